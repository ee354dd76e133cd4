import { z } from 'zod';
import { GROUPS, MATCHES, parseIsoDate, SORTS, SYNTAXES } from '../../search/index.ts';

/**
 * What may be asked. These schemas check every request and are the parameters of the OpenAPI document; a parameter's
 * description is also the hint a person gets who used it wrongly, so it says what is accepted.
 */

const WHOLE_NUMBER = /^\d{1,9}$/;

const PARTIAL_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

const q = z
  .string()
  .describe('What to search for, in the query language (at most 10,000 characters); `*:*` asks for everything.');

const syntax = z
  .enum(SYNTAXES)
  .default('native')
  .describe(`The dialect \`q\` is written in: ${SYNTAXES.join(', ')}.`);

const match = z
  .enum(MATCHES)
  .optional()
  .describe(
    'How bare words side by side combine: `all` must be in the article, or `any` of them. ' +
      'Left out, it is the habit of the syntax; in `native`, `all`.',
  );

/** A whole number as an address has it. */
export const wholeNumber = (least: number, most: number) =>
  z.preprocess(
    (text) => (typeof text === 'string' && WHOLE_NUMBER.test(text) ? Number(text) : text),
    z.int().min(least).max(most),
  );

const partialDate = z
  .string()
  .regex(PARTIAL_DATE)
  .refine((text) => parseIsoDate(text) !== undefined);

const values = z.array(z.string().min(1).max(500)).max(100).default([]);

const alternatives = (what: string) =>
  values.describe(
    `Only articles with this ${what}, whole and as the replies spell it; repeat it for alternatives ` +
      '(at most 100 values of 1 to 500 characters).',
  );

const reading = { q, syntax, match };

const limits = {
  from: partialDate
    .optional()
    .describe('Only articles dated in or after this period: `2019-02-28`, `2019-02` or `2019`.'),
  to: partialDate
    .optional()
    .describe('Only articles dated in or before this period: `2019-02-28`, `2019-02` or `2019`.'),
  source: alternatives('source'),
  section: alternatives('section'),
  language: alternatives('language (a BCP 47 primary tag such as `en`)'),
  place: alternatives('dateline place'),
  byline: alternatives('author'),
};

/** @param entries what a page holds, in the plural */
export const sizeOf = (entries: string) =>
  wholeNumber(1, 100).default(20).describe(`How many ${entries} a page holds: a whole number from 1 to 100.`);

const paging = {
  sort: z.enum(SORTS).default('relevance').describe('The order of results: `relevance`, `newest` or `oldest` first.'),
  size: sizeOf('articles'),
  cursor: z
    .string()
    .min(1)
    .max(2000)
    .optional()
    .describe(
      'The page to give, as an earlier reply named it in `next` or in `Link`; made by the server, not by hand.',
    ),
  group: z
    .enum(GROUPS)
    .default('none')
    .describe(
      'How articles that are reprints of one another are shown: `none` lists each, `reprints` only the first of them; ' +
        'totals count all articles either way.',
    ),
};

/** The parameters every query endpoint shares. */
export const queryRequest = z.object({ ...reading, ...limits, ...paging });

/** What is asked, with neither order nor page. */
export const questionRequest = z.object({ ...reading, ...limits });

/** An article or a paragraph, marked where `q` matches when there is one. */
export const articleRequest = z.object({ ...reading, q: q.optional() });

/** `GET /api/v1/parse`: how `q` is read, and how it is written in another syntax. */
export const parseRequest = z.object({
  ...reading,
  to: z
    .enum(SYNTAXES)
    .optional()
    .describe(`A syntax to write the query in as well: ${SYNTAXES.join(', ')}.`),
});

/** An endpoint without parameters. */
export const bareRequest = z.object({});

/** Parameters that may be given more than once. */
export const REPEATABLE: ReadonlySet<string> = new Set(['source', 'section', 'language', 'place', 'byline', 'compare']);

export type QueryRequest = z.output<typeof queryRequest>;
export type QuestionRequest = z.output<typeof questionRequest>;
export type ArticleRequest = z.output<typeof articleRequest>;
