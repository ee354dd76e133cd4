import {
  type Ask,
  type Desk,
  INTERVALS,
  type Interval,
  NO_FILTERS,
  type TimelineAttempt,
} from '../../../search/index.ts';
import type { TimelineFound } from '../../../web/pages/page-data.ts';
import { presentTimelines } from '../../formats/timeline-json.ts';
import { parametersOf } from '../../list-links.ts';
import { askOf } from '../../schemas/ask.ts';
import { type RawParameters, readParameters } from '../../schemas/read-parameters.ts';
import { timelineViewRequest } from '../../schemas/search-page.ts';
import { type TimelinesRequest, timelinesRequest } from '../../schemas/timeline.ts';

/** Articles by period, those of other queries over the same periods beside them. */
export async function timelineView(desk: Desk, raw: RawParameters): Promise<TimelineFound> {
  const asked = readParameters(raw, timelineViewRequest);
  const { compare, interval } = asked;
  const asks = [asked.q, ...compare].map((q) => askOf({ ...asked, q }));
  const timelines = await drawableTimelines(desk, [...asks, ...frameOf(asks)], interval);
  const reply = presentTimelines(timelines.slice(0, asks.length), compare);
  const readable = compare.filter((_, i) => timelines[i + 1]?.fault === null);
  const tooFine = interval === 'auto' || interval === reply.interval ? null : interval;
  return {
    view: 'timeline',
    reply,
    tooFine,
    csvUrl: csvAddress({ ...asked, compare: readable, interval: tooFine ?? reply.interval }),
  };
}

/** Whoever limits the dates is shown what the archive has of them, also before the first match and after the last. */
function frameOf([first]: readonly Ask[]): readonly Ask[] {
  if (first === undefined || (first.filters.from === null && first.filters.to === null)) return [];
  const { from, to } = first.filters;
  return [{ text: '*:*', syntax: 'native', match: null, filters: { ...NO_FILTERS, from, to } }];
}

const csvAddress = (asked: Omit<TimelinesRequest, 'format'>): string =>
  `/api/v1/timeline${parametersOf({ ...asked, format: 'csv' }, timelinesRequest)}`;

/** By the interval asked for, or the finest one above it whose periods can be told apart in a drawing. */
async function drawableTimelines(
  desk: Desk,
  asks: readonly Ask[],
  interval: Interval | 'auto',
): Promise<readonly TimelineAttempt[]> {
  const timelines = await desk.timelines(asks, interval);
  const periods = timelines.find(({ fault }) => fault === null)?.found?.buckets.length ?? 0;
  const coarser = interval === 'auto' ? undefined : INTERVALS[INTERVALS.indexOf(interval) + 1];
  return periods <= MOST_DRAWN || coarser === undefined ? timelines : drawableTimelines(desk, asks, coarser);
}

/** The days of a year: on a telephone a pixel for each. */
const MOST_DRAWN = 366;
