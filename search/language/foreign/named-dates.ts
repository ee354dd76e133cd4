import type { PartialDate } from '../../dates/partial-date.ts';

/**
 * `february 28, 2019`, `28 feb 2019`, `Feb. 2019` → its parts, whether or not there is such a day; undefined for anything
 * else.
 */
export function parseNamedDate(text: string): PartialDate | undefined {
  const { name, before, after, year } = NAMED.exec(text)?.groups ?? {};
  if (name === undefined) return undefined;
  const day = before ?? after;
  const month = 1 + MONTHS.findIndex((known) => known.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase());
  return { year: Number(year), month, day: day === undefined ? null : Number(day) };
}

/** 6 → June. @param month 1–12 */
export const nameOfMonth = (month: number): string => MONTHS[month - 1] ?? '';

const MONTHS: readonly string[] = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'],
  ...['September', 'October', 'November', 'December'],
];

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';

/** The same as a pattern, without a flag or an anchor, for those who look for a date in a longer text. */
export const NAMED_DATE = `(?:(?:\\d{1,2} {1,3})?${MONTH} {1,3}\\d{4}|${MONTH} {1,3}\\d{1,2},? {1,3}\\d{4})(?!\\d)`;

const NAMED = new RegExp(
  `^(?:(?<before>\\d{1,2}) +)?(?<name>${MONTH}) +(?:(?<after>\\d{1,2}),? +)?(?<year>\\d{4})$`,
  'i',
);
