import type { PartialDate } from '../../dates/partial-date.ts';
import { refuse, replacing } from '../faults.ts';
import { type Bound, dateLimit, dateRange, parsePlainDate, warnOfNoDate, warnOfOtherDate } from '../foreign/dates.ts';
import { matchAt } from '../foreign/match-at.ts';
import { NAMED_DATE, parseNamedDate } from '../foreign/named-dates.ts';
import type { ForeignReading } from '../foreign/reading.ts';
import { fullYear, type ShortDate, warnOfShortYear } from '../foreign/two-digit-years.ts';
import type { Piece } from '../hosts/piece.ts';
import type { DateQuery, Span } from '../query.ts';

/**
 * `date aft 9/11/2001`, `date >= 2019-02`, `date aft 2018 and bef 2020`, `date(geq(2019) and leq(2020))`. Undefined
 * where no date follows: then `date` is a word, with a warning where a limit was begun.
 */
export function dateAt(reading: ForeignReading, at: number): Piece | undefined {
  const { source } = reading;
  const { text } = source;
  const isWrapped = matchAt(WRAPPED, text, at) !== undefined;
  const name = matchAt(isWrapped ? WRAPPED : NAME, text, at)?.[0];
  if (name === undefined) return undefined;
  refuseLooseRange(reading, at);
  const first = comparisonAt(text, at + name.length, isWrapped);
  if (first === undefined) {
    // `date is set` and `date = unknown` may well be words of an article.
    const begun = matchAt(BEGUN, text, at)?.[0];
    if (begun !== undefined) warnOfNoDate(reading, source.spanOf(at, at + begun.length), 'date aft 2018');
    return undefined;
  }
  const second = secondAt(text, first, isWrapped);
  let { end } = second ?? first;
  if (isWrapped) {
    const close = matchAt(CLOSE, text, end)?.[0];
    if (close === undefined) return undefined;
    end += close.length;
  }
  if (second === undefined) warnOfOtherDate(reading, end, `date ${first.operator}`);
  const span = source.spanOf(at, end);
  const query = second === undefined ? oneLimit(reading, first, span) : bothLimits(reading, first, second, span);
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
  const operator = matchAt(OPERATOR, text, at)?.[0].trim().toLowerCase() ?? (isWrapped ? 'is' : undefined);
  if (operator === undefined) return undefined;
  let end = at + (matchAt(OPERATOR, text, at)?.[0].length ?? 0);
  const open = matchAt(OPEN, text, end)?.[0];
  end += open?.length ?? 0;
  const value = matchAt(VALUE, text, end)?.[0];
  if (value === undefined) return undefined;
  end += value.length;
  const close = open === undefined ? '' : matchAt(CLOSE, text, end)?.[0];
  if (close === undefined) return undefined;
  return { bound: BOUNDS.get(operator) ?? 'is', operator, value, end: end + close.length };
}

/**
 * The other limit of a range. Without parentheses it must be on the other side, and the last thing said: in `date aft
 * 2018 and before 2019 elections` a phrase begins with the `before`.
 */
function secondAt(text: string, first: Comparison, isWrapped: boolean): Comparison | undefined {
  const and = matchAt(AND, text, first.end)?.[0];
  const second = and === undefined ? undefined : comparisonAt(text, first.end + and.length, isWrapped);
  if (second === undefined || isWrapped) return second;
  const isRange =
    (BEGINS.has(first.bound) && ENDS.has(second.bound)) || (ENDS.has(first.bound) && BEGINS.has(second.bound));
  return isRange && matchAt(SAID, text, second.end) !== undefined ? second : undefined;
}

function oneLimit(reading: ForeignReading, limit: Comparison, span: Span): DateQuery {
  return limitOf(reading, limit, { span, isFree: true, write: (date) => `date ${limit.operator} ${date}` });
}

