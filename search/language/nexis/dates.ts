import { isRealDate, type PartialDate } from '../../dates/partial-date.ts';
import { refuse } from '../faults.ts';
import { type Bound, dateLimit, dateRange, parsePlainDate } from '../foreign/dates.ts';
import type { ForeignReading } from '../foreign/reading.ts';
import type { Piece } from '../hosts/piece.ts';
import type { DateQuery, Span } from '../query.ts';

/**
 * `date aft 9/11/2001`, `date >= 2019-02`, `date aft 2018 and bef 2020`, `date(geq(2019) and leq(2020))`. Undefined
 * where no date follows: then `date` is a word.
 */
export function dateAt({ source }: ForeignReading, at: number): Piece | undefined {
  const { text } = source;
  const isWrapped = stickyAt(WRAPPED, text, at) !== undefined;
  const name = stickyAt(isWrapped ? WRAPPED : NAME, text, at);
  if (name === undefined) return undefined;
  const first = comparisonAt(text, at + name.length, isWrapped);
  if (first === undefined) return undefined;
  const second = secondAt(text, first, isWrapped);
  let { end } = second ?? first;
  if (isWrapped) {
    const close = stickyAt(CLOSE, text, end);
    if (close === undefined) return undefined;
    end += close.length;
  }
  const span = source.spanOf(at, end);
  const query = second === undefined ? oneLimit(first, span) : bothLimits(first, second, span);
  return { kind: 'date', query, start: at, end };
}

/** Month, day, year, as Nexis writes dates. */
export const nexisDate = ({ year, month, day }: PartialDate): string =>
  [month, day, year].filter((part) => part !== null).join('/');

interface Comparison {
  readonly bound: Bound;
  readonly operator: string;
  readonly value: string;
  readonly end: number;
}

/** `aft 2001`, `geq(2019-02)`; within `date(…)` also a date alone. */
function comparisonAt(text: string, at: number, isWrapped: boolean): Comparison | undefined {
  const operator = stickyAt(OPERATOR, text, at)?.trim().toLowerCase() ?? (isWrapped ? 'is' : undefined);
  if (operator === undefined) return undefined;
  let end = at + (stickyAt(OPERATOR, text, at)?.length ?? 0);
  const open = stickyAt(OPEN, text, end);
  end += open?.length ?? 0;
  const value = stickyAt(VALUE, text, end);
  if (value === undefined) return undefined;
  end += value.length;
  const close = open === undefined ? '' : stickyAt(CLOSE, text, end);
  if (close === undefined) return undefined;
  return { bound: BOUNDS.get(operator) ?? 'is', operator, value, end: end + close.length };
}

/**
 * The other limit of a range. Without parentheses it must be on the other side, and the last thing said: in `date aft
 * 2018 and before 2019 elections` a phrase begins with the `before`.
 */
function secondAt(text: string, first: Comparison, isWrapped: boolean): Comparison | undefined {
  const and = stickyAt(AND, text, first.end);
  const second = and === undefined ? undefined : comparisonAt(text, first.end + and.length, isWrapped);
  if (second === undefined || isWrapped) return second;
  const isRange =
    (BEGINS.has(first.bound) && ENDS.has(second.bound)) || (ENDS.has(first.bound) && BEGINS.has(second.bound));
  return isRange && stickyAt(SAID, text, second.end) !== undefined ? second : undefined;
}

function oneLimit({ bound, operator, value }: Comparison, span: Span): DateQuery {
  return dateLimit({ bound, value, span, as: (date) => `date ${operator} ${nexisDate(date)}` }, parseDate);
}

function bothLimits(first: Comparison, second: Comparison, span: Span): DateQuery {
  const as = (a: string, b: string): string => `date(${first.operator}(${a}) and ${second.operator}(${b}))`;
  const limits = [
    dateLimit({ ...first, span, as: (date) => as(nexisDate(date), second.value) }, parseDate),
    dateLimit({ ...second, span, as: (date) => as(first.value, nexisDate(date)) }, parseDate),
  ];
  const from = limits.find((limit) => limit.from !== null && limit.to === null)?.from;
  const to = limits.find((limit) => limit.to !== null && limit.from === null)?.to;
  if (from === undefined || from === null || to === undefined || to === null) {
    refuse('bad-date', span, 'Two limits of a date are where it begins and where it ends.', {
      hint: 'Write for example date(geq(2019) and leq(2020)).',
    });
  }
  return dateRange(from, to, span, (a, b) => `date(geq(${nexisDate(a)}) and leq(${nexisDate(b)}))`);
}

/** `2/28/2019` is 28 February; `28/2/2019` can only be that too. `february 28, 2019`, `2/2019`, `2019-02` also do. */
function parseDate(text: string): PartialDate | undefined {
  const plain = parsePlainDate(text);
  if (plain !== undefined) return plain;
  for (const form of FORMS) {
    const { y, m, d, name } = form.exec(text)?.groups ?? {};
    if (y === undefined) continue;
    const month = name === undefined ? Number(m) : 1 + MONTHS.indexOf(name.toLowerCase().slice(0, 3));
    const date = { year: Number(y), month, day: d === undefined ? null : Number(d) };
    if (isRealDate(date)) return date;
    const swapped = { year: date.year, month: date.day, day: month };
    return swapped.month !== null && isRealDate(swapped) ? swapped : undefined;
  }
  return undefined;
}

function stickyAt(form: RegExp, text: string, at: number): string | undefined {
  form.lastIndex = at;
  return form.exec(text)?.[0];
}

const BOUNDS: ReadonlyMap<string, Bound> = new Map<string, Bound>([
  ['is', 'is'],
  ['=', 'is'],
  ['equ', 'is'],
  ['aft', 'after'],
  ['after', 'after'],
  ['>', 'after'],
  ['gtr', 'after'],
  ['bef', 'before'],
  ['before', 'before'],
  ['<', 'before'],
  ['lss', 'before'],
  ['geq', 'since'],
  ['>=', 'since'],
  ['leq', 'until'],
  ['<=', 'until'],
]);

const BEGINS: ReadonlySet<Bound> = new Set<Bound>(['after', 'since']);
const ENDS: ReadonlySet<Bound> = new Set<Bound>(['before', 'until']);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const NAME = /date(?![\p{L}\p{N}]) */iuy;
const WRAPPED = /date *\( */iy;
const OPERATOR = /(?:>=|<=|=|>|<|(?:after|aft|before|bef|is|geq|leq|gtr|lss|equ)(?![\p{L}\p{N}])) */iuy;
const OPEN = /\( */y;
const CLOSE = / *\)/y;
const AND = / +and +/iy;
/** Where a limit without parentheses may end. */
const SAID = / *(?:$|\)|(?:and|or|not)(?![\p{L}\p{N}/]))/iuy;
/** A date has a digit in it; `date is set` is three words. */
const VALUE = /(?:[a-z]{3,9}\.? {1,3}(?:\d{1,2},? {1,3})?\d{4}|[^ ()"]*\d[^ ()"]*)/iy;

const FORMS: readonly RegExp[] = [
  /^(?<m>\d{1,2})[/-](?<d>\d{1,2})[/-](?<y>\d{4})$/,
  /^(?<m>\d{1,2})[/-](?<y>\d{4})$/,
  /^(?<name>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.? +(?:(?<d>\d{1,2}),? +)?(?<y>\d{4})$/i,
];
