/** The steps a timeline can have, finest first. Weeks are those of ISO 8601, Monday to Sunday. */
export const INTERVALS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Interval = (typeof INTERVALS)[number];

/**
 * Which day, week, month … a day lies in, as a whole number that grows by one from each to the next.
 *
 * @param day yyyymmdd
 */
export function stepOf(day: number, interval: Interval): number {
  const year = Math.floor(day / 10_000);
  const month = (Math.floor(day / 100) % 100) - 1;
  switch (interval) {
    case 'day':
      return daysBefore(day);
    case 'week':
      return Math.floor(daysBefore(day) / 7);
    case 'month':
      return year * 12 + month;
    case 'quarter':
      return year * 4 + Math.floor(month / 3);
    case 'year':
      return year;
    default:
      return interval satisfies never;
  }
}

/** The first and last day of a step, as yyyymmdd. */
export function stepAt(step: number, interval: Interval): { readonly first: number; readonly last: number } {
  const first = firstDayOf(step, interval);
  const next = Math.min(firstDayOf(step + 1, interval), END_OF_DATES);
  return { first, last: dayAfter(daysBefore(next) - 1) };
}

function firstDayOf(step: number, interval: Interval): number {
  switch (interval) {
    case 'day':
      return dayAfter(step);
    case 'week':
      return dayAfter(step * 7);
    case 'month':
      return Math.floor(step / 12) * 10_000 + ((step % 12) + 1) * 100 + 1;
    case 'quarter':
      return firstDayOf(step * 3, 'month');
    case 'year':
      return firstDayOf(step * 12, 'month');
    default:
      return interval satisfies never;
  }
}

/** How many days lie between it and 1 January of the year 1, which was a Monday. */
function daysBefore(day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100);
  return date.getTime() / DAY_MS - FIRST_DAY;
}

/** The day that so many others lie before. */
function dayAfter(days: number): number {
  const date = new Date((days + FIRST_DAY) * DAY_MS);
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

const DAY_MS = 86_400_000;

/** 1 January of the year 1, in days from 1 January 1970. */
const FIRST_DAY = -719_162;

/** The day after the last that can be written; the week it lies in ends early. */
const END_OF_DATES = 10_000_01_01;