function bothLimits(reading: ForeignReading, first: Comparison, second: Comparison, span: Span): DateQuery {
  const write = (a: string, b: string): string => `date(${first.operator}(${a}) and ${second.operator}(${b}))`;
  const [early, late] = [fullYear(first.value), fullYear(second.value)];
  const limits = [
    limitOf(reading, first, { span, isFree: false, write: (date) => write(date, late) }),
    limitOf(reading, second, { span, isFree: false, write: (date) => write(early, date) }),
  ];
  const from = limits.find((limit) => limit.from !== null && limit.to === null)?.from;
  const to = limits.find((limit) => limit.to !== null && limit.from === null)?.to;
  if (from === undefined || from === null || to === undefined || to === null) {
    refuse('bad-date', span, 'Two limits of a date are where it begins and where it ends.', {
      hint: 'Write for example date(geq(2019) and leq(2020)).',
    });
  }
  return dateRange(from, to, span, (a, b) => rangeOf(nexisDate(a), nexisDate(b)));
}

function limitOf(
  reading: ForeignReading,
  { bound, value }: Comparison,
  limit: Pick<ShortDate, 'span' | 'isFree' | 'write'>,
): DateQuery {
  const as = (date: PartialDate): string => limit.write(nexisDate(date));
  const query = dateLimit({ bound, value, span: limit.span, as }, parseDate, FORMS);
  warnOfShortYear(reading, { ...limit, value });
  return query;
}

/** `date from 2018 to 2020`, `date(2018 to 2020)`: what is meant is plain, but no words of an article. */
function refuseLooseRange({ source }: ForeignReading, at: number): void {
  const found = matchAt(LOOSE_RANGE, source.text, at);
  const { from, to } = found?.groups ?? {};
  if (found === undefined || from === undefined || to === undefined) return;
  const range = rangeOf(from, to);
  const span = source.spanOf(at, at + found[0].length);
  refuse('bad-date', span, `Nexis writes a range of dates as two limits; “${found[0]}” is no limit.`, {
    hint: `Write for example ${range}.`,
    mends: [replacing('Both dates and all between', span, range)],
  });
}

const rangeOf = (from: string, to: string): string => `date(geq(${from}) and leq(${to}))`;

/** `2/28/2019` is 28 February; `28/2/2019` can only be that too. `february 28, 2019`, `2/2019`, `2019-02` also do. */
function parseDate(text: string): PartialDate | undefined {
  const plain = parsePlainDate(text) ?? parseNamedDate(text);
  const { y, m, d } = NUMERIC.exec(fullYear(text))?.groups ?? {};
  if (plain !== undefined || y === undefined) return plain;
  const [year, month, day] = [Number(y), Number(m), d === undefined ? null : Number(d)];
  const isDayFirst = day !== null && month > 12 && day <= 12;
  return isDayFirst ? { year, month: day, day: month } : { year, month, day };
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

const FORMS = '2019, 2/2019 or 2/28/2019';

const NAME = /date(?![\p{L}\p{N}]) */iuy;
const WRAPPED = /date *\( */iy;
const OPERATOR = /(?:>=|<=|=|>|<|(?:after|aft|before|bef|is|geq|leq|gtr|lss|equ)(?![\p{L}\p{N}])) */iuy;
const OPEN = /\( */y;
const CLOSE = / *\)/y;
const AND = / +and +/iy;
/** Where a limit without parentheses may end. */
const SAID = / *(?:$|\)|(?:and|or|not)(?![\p{L}\p{N}/]))/iuy;
/** A date has a digit in it; `date is set` is three words. */
const VALUE = new RegExp(`(?:${NAMED_DATE}|[^ ()"]*\\d[^ ()"]*)`, 'iy');
const BEGUN = /date *\(? *(?:>=|<=|>|<|(?:after|aft|before|bef|geq|leq|gtr|lss)(?![\p{L}\p{N}]))/iuy;
const LOOSE_RANGE = new RegExp(
  'date *(?:\\( *(?:from +)?|(?:is +)?(?:from|between) +)' +
    `(?<from>${NAMED_DATE}|\\d[\\d/]*|\\d{4}-\\d\\d(?:-\\d\\d)?) *(?:to|and|through|-|\\.\\.) *` +
    `(?<to>${NAMED_DATE}|\\d[\\d/-]*)(?: *\\))?`,
  'iy',
);
const NUMERIC = /^(?<m>\d{1,2})[/-](?:(?<d>\d{1,2})[/-])?(?<y>\d{4})$/;
