// Not through search/index.ts, which would load the whole language for a date.
import { type PartialDate, parseIsoDate } from '../../search/dates/partial-date.ts';

/** A date, and how many articles of the source state it. */
export interface DateCount {
  /** ISO 8601, as precise as is known. */
  readonly date: string;
  readonly articles: number;
}

/**
 * Those dates of one source that are not to be believed: still to come, or so far from all others of the source, and so
 * few, that they are more likely misread than true. docs/cleaning.md gives the measures with their reasons.
 */
export function doubtfulDates(stated: readonly DateCount[], now: Date): ReadonlySet<string> {
  const dates = stated.flatMap(({ date, articles }) => {
    const read = parseIsoDate(date);
    return read === undefined ? [] : [{ date, articles, year: read.year, isToCome: isToCome(read, now) }];
  });
  const past = dates.filter((each) => !each.isToCome);
  const { from, to } = believedYears(past);
  const isOut = ({ year, isToCome: isLater }: (typeof dates)[number]) => isLater || year < from || year > to;
  return new Set(dates.filter(isOut).map(({ date }) => date));
}

function isToCome({ year, month, day }: PartialDate, now: Date): boolean {
  const aheadDays = day === null ? MONTHS_AHEAD_DAYS : DAYS_AHEAD;
  return Date.UTC(year, (month ?? 1) - 1, day ?? 1) > now.getTime() + aheadDays * DAY_MS;
}

interface YearCount {
  readonly year: number;
  readonly articles: number;
}

function believedYears(dates: readonly YearCount[]): { readonly from: number; readonly to: number } {
  const all = dates.reduce((sum, { articles }) => sum + articles, 0);
  if (all < FEWEST_DATED) return { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const most = Math.max(1, all * MOST_DOUBTED);
  const ascending = dates.toSorted((a, b) => a.year - b.year);
  return { from: pastTheFew(ascending, most), to: pastTheFew(ascending.toReversed(), most) };
}

/** The first year from which on, in this direction, all is believed: behind the last gap that only a few lie before. */
function pastTheFew(dates: readonly YearCount[], most: number): number {
  let believed = dates[0]?.year ?? 0;
  let before = 0;
  for (const [index, { year, articles }] of dates.entries()) {
    before += articles;
    const next = dates[index + 1]?.year;
    if (before > most || next === undefined) break;
    if (Math.abs(next - year) > GAP_YEARS) believed = next;
  }
  return believed;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS_AHEAD = 10;
const MONTHS_AHEAD_DAYS = 92;
const FEWEST_DATED = 20;
const GAP_YEARS = 10;
const MOST_DOUBTED = 0.02;
