import { daysInMonth, formatIsoDate, type PartialDate } from '../dates/partial-date.ts';

/** A date known to the day. */
export interface Day extends PartialDate {
  readonly month: number;
  readonly day: number;
}

export const firstDayOf = ({ year, month, day }: PartialDate): Day => ({ year, month: month ?? 1, day: day ?? 1 });

export function lastDayOf({ year, month, day }: PartialDate): Day {
  const lastMonth = month ?? 12;
  return { year, month: lastMonth, day: day ?? daysInMonth(year, lastMonth) };
}

/** Undefined before the first day of the year 1. */
export function dayBefore({ year, month, day }: Day): Day | undefined {
  if (day > 1) return { year, month, day: day - 1 };
  if (month > 1) return { year, month: month - 1, day: daysInMonth(year, month - 1) };
  return year > 1 ? { year: year - 1, month: 12, day: 31 } : undefined;
}

/** Undefined after the last day of the year 9999. */
export function dayAfter({ year, month, day }: Day): Day | undefined {
  if (day < daysInMonth(year, month)) return { year, month, day: day + 1 };
  if (month < 12) return { year, month: month + 1, day: 1 };
  return year < 9999 ? { year: year + 1, month: 1, day: 1 } : undefined;
}

/** The longest period that begins the day after: up to 31 December 2000 is before `2001`. */
export function dateBeyond(to: PartialDate): PartialDate {
  const { year, month, day } = dayAfter(lastDayOf(to)) ?? lastDayOf(to);
  if (day !== 1) return { year, month, day };
  return month === 1 ? { year, month: null, day: null } : { year, month, day: null };
}

/** The longest period that ends the day before: from 1 January 2001 on is after `2000`. */
export function dateAhead(from: PartialDate): PartialDate {
  const date = dayBefore(firstDayOf(from)) ?? firstDayOf(from);
  const { year, month } = date;
  const isLast = (period: PartialDate): boolean => formatIsoDate(lastDayOf(period)) === formatIsoDate(date);
  const periods: PartialDate[] = [{ year, month: null, day: null }, { year, month, day: null }, date];
  return periods.find(isLast) ?? date;
}
