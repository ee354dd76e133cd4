import type { TimelineAttempt, TimelineFound } from '../../search/index.ts';
import type { TimelineReply, TimelinesReply } from '../schemas/timeline.ts';
import { presentProblem } from './problem.ts';
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

/**
 * Several timelines as one reply. Throws the fault of the first, without which there is nothing to compare with.
 *
 * @param compared the queries of all timelines but the first, as they were sent
 */
export function presentTimelines(
  [first, ...others]: readonly TimelineAttempt[],
  compared: readonly string[],
): TimelinesReply {
  if (first === undefined) throw new TypeError('No timeline was asked for.');
  if (first.fault !== null) throw first.fault;
  const reply = presentTimeline(first.found);
  if (compared.length === 0) return reply;
  return {
    ...reply,
    compared: others.map(({ found, fault }, i) => ({
      q: compared[i] ?? '',
      timeline: found === null ? null : presentTimeline(found),
      problem: fault === null ? null : presentProblem(fault),
    })),
  };
}
