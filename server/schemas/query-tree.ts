import { z } from 'zod';
import { FIELDS, type Query } from '../../search/index.ts';

/** The tree of a query as `/api/v1/parse` shows it: the one `search/language/query.ts` defines, described for callers. */
export const queryTree: z.ZodType<Query> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      word,
      phrase,
      near,
      same,
      and,
      or,
      not,
      field,
      date,
      atleast,
      first,
      hlead,
      everything,
    ]),
  )
  .describe('What a query means, as a tree; `span` is where each part stands in the text as typed');

const span = z.object({ start: z.int().min(0), end: z.int().min(0) });

const word = z.object({
  kind: z.literal('word'),
  text: z.string(),
  match: z
    .enum(['stem', 'exact', 'caps', 'wildcard', 'fuzzy'])
    .describe('How it is compared: by stem, by this form only, as written, by pattern, or within `edits` edits'),
  edits: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  span,
});

const phrase = z.object({
  kind: z.literal('phrase'),
  slots: z.array(z.discriminatedUnion('kind', [word, z.object({ kind: z.literal('any'), span })])),
  slop: z.int().min(0).nullable().describe('In any order, with at most so many other words between; null for in a row'),
  span,
});

const near = z.object({
  kind: z.literal('near'),
  left: queryTree,
  right: queryTree,
  distance: z.int().min(1).max(255),
  ordered: z.boolean(),
  span,
});

const same = z.object({
  kind: z.literal('same'),
  unit: z.enum(['sentence', 'paragraph']),
  left: queryTree,
  right: queryTree,
  span,
});

const and = z.object({ kind: z.literal('and'), operands: z.array(queryTree), span });
const or = z.object({ kind: z.literal('or'), operands: z.array(queryTree), span });
const not = z.object({ kind: z.literal('not'), operand: queryTree, span });
const field = z.object({ kind: z.literal('field'), field: z.enum(FIELDS), operand: queryTree, span });

const partialDate = z.object({
  year: z.int().min(1).max(9999),
  month: z.int().min(1).max(12).nullable(),
  day: z.int().min(1).max(31).nullable(),
});

const date = z.object({
  kind: z.literal('date'),
  from: partialDate.nullable(),
  to: partialDate.nullable(),
  form: z.enum(['within', 'before', 'after']).describe('How it was written; the limits are inclusive in any form'),
  span,
});

const atleast = z.object({ kind: z.literal('atleast'), times: z.int().min(1), operand: queryTree, span });
const first = z.object({ kind: z.literal('first'), words: z.int().min(1), operand: queryTree, span });
const hlead = z.object({ kind: z.literal('hlead'), operand: queryTree, span });
const everything = z.object({ kind: z.literal('everything'), span });
