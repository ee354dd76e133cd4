/** A date as precise as it is known. `month` is 1–12, `day` 1–31; a day implies a month. */
export interface PartialDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

export type DatePrecision = 'day' | 'month' | 'year';

const ISO_PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** `2019-02-28`, `2019-02` or `2019` → its parts; undefined for anything else, dates that never were (2019-02-30) included. */
export function parseIsoDate(text: string): PartialDate | undefined {
  const [, year, month, day] = ISO_PARTIAL.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date = {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
  return isRealDate(date) ? date : undefined;
}

/** Whether the month exists and has such a day. Years run from 1 to 9999. */
export function isRealDate({ year, month, day }: PartialDate): boolean {
  if (year < 1 || year > 9999) return false;
  if (month === null) return day === null;
  if (month < 1 || month > 12) return false;
  return day === null || (day >= 1 && day <= daysInMonth(year, month));
}

export function formatIsoDate({ year, month, day }: PartialDate): string {
  const parts = [String(year).padStart(4, '0')];
  if (month !== null) parts.push(String(month).padStart(2, '0'));
  if (day !== null) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}

export function precisionOf({ month, day }: PartialDate): DatePrecision {
  if (day !== null) return 'day';
  return month === null ? 'year' : 'month';
}

/** The first and last day of the period, each as the number yyyymmdd, so that periods compare as numbers. */
export function periodOf({ year, month, day }: PartialDate): { readonly first: number; readonly last: number } {
  const firstMonth = month ?? 1;
  const lastMonth = month ?? 12;
  return {
    first: asNumber(year, firstMonth, day ?? 1),
    last: asNumber(year, lastMonth, day ?? daysInMonth(year, lastMonth)),
  };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const asNumber = (year: number, month: number, day: number): number => year * 10_000 + month * 100 + day;
