import { MorgueError } from '../errors/index.ts';
import { INTERVALS, type Interval, stepAt, stepOf } from './dates/intervals.ts';
import { formatIsoDate, type PartialDate, periodOf } from './dates/partial-date.ts';
import type { DatedCount } from './engine.ts';

/** One period of a timeline. */
export interface Bucket {
  /** First and last day, ISO 8601. */
  readonly from: string;
  readonly to: string;
  readonly articles: number;
  readonly occurrences: number;
  /** All articles of the archive that are dated within the period, whatever the query and the limits. */
  readonly all: number;
  /** `articles / all`; 0 where the archive has nothing. */
  readonly share: number;
}

export interface Timeline {
  readonly interval: Interval;
  /** In order, without a gap, from the first period with a matching article, of any question compared, to the last. */
  readonly buckets: readonly Bucket[];
  /** Matching articles dated more coarsely than the interval: `2019` lies in no one month. */
  readonly imprecise: number;
}

/** Days that buckets are cut to; null leaves that side whole. */
export interface DateLimits {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

/**
 * Matching articles by period, beside all there are.
 *
 * `auto` takes the finest interval that needs at most 100 buckets and in which most dated articles have a place; years
 * where none does. Throws `interval-too-fine` for more than 10,000 buckets.
 *
 * @param limits a first or last period that reaches beyond them is cut, so that its share stays one of like with like
 */
export const timelineOf = (
  matching: readonly DatedCount[],
  all: readonly DatedCount[],
  asked: Interval | 'auto',
  limits: DateLimits,
): Timeline => sharedPeriods(matching, all, asked, limits)(matching);

/**
 * The periods of a timeline as a way to fill them, for timelines that are laid over one another.
 *
 * @param together what matches any of the questions: the periods reach as far as that does
 * @returns gives the timeline of one of the questions
 */
export function sharedPeriods(
  together: readonly DatedCount[],
  all: readonly DatedCount[],
  asked: Interval | 'auto',
  limits: DateLimits,
): (matching: readonly DatedCount[]) => Timeline {
  const interval = asked === 'auto' ? finest(together) : asked;
  const { start, end } = reach(together.filter(isWithinOne(interval)), interval);
  if (end - start > MOST_BUCKETS) throw tooFine(interval, end - start, together);
  const empty = Array.from({ length: end - start }, (_, i) => emptyBucket(start + i, interval, limits));
  const bucketAmong = (buckets: readonly Counting[], { first, last }: DatedCount): Counting | undefined => {
    const bucket = buckets[stepOf(first, interval) - start];
    return bucket !== undefined && bucket.first <= first && last <= bucket.last ? bucket : undefined;
  };
  for (const dated of all) {
    const bucket = bucketAmong(empty, dated);
    if (bucket !== undefined) bucket.all += dated.articles;
  }
  return (matching) => {
    const buckets = empty.map((bucket) => ({ ...bucket }));
    const placed = matching.filter(isWithinOne(interval));
    for (const dated of placed) {
      const bucket = bucketAmong(buckets, dated);
      if (bucket === undefined) continue;
      bucket.articles += dated.articles;
      bucket.occurrences += dated.occurrences;
    }
    return { interval, buckets: buckets.map(asBucket), imprecise: articlesIn(matching) - articlesIn(placed) };
  };
}

interface Counting {
  readonly first: number;
  readonly last: number;
  articles: number;
  occurrences: number;
  all: number;
}

function emptyBucket(step: number, interval: Interval, { from, to }: DateLimits): Counting {
  const { first, last } = stepAt(step, interval);
  return {
    first: from === null ? first : Math.max(first, periodOf(from).first),
    last: to === null ? last : Math.min(last, periodOf(to).last),
    articles: 0,
    occurrences: 0,
    all: 0,
  };
}

const asBucket = ({ first, last, articles, occurrences, all }: Counting): Bucket => ({
  from: isoDay(first),
  to: isoDay(last),
  articles,
  occurrences,
  all,
  share: all === 0 ? 0 : articles / all,
});

const isoDay = (day: number): string =>
  formatIsoDate({ year: Math.floor(day / 10_000), month: Math.floor(day / 100) % 100, day: day % 100 });

const isWithinOne =
  (interval: Interval) =>
  ({ first, last }: DatedCount): boolean =>
    stepOf(first, interval) === stepOf(last, interval);

/** The steps from the first with an article to the one after the last. */
function reach(placed: readonly DatedCount[], interval: Interval): { readonly start: number; readonly end: number } {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const { first } of placed) {
    const step = stepOf(first, interval);
    start = Math.min(start, step);
    end = Math.max(end, step + 1);
  }
  return { start: Math.min(start, end), end };
}

/** An archive of months would show nothing by the day, however few days it spans. */
function finest(matching: readonly DatedCount[]): Interval {
  const fitting = INTERVALS.find((interval) => {
    const placed = matching.filter(isWithinOne(interval));
    return bucketsOf(placed, interval) <= COMFORTABLE_BUCKETS && 2 * articlesIn(placed) >= articlesIn(matching);
  });
  return fitting ?? 'year';
}

function bucketsOf(placed: readonly DatedCount[], interval: Interval): number {
  const { start, end } = reach(placed, interval);
  return end - start;
}

function tooFine(interval: Interval, buckets: number, matching: readonly DatedCount[]): MorgueError {
  const fitting = INTERVALS.slice(INTERVALS.indexOf(interval) + 1).find(
    (coarser) => bucketsOf(matching.filter(isWithinOne(coarser)), coarser) <= MOST_BUCKETS,
  );
  const most = MOST_BUCKETS.toLocaleString('en');
  return new MorgueError(
    'interval-too-fine',
    `By the ${interval} this timeline has ${buckets.toLocaleString('en')} periods; at most ${most} are given.`,
    {
      hint: `Use interval=${fitting ?? 'year'}, or limit the dates with from and to.`,
      where: { in: 'parameter', name: 'interval' },
    },
  );
}

function articlesIn(counts: readonly DatedCount[]): number {
  let articles = 0;
  for (const count of counts) articles += count.articles;
  return articles;
}

/** A chart with more bars than that is no longer read but looked at. */
const COMFORTABLE_BUCKETS = 100;

/** Room for 27 years of days, and for every year that can be written. A reply then has about one megabyte. */
const MOST_BUCKETS = 10_000;
