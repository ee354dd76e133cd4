import type { TimelineReply } from '../../server/schemas/timeline.ts';
import type { SearchForm, TimelineFound } from '../pages/page-data.ts';

/** One of the queries that a timeline draws. */
export interface Series {
  /** 0 for the query in the box, and for those compared their place from 1: the colour and the marks go by it. */
  readonly place: number;
  readonly q: string;
  readonly timeline: TimelineReply;
}

export type Bucket = TimelineReply['buckets'][number];

/** The queries that could be answered, that of the box first. All have the same periods. */
export function seriesOf({ reply }: TimelineFound, { q }: SearchForm): readonly [Series, ...Series[]] {
  const compared = (reply.compared ?? []).flatMap((each, i) =>
    each.timeline === null ? [] : [{ place: i + 1, q: each.q, timeline: each.timeline }],
  );
  return [{ place: 0, q, timeline: reply }, ...compared];
}
