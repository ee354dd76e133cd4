import { formatIsoDate, type PartialDate } from '../../dates/partial-date.ts';
import { quoted, refuse, removing, replacing } from '../faults.ts';
import { type Bound, dateLimit, dateRange, parsePlainDate } from '../foreign/dates.ts';
import { couldBe } from '../native/date-guesses.ts';
import type { DateQuery, Query, Span } from '../query.ts';
import type { RangeEnd } from './lexeme.ts';
import { anyDate } from './presence.ts';

/** `date:2019-02`, `date:20190228`, `date:>=2019`. */
export function readDate(value: string, span: Span): Query {
  const { sign = '', date = '' } = LIMIT.exec(value)?.groups ?? {};
  refuseNow(date, span);
  const bound = BOUNDS.get(sign) ?? 'is';
  refuseGuessed(date, span, sign === '' ? (text) => text : (text) => (text.startsWith('[') ? text : sign + text));
  return dateLimit({ bound, value: date, span, as: (guess) => sign + formatIsoDate(guess) }, parseDate);
}

/** `date:[2019 TO 2020]`; a curly bracket leaves out the whole period beside it, `*` leaves that side open. */
export function readDateRange(from: RangeEnd, to: RangeEnd, span: Span): Query {
  const begins = limitOf(from, from.isIncluded ? 'since' : 'after', span, (date) => write(date, to.value));
  const ends = limitOf(to, to.isIncluded ? 'until' : 'before', span, (date) => write(from.value, date));
  if (begins === undefined || ends === undefined) return begins ?? ends ?? anyDate(span);
  if (begins.from === null || ends.to === null) return begins;
  return dateRange(begins.from, ends.to, span, (a, b) => write(formatIsoDate(a), formatIsoDate(b)));
}

/** Whether a text is a date as Lucene is given them here. */
export const isDate = (text: string): boolean => parseDate(text) !== undefined;

/** Whether `2018 TO 2020` is a range but for its brackets. */
export const isBareRange = (text: string): boolean => BARE_RANGE.test(text);

function limitOf({ value }: RangeEnd, bound: Bound, span: Span, as: (date: string) => string): DateQuery | undefined {
  if (value === '*') return undefined;
  refuseNow(value, span);
  refuseGuessed(value, span, (text) => (text.startsWith('[') ? text : as(text)));
  return dateLimit({ bound, value, span, as: (guess) => as(formatIsoDate(guess)) }, parseDate);
}

/** `NOW-1YEAR`, `now/d`: what it finds would depend on the day it is asked. */
function refuseNow(value: string, span: Span): void {
  if (!NOW.test(value)) return;
  refuse('bad-date', span, `Dates are not counted from now; ${quoted(value)} stands there.`, {
    hint: 'Write the date itself: date:[2018-03-01 TO *].',
    mends: [removing('Leave the date out', span)],
  });
}

/** Refuses what is no date but is close to one as Lucene would write it, or to a range. @param as puts a guess in its place */
function refuseGuessed(value: string, span: Span, as: (guess: string) => string): void {
  if (isDate(value)) return;
  const guesses = guessesOf(value);
  if (guesses.length === 0) return;
  const form = 'A date is written 2019, 2019-02 or 2019-02-28, and a range [2018 TO 2020]';
  refuse('bad-date', span, `${form}; ${quoted(value)} is neither.`, {
    hint: `It could be ${guesses.join(' or ')}.`,
    mends: guesses.map((guess) => replacing(`Use ${guess}`, span, as(guess))),
  });
}

/** `2018..2020`, `2018 TO 2020`, `1990s` and `199*` are ranges; `2019-*`, `2019-01-01||/M` and `2019-01-01 12:00` dates. */
function guessesOf(value: string): readonly string[] {
  const { from, to } = BARE_RANGE.exec(value)?.groups ?? {};
  if (from !== undefined || to !== undefined) return [write(from ?? '*', to ?? '*')];
  const { date, decade } = BEGUN.exec(value)?.groups ?? {};
  if (decade !== undefined) return [write(`${decade}0`, `${decade}9`)];
  if (date !== undefined) return isDate(date) ? [date] : [];
  const [first, last] = couldBe(value)[0]?.split('..') ?? [];
  return first === undefined || last === undefined ? [] : [write(first, last)];
}

const write = (from: string, to: string): string => `[${from} TO ${to}]`;

/** The time of day in `2019-02-28T00:00:00Z` says nothing an article's date could answer. */
const parseDate = (text: string): PartialDate | undefined => parsePlainDate(text.replace(TIME, ''));

const BOUNDS: ReadonlyMap<string, Bound> = new Map([
  ['>', 'after'],
  ['>=', 'since'],
  ['<', 'before'],
  ['<=', 'until'],
]);

const LIMIT = /^(?<sign>[<>]?=?)(?<date>.*)$/s;
const NOW = /^now/i;
const TIME = /T\d{2}(?::\d{2}){0,2}(?:\.\d+)?(?:Z|[-+]\d{2}:?\d{2})?$/;

const DATE = '\\d{4}(?:-\\d{2}(?!\\d)){0,2}';
const BARE_RANGE = new RegExp(`^(?<from>${DATE})? *(?:TO|\\.\\.+|[-/,:]) *(?<to>${DATE})?$`, 'i');
const BEGUN = new RegExp(`^(?:(?<decade>\\d{3})[*?]|(?<date>${DATE})(?:-?[*?][-*?]*|\\|\\|.*|[T ].*))$`, 's');
