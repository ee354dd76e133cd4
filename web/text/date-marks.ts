import { dayNumber, type Period } from './periods.ts';

export type Interval = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A date at the foot of a timeline. */
export interface DateMark {
  /** Where it stands, in periods from the left: 0 is the beginning of the first one, 0.5 its middle. */
  readonly at: number;
  readonly label: string;
  /** The year, where the label does not say it and the mark before is of another; '' otherwise. */
  readonly year: string;
}

/**
 * Dates at round distances, as many as there is room for: every tenth year, the quarters of a year, Mondays. What is
 * marked is the middle of a period where the mark is for that period, and else the place where the date begins.
 *
 * @param most how many there is room for, at least 1
 */
export function dateMarks(periods: readonly Period[], interval: Interval, most: number): readonly DateMark[] {
  for (const rung of RUNGS) {
    if (!isOf(rung.unit, interval)) continue;
    const marks = rung.unit === interval ? periodMarks(periods, rung) : beginningMarks(periods, rung);
    if (marks.length <= most && marks.length > 0) return withYears(marks);
  }
  return [];
}

/** Months and years also stand where periods are shorter than they are; a week among days would be one unit too many. */
function isOf(unit: Interval, interval: Interval): boolean {
  if (unit === interval) return true;
  return unit === 'year' || (unit === 'month' && (interval === 'day' || interval === 'week'));
}

/** What dates a rung of the ladder marks, finest first. */
interface Rung {
  readonly unit: Interval;
  readonly holds: (date: DateParts) => boolean;
  readonly label: (date: DateParts) => string;
}

interface DateParts {
  readonly iso: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

interface Placed {
  readonly at: number;
  readonly date: DateParts;
  readonly label: string;
}

const periodMarks = (periods: readonly Period[], { holds, label }: Rung): readonly Placed[] =>
  periods
    .map(({ from }, i) => ({ at: i + 0.5, date: partsOf(from) }))
    .filter(({ date }) => holds(date))
    .map((placed) => ({ ...placed, label: label(placed.date) }));

/** Longer units begin somewhere within a period: a year within a week. */
function beginningMarks(periods: readonly Period[], { unit, holds, label }: Rung): readonly Placed[] {
  return periods.flatMap((period, i) =>
    beginningsWithin(period, unit)
      .map(partsOf)
      .filter(holds)
      .map((date) => ({ at: i + elapsed(period, date.iso), date, label: label(date) })),
  );
}

/** First days of months or years. A period shorter than those holds at most one of each; a quarter three months. */
function beginningsWithin({ from, to }: Period, unit: Interval): readonly string[] {
  const first = partsOf(from);
  const months = Array.from({ length: 4 }, (_, i) => monthAfter(first, i));
  return months.filter(({ iso, month }) => iso >= from && iso <= to && (unit !== 'year' || month === 1)).map(isoOf);
}

const isoOf = ({ iso }: DateParts): string => iso;

function monthAfter({ year, month }: DateParts, months: number): DateParts {
  const index = year * 12 + month - 1 + months;
  const number = (value: number, length: number) => String(value).padStart(length, '0');
  return partsOf(`${number(Math.floor(index / 12), 4)}-${number((index % 12) + 1, 2)}-01`);
}

/** How much of the period lies before the date, from 0 to 1. */
const elapsed = ({ from, to }: Period, iso: string): number =>
  (dayNumber(iso) - dayNumber(from)) / (dayNumber(to) - dayNumber(from) + 1);

function withYears(marks: readonly Placed[]): readonly DateMark[] {
  return marks.map(({ at, date, label }, i) => {
    const isTold = label.endsWith(String(date.year)) || marks[i - 1]?.date.year === date.year;
    return { at, label, year: isTold ? '' : String(date.year) };
  });
}

const partsOf = (iso: string): DateParts => ({
  iso,
  year: Number(iso.slice(0, 4)),
  month: Number(iso.slice(5, 7)),
  day: Number(iso.slice(8, 10)),
});

const isMonday = ({ iso }: DateParts): boolean => (((dayNumber(iso) + 3) % 7) + 7) % 7 === 0;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthName = ({ month }: DateParts): string => MONTHS[month - 1] ?? '';
const dayName = (date: DateParts): string => `${date.day} ${monthName(date)}`;
const quarterOf = ({ month }: DateParts): number => Math.floor((month - 1) / 3) + 1;

const everyYears = (years: number): Rung => ({
  unit: 'year',
  holds: ({ year }) => year % years === 0,
  label: ({ year }) => String(year),
});

const everyMonths = (months: number): Rung => ({
  unit: 'month',
  holds: ({ month }) => (month - 1) % months === 0,
  label: monthName,
});

const RUNGS: readonly Rung[] = [
  { unit: 'day', holds: () => true, label: dayName },
  { unit: 'day', holds: isMonday, label: dayName },
  { unit: 'week', holds: () => true, label: dayName },
  { unit: 'day', holds: ({ day }) => day === 1 || day === 15, label: dayName },
  ...[1, 3, 6].map(everyMonths),
  { unit: 'quarter', holds: () => true, label: (date) => `Q${quarterOf(date)}` },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map(everyYears),
];
