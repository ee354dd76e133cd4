import { z } from 'zod';
import { INTERVALS } from '../../search/index.ts';
import { type ResourceDescription, reference, TAGGED } from './operation.ts';
import { countReply, problem } from './replies.ts';
import { queryRequest } from './requests.ts';

/** One timeline. */
export const timelineRequest = queryRequest.extend({
  interval: z
    .enum([...INTERVALS, 'auto'])
    .default('auto')
    .describe(
      'How long a period is: `day`, `week` (ISO 8601, Monday to Sunday), `month`, `quarter` or `year`; `auto` takes ' +
        'the finest that needs at most 100 periods and in which most of the dated articles have a place.',
    ),
});

/** How many queries are laid over that of `q`. */
export const MOST_COMPARED = 5;

/** `GET /api/v1/timeline`: one, or several over the same periods. */
export const timelinesRequest = timelineRequest.extend({
  compare: z
    .array(z.string().min(1).max(10_000))
    .max(MOST_COMPARED)
    .default([])
    .describe('Another query to lay over the same periods, in the same syntax and limits; repeat it for up to 5.'),
  format: z
    .enum(['json', 'csv'])
    .optional()
    .describe('How it is written: `json` or `csv`. Left out, it is as `Accept` says, and JSON for who takes anything.'),
});

export const bucket = z.object({
  from: z.iso.date().describe('First day'),
  to: z.iso.date().describe('Last day; ends are cut to the limits `from` and `to`'),
  articles: z.int().min(0),
  occurrences: z.int().min(0),
  all: z.int().min(0).describe('All articles of the archive dated within the period, whatever the query and limits'),
  share: z.number().min(0).max(1).describe('`articles` / `all`; 0 where `all` is 0'),
});

export const timelineReply = countReply.extend({
  interval: z.enum(INTERVALS),
  buckets: z.array(bucket).describe('Without a gap from the first period with a matching article to the last'),
  undated: z.int().min(0).describe('As in `totals`: in no bucket'),
  imprecise: z.int().min(0).describe('Matching articles dated more coarsely than the interval: in no bucket'),
});

export const timelinesReply = timelineReply.extend({
  compared: z
    .array(
      z.object({
        q: z.string(),
        timeline: timelineReply.nullable().describe('Over the same periods; null when the query cannot be answered'),
        problem: problem.nullable(),
      }),
    )
    .optional()
    .describe('One for each `compare`, in their order; left out where there is none'),
});

export type TimelinesRequest = z.output<typeof timelinesRequest>;
export type TimelinesReply = z.infer<typeof timelinesReply>;
export type TimelineReply = z.infer<typeof timelineReply>;

export const timelineDescription: ResourceDescription = {
  components: { TimelineReply: timelineReply, TimelinesReply: timelinesReply, Bucket: bucket },
  operations: [
    {
      path: '/api/v1/timeline',
      id: 'timeline',
      summary: 'Matching articles by period; `sort`, `size`, `cursor` and `group` change nothing here',
      request: timelinesRequest,
      reply: { $ref: reference('TimelinesReply') },
      texts: ['text/csv'],
      faults: [400, 406, 414, 422, 429, 503],
      headers: TAGGED,
    },
  ],
};
