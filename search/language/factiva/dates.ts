import { isRealDate, type PartialDate } from '../../dates/partial-date.ts';
import { firstDayOf, lastDayOf } from '../day-steps.ts';
import { warning } from '../faults.ts';
import { type Bound, dateLimit, dateRange, parsePlainDate } from '../foreign/dates.ts';
import type { ForeignReading } from '../foreign/reading.ts';
import type { Piece } from '../hosts/piece.ts';
import type { Span } from '../query.ts';

/**
 * `date after 20010911`, `date before 2001`, `date from 20010101 to 20011231`, `date 20190228`. Undefined where no date
 * follows: then `date` is a word.
 */
export function dateAt({ source, system }: ForeignReading, at: number): Piece | undefined {
  DATE.lastIndex = at;
  const found = DATE.exec(source.text);
  const { name = '', bound = '', value, from, to } = found?.groups ?? {};
  if (found === null) return undefined;
  const end = at + found[0].length;
  const span = source.spanOf(at, end);
  const isRelative = [value, from, to].some((date) => date !== undefined && RELATIVE.test(date));
  if (isRelative || name.toLowerCase() === 'upd') {
    const what = isRelative ? 'dates counted in days from today' : 'dates of updates';
    const message = `${system} has ${what}; Newsmorgue has none, so this was left out.`;
    return { kind: 'foreign', warning: warning('unsupported-in-dialect', span, message), start: at, end };
  }
  if (from !== undefined && to !== undefined) return rangeOf(from, to, span, at, end);
  const lower = bound.trim().toLowerCase();
  const known: Bound = lower === 'after' || lower === 'before' ? lower : 'is';
  return limitOf(known, value ?? '', span, at, end);
}

/** `pd=20190228`. */
export function publishedAt({ source }: ForeignReading, start: number, from: number, end: number): Piece {
  return limitOf('is', source.text.slice(from, end), source.spanOf(start, end), start, end);
}

/** Eight digits, as Factiva writes days: the first of the period. */
export const firstDay = (date: PartialDate): string => eightDigits(firstDayOf(date));

/** The last of the period. */
export const lastDay = (date: PartialDate): string => eightDigits(lastDayOf(date));

const eightDigits = ({ year, month, day }: PartialDate): string =>
  [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('');

function limitOf(bound: Bound, value: string, span: Span, start: number, end: number): Piece {
  const as = (date: PartialDate): string =>
    bound === 'is'
      ? `date from ${firstDay(date)} to ${lastDay(date)}`
      : `date ${bound} ${bound === 'after' ? lastDay(date) : firstDay(date)}`;
  return { kind: 'date', query: dateLimit({ bound, value, span, as }, parseDate), start, end };
}

function rangeOf(from: string, to: string, span: Span, start: number, end: number): Piece {
  const range = (a: PartialDate, b: PartialDate): string => `date from ${firstDay(a)} to ${lastDay(b)}`;
  const begins = dateLimit(
    { bound: 'since', value: from, span, as: (date) => `date from ${firstDay(date)} to ${to}` },
    parseDate,
  );
  const ends = dateLimit(
    { bound: 'until', value: to, span, as: (date) => `date from ${from} to ${lastDay(date)}` },
    parseDate,
  );
  const query = begins.from === null || ends.to === null ? begins : dateRange(begins.from, ends.to, span, range);
  return { kind: 'date', query, start, end };
}

/** `28/2/2019` and `2/28/2019` can only be one day; `3/4/2019` is two, so it is refused and both are offered. */
function parseDate(text: string): PartialDate | undefined {
  const { a, b, y } = SLASHED.exec(text)?.groups ?? {};
  if (y === undefined) return parsePlainDate(text);
  const [one, other, year] = [Number(a), Number(b), Number(y)];
  const both = [
    { year, month: one, day: other },
    { year, month: other, day: one },
  ].filter(isRealDate);
  return both.length === 1 || one === other ? both[0] : undefined;
}

const VALUE = '[-+]?\\d[-\\d/.]*';
/** The name stands before a date or it is a word: `the date from which`. */
const DATE = new RegExp(
  `(?<name>date|upd) +(?:from +(?<from>${VALUE}) +to +(?<to>${VALUE})|(?<bound>(?:after|before) +)?(?<value>${VALUE}))`,
  'iy',
);
const RELATIVE = /^[-+]/;
const SLASHED = /^(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<y>\d{4})$/;
