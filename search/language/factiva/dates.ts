import { isRealDate, type PartialDate } from '../../dates/partial-date.ts';
import { firstDayOf, lastDayOf } from '../day-steps.ts';
import { warning } from '../faults.ts';
import { type Bound, dateLimit, dateRange, parsePlainDate, warnOfNoDate, warnOfOtherDate } from '../foreign/dates.ts';
import { matchAt } from '../foreign/match-at.ts';
import { NAMED_DATE, parseNamedDate } from '../foreign/named-dates.ts';
import type { ForeignReading } from '../foreign/reading.ts';
import { fullYear, warnOfShortYear } from '../foreign/two-digit-years.ts';
import type { Piece } from '../hosts/piece.ts';
import type { DateQuery, Span } from '../query.ts';

/**
 * `date after 20010911`, `date before 2001`, `date from 20010101 to 20011231`, `date 20190228`, `pd=2019`. Undefined
 * where no date follows: then `date` is a word, with a warning where a limit was begun.
 */
export function dateAt(reading: ForeignReading, at: number): Piece | undefined {
  const { source, system } = reading;
  const found = [...RANGES, LIMIT].map((form) => matchAt(form, source.text, at)).find((match) => match !== undefined);
  if (found === undefined) {
    const begun = matchAt(BEGUN, source.text, at)?.[0];
    if (begun !== undefined) warnOfNoDate(reading, source.spanOf(at, at + begun.length), 'date after 20180101');
    return undefined;
  }
  const { name = '', bound, value, begins, from, ends, to } = found.groups ?? {};
  if (name.toLowerCase() === 'pd' && bound?.trim() === '') return undefined;
  const end = at + found[0].length;
  const span = source.spanOf(at, end);
  const isRelative = [value, from, to].some((date) => date !== undefined && RELATIVE.test(date));
  if (isRelative || name.toLowerCase() === 'upd') {
    const what = isRelative ? 'dates counted in days from today' : 'dates of updates';
    const message = `${system} has ${what}; Newsmorgue has none, so this was left out.`;
    const hint = 'The query finds what it finds without this part.';
    return { kind: 'foreign', warning: warning('unsupported-in-dialect', span, message, { hint }), start: at, end };
  }
  if (value !== undefined) warnOfOtherDate(reading, end, source.text.slice(at, end - value.length).trim());
  const query =
    from === undefined || to === undefined
      ? oneLimit(reading, boundOf(bound), value ?? '', span)
      : bothLimits(
          reading,
          { bound: boundOf(begins ?? 'from'), value: from },
          { bound: boundOf(ends), value: to },
          span,
        );
  return { kind: 'date', query, start: at, end };
}

/** Eight digits, as Factiva writes days: the first of the period. */
export const firstDay = (date: PartialDate): string => eightDigits(firstDayOf(date));

/** The last of the period. */
export const lastDay = (date: PartialDate): string => eightDigits(lastDayOf(date));

