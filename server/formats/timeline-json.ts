import type { TimelineFound } from '../../search/index.ts';
import type { TimelineReply } from '../schemas/timeline.ts';
import { presentCount } from './search-json.ts';

/** Articles by period, as `/api/v1/timeline` gives them. */
export function presentTimeline(found: TimelineFound): TimelineReply {
  const { totals, interval, buckets, imprecise } = found;
  return {
    ...presentCount(found),
    interval,
    buckets: buckets.map(({ from, to, articles, occurrences, all, share }) => ({
      from,
      to,
      articles,
      occurrences,
      all,
      share,
    })),
    undated: totals.undated,
    imprecise,
  };
}
