import { z } from 'zod';
import { PARAGRAPH_KINDS, SYNTAXES } from '../../search/index.ts';
import { queryTree } from './query-tree.ts';

/** The replies of the API. These schemas are the types, the OpenAPI document and what the tests check replies against. */

export const highlight = z
  .tuple([z.int().min(0), z.int().min(0)])
  .describe('[start, end) in UTF-16 units of the text beside it');

export const suggestion = z.object({
  label: z.string(),
  query: z.string().describe('A whole corrected query; it always parses'),
});

export const queryFault = z
  .object({
    code: z.string(),
    message: z.string(),
    start: z.int().min(0).describe('UTF-16 offset into the query as typed'),
    end: z.int().min(0),
    hint: z.string().optional(),
    suggestions: z.array(suggestion).optional(),
  })
  .describe('What is wrong or doubtful in a query, and how to mend it');

export const queryReading = z
  .object({
    text: z.string(),
    syntax: z.enum(SYNTAXES),
    interpreted: z.string().describe('The query as it was understood, in native syntax, fully parenthesised'),
    warnings: z.array(queryFault),
  })
  .describe('How the query was read');

export const indexState = z.object({
  version: z.string(),
  articles: z.int().min(0),
  paragraphs: z.int().min(0),
});

export const totals = z
  .object({
    articles: z.int().min(0),
    paragraphs: z.int().min(0),
    occurrences: z.int().min(0),
    undated: z.int().min(0).describe('Matching articles without a date, date limits left aside'),
  })
  .describe('Exact, always');

const datePrecision = z.enum(['day', 'month', 'year']);

const paragraph = z.object({
  n: z.int().min(1).describe('The paragraph’s lasting number within its article, from 1'),
  kind: z.enum(PARAGRAPH_KINDS),
  text: z.string().describe('Plain text, never HTML'),
});

export const articleHead = z.object({
  id: z.string(),
  url: z.string().describe('The article’s page here'),
  sourceUrl: z.string().nullable().describe('Where it was published'),
  headline: z.string(),
  byline: z.array(z.string()),
  place: z.string().nullable().describe('The dateline’s place, as printed'),
  date: z.string().nullable().describe('ISO 8601, as precise as is known'),
  datePrecision: datePrecision.nullable(),
  source: z.string().nullable(),
  section: z.string().nullable(),
  language: z.string().nullable(),
});

export const markedParagraph = paragraph.extend({ highlights: z.array(highlight) });

export const searchResult = articleHead.extend({
  score: z.number(),
  reprints: z
    .int()
    .min(0)
    .nullable()
    .describe('How many other articles of this result are reprints of it; null where they have not been looked for'),
  headlineHighlights: z.array(highlight),
  bylineHighlights: z.array(z.array(highlight)).describe('One list for each author of `byline`'),
  paragraphs: z.array(markedParagraph).describe('Every paragraph with an occurrence, in reading order'),
});

export const searchReply = z.object({
  query: queryReading,
  index: indexState,
  totals,
  results: z.array(searchResult),
  next: z.string().nullable().describe('The cursor of the next page'),
});

export const countReply = z.object({ query: queryReading, index: indexState, totals });

export const articleReply = articleHead.extend({
  authors: z.array(z.object({ name: z.string(), role: z.string().nullable() })),
  paragraphs: z.array(markedParagraph),
  headlineHighlights: z.array(highlight),
  bylineHighlights: z.array(z.array(highlight)),
  query: queryReading.nullable().describe('Present when the article was asked for with `q`'),
});

export const cleaningReply = z.object({
  id: z.string(),
  removals: z.array(
    z.object({
      rule: z.string(),
      text: z.string(),
      after: z.int().min(0).describe('How many kept paragraphs stand before it'),
    }),
  ),
});

export const parseReply = z.object({
  query: queryReading.nullable().describe('Null when the text cannot be read'),
  tree: queryTree.nullable(),
  errors: z.array(queryFault).describe('Why the text cannot be read; empty when it can'),
  printed: z
    .object({
      syntax: z.enum(SYNTAXES),
      text: z.string().nullable().describe('Null when that syntax cannot say some part of the query'),
      warnings: z.array(queryFault).describe('Each part that cannot be said'),
    })
    .nullable()
    .describe('The query in the syntax `to` named'),
});

/** RFC 9457 problem details. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  hint: z.string().optional().describe('What to do next'),
  parameter: z.string().optional().describe('The parameter at fault'),
  errors: z.array(queryFault).optional().describe('For a query that cannot be read: each fault and where it lies'),
});

export type SearchReply = z.infer<typeof searchReply>;
export type ArticleHead = z.infer<typeof articleHead>;
export type SearchResult = z.infer<typeof searchResult>;
export type CountReply = z.infer<typeof countReply>;
export type ArticleReply = z.infer<typeof articleReply>;
export type CleaningReply = z.infer<typeof cleaningReply>;
export type ParseReply = z.infer<typeof parseReply>;
export type Problem = z.infer<typeof problem>;
export type QueryFaultReply = z.infer<typeof queryFault>;