const eightDigits = ({ year, month, day }: PartialDate): string =>
  [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('');

function oneLimit(reading: ForeignReading, bound: Bound, value: string, span: Span): DateQuery {
  const query = dateLimit({ bound, value, span, as: (date) => written(bound, date) }, parseDate, FORMS);
  warnOfShortYear(reading, { span, value, isFree: true, write: (date) => `date ${NAMES[bound]}${date}` });
  return query;
}

/** A limit that Factiva has a name for; `since` and `until` are not among them. */
function written(bound: Bound, date: PartialDate): string {
  switch (bound) {
    case 'is':
      return `date from ${firstDay(date)} to ${lastDay(date)}`;
    case 'after':
    case 'until':
      return `date ${NAMES[bound]}${lastDay(date)}`;
    case 'before':
    case 'since':
      return `date ${NAMES[bound]}${firstDay(date)}`;
    default:
      return bound satisfies never;
  }
}

interface Limit {
  readonly bound: Bound;
  readonly value: string;
}

function bothLimits(reading: ForeignReading, first: Limit, second: Limit, span: Span): DateQuery {
  const write = (from: string, to: string): string =>
    first.bound === 'after' ? `date after ${from} and before ${to}` : `date from ${from} to ${to}`;
  const [from, to] = [fullYear(first.value), fullYear(second.value)];
  const begins = dateLimit(
    { ...first, span, as: (date) => write(first.bound === 'after' ? lastDay(date) : firstDay(date), to) },
    parseDate,
    FORMS,
  );
  const ends = dateLimit(
    { ...second, span, as: (date) => write(from, second.bound === 'before' ? firstDay(date) : lastDay(date)) },
    parseDate,
    FORMS,
  );
  warnOfShortYear(reading, { ...first, span, isFree: false, write: (date) => write(date, to) });
  warnOfShortYear(reading, { ...second, span, isFree: false, write: (date) => write(from, date) });
  if (begins.from === null || ends.to === null) return begins;
  return dateRange(begins.from, ends.to, span, (a, b) => `date from ${firstDay(a)} to ${lastDay(b)}`);
}

const boundOf = (name: string | undefined): Bound =>
  BOUNDS.get(name?.trim().toLowerCase().split(' ').at(-1) ?? '') ?? 'is';

/**
 * `28/2/2019` and `2/28/2019` can only be one day; `3/4/2019` is two, so it is refused and both are offered. Of a day
 * there is none of (`31/6/2019`) the parts that have a month are given.
 */
function parseDate(text: string): PartialDate | undefined {
  const { a, b, y } = SLASHED.exec(fullYear(text))?.groups ?? {};
  if (y === undefined) return parsePlainDate(text) ?? parseNamedDate(text);
  const [one, other, year] = [Number(a), Number(b), Number(y)];
  const both = [
    { year, month: other, day: one },
    { year, month: one, day: other },
  ];
  const real = both.filter(isRealDate);
  if (real.length === 0) return both.find(({ month }) => month <= 12);
  return real.length === 1 || one === other ? real[0] : undefined;
}

const FORMS = '2019, 2019-02 or 20190228';

const BOUNDS: ReadonlyMap<string, Bound> = new Map<string, Bound>([
  ['after', 'after'],
  ['>', 'after'],
  ['before', 'before'],
  ['<', 'before'],
  ['from', 'since'],
  ['since', 'since'],
  ['between', 'since'],
  ['>=', 'since'],
  ['to', 'until'],
  ['and', 'until'],
  ['until', 'until'],
  ['<=', 'until'],
]);

const NAMES: Readonly<Record<Bound, string>> = {
  is: '',
  since: 'from ',
  until: 'until ',
  after: 'after ',
  before: 'before ',
};

/** The name stands before a date or it is a word: `the date from which`. */
const VALUE = `(?:${NAMED_DATE}|[-+]?\\d[^ ()[\\]"]*)`;

const rangeForm = (begins: string, ends: string, tail = ''): RegExp =>
  new RegExp(`(?<name>date|upd|pd) +${begins}(?<from>${VALUE}) +(?<ends>${ends}) +(?<to>${VALUE})${tail}`, 'iuy');

/** In `date after 2018 and before 2019 elections` a phrase begins with the `before`. */
const RANGES: readonly RegExp[] = [
  rangeForm('(?:(?<begins>from) +)?', 'to|until'),
  rangeForm('(?<begins>between) +', 'and'),
  rangeForm('(?<begins>after) +', '(?:and +)?before', '(?= *(?:$|[)\\]]|(?:and|or|not)(?![\\p{L}\\p{N}])))'),
];
const LIMIT = new RegExp(
  `(?<name>date|upd|pd)(?<bound> *(?:>=|<=|=|>|<) *| +(?:(?:after|before|since|from|until|in|on|is) +)?)(?<value>${VALUE})`,
  'iuy',
);
const BEGUN = /(?:date|pd) +(?:after|before)(?![\p{L}\p{N}])/iuy;
const RELATIVE = /^[-+]/;
const SLASHED = /^(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<y>\d{4})$/;
