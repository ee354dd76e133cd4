import { z } from 'zod';
import { MorgueError } from '../../errors/index.ts';
import { type ResourceDescription, reference } from './operation.ts';
import { countReply, indexState, problem, queryReading, searchReply, totals } from './replies.ts';
import { bareRequest, queryRequest } from './requests.ts';
import { timelineReply } from './timeline.ts';

export const CALLS = ['count', 'search', 'timeline'] as const;

/** One call of a list: an address and its parameters, as an object. */
const call = z
  .object({ call: z.enum(CALLS).describe('Which address of `/api/v1/` is asked') })
  .catchall(z.union([z.string(), z.number(), z.array(z.string())]))
  .describe('The other members are parameters of `GET /api/v1/{call}`; repeated ones are arrays');

const { syntax, match, from, to, source, section, language, place, byline } = queryRequest.shape;

const calls = z.strictObject({ calls: z.array(z.unknown()).min(1) });

const table = z.strictObject({
  queries: z.array(z.string()).min(1).describe('Each a `q`; at most 100'),
  periods: z
    .array(z.union([from.unwrap(), z.strictObject({ from, to })]))
    .min(1)
    .describe('`2019-02-28`, `2019-02`, `2019`, or an object with `from`, `to` or both; at most 10,000 cells in all'),
  ...{ syntax, match, source, section, language, place, byline },
});

export type TableRequest = z.output<typeof table>;
export type BatchRequest = z.output<typeof calls> | TableRequest;
export type Call = z.output<typeof call>;

/** What is sent to `POST /api/v1/batch`. Throws `bad-body` and `batch-too-large`. */
export function readBatch(body: unknown): BatchRequest {
  const isTable = typeof body === 'object' && body !== null && ('queries' in body || 'periods' in body);
  const read = isTable ? readAs(table, body) : readAs(calls, body);
  if ('calls' in read) refuseMore('calls', read.calls.length, MOST_CALLS);
  else {
    refuseMore('queries', read.queries.length, MOST_CALLS);
    refuseMore('cells', read.queries.length * read.periods.length, MOST_CELLS);
  }
  return read;
}

/** One of the calls. Throws `bad-body`. */
export const readCall = (sent: unknown): Call => readAs(call, sent);

function readAs<T>(schema: z.ZodType<T>, sent: unknown): T {
  const read = schema.safeParse(sent);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const member = issue?.path.map(String).join('.') || 'the body';
  const unknown =
    issue?.code === 'unrecognized_keys' ? `There is no member “${issue.keys[0]?.slice(0, 80)}” here.` : null;
  throw new MorgueError(
    'bad-body',
    unknown ?? `In what was sent, “${member.slice(0, 80)}” is missing or cannot be used.`,
    {
      hint: 'Send {"calls": [{"call": "count", "q": "…"}, …]}, or {"queries": ["…"], "periods": ["2019", …]}.',
    },
  );
}

function refuseMore(what: string, count: number, most: number): void {
  if (count <= most) return;
  const [asked, limit] = [count, most].map((number) => number.toLocaleString('en'));
  throw new MorgueError('batch-too-large', `${asked} ${what} are asked for; one batch has at most ${limit}.`, {
    hint: 'Send several batches.',
  });
}

export const batchReply = z.object({
  results: z
    .array(
      z.object({
        status: z.int().describe('As the call by itself would have been answered'),
        reply: z.union([searchReply, timelineReply, countReply]).nullable(),
        problem: problem.nullable(),
      }),
    )
    .describe('One for each call, in their order'),
});

export const tableReply = z.object({
  index: indexState,
  periods: z.array(
    z.object({
      from: z.string().nullable(),
      to: z.string().nullable(),
      articles: z.int().min(0).describe('All articles of the archive dated within the period, whatever the limits'),
    }),
  ),
  rows: z
    .array(
      z.object({
        q: z.string(),
        query: queryReading.nullable(),
        totals: z.array(totals).nullable().describe('One for each period; null when the query cannot be answered'),
        problem: problem.nullable(),
      }),
    )
    .describe('One for each query, in their order; all from one version of the index'),
});

export type BatchReply = z.infer<typeof batchReply>;
export type TableReply = z.infer<typeof tableReply>;

/** How many articles the searches of one batch may answer with together. */
export const MOST_ARTICLES = 2_000;

const MOST_CALLS = 100;

const MOST_CELLS = 10_000;

const { $schema: _, ...sent } = z.toJSONSchema(
  z.union([calls.extend({ calls: z.array(call).min(1).max(MOST_CALLS) }), table]),
  {
    io: 'input',
  },
);

export const batchDescription: ResourceDescription = {
  components: { BatchReply: batchReply, TableReply: tableReply },
  operations: [
    {
      path: '/api/v1/batch',
      method: 'post',
      id: 'batch',
      summary: 'Many counts, searches or timelines in one call, or a table of queries by periods',
      request: bareRequest,
      body: sent,
      reply: { anyOf: [{ $ref: reference('BatchReply') }, { $ref: reference('TableReply') }] },
      faults: [400, 406, 413, 415, 422, 429, 503],
    },
  ],
};
