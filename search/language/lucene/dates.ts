import { formatIsoDate, type PartialDate, periodOf } from '../../dates/partial-date.ts';
import { quoted, refuse, removing, replacing } from '../faults.ts';
import { type Bound, dateLimit, parsePlainDate } from '../foreign/dates.ts';
import { guessedPeriod, withoutTime } from '../foreign/guessed-period.ts';
import { anyDate } from '../foreign/presence.ts';
import type { DateQuery, Query, Span } from '../query.ts';
import type { RangeEnd } from './lexeme.ts';

/** `date:2019-02`, `date:20190228`, `date:>=2019`. */
export function readDate(value: string, span: Span): Query {
  const { sign = '', date = '' } = LIMIT.exec(value)?.groups ?? {};
  refuseNow(date, span);
  const bound = BOUNDS.get(sign) ?? 'is';
  refuseGuessed(date, span, (guess) => sign + guess);
  return dateLimit({ bound, value: date, span, as: (guess) => sign + formatIsoDate(guess) }, parseDate);
}

/** `date:[2019 TO 2020]`; a curly bracket leaves out the whole period beside it, `*` leaves that side open. */
export function readDateRange(from: RangeEnd, to: RangeEnd, span: Span): Query {
  const begins = limitOf(from, from.isIncluded ? 'since' : 'after', span, (date) => write(date, to.value));
  const ends = limitOf(to, to.isIncluded ? 'until' : 'before', span, (date) => write(from.value, date));
  if (begins === undefined || ends === undefined) return begins ?? ends ?? anyDate(span);
  if (begins.from === null || ends.to === null) return begins;
  if (periodOf(begins.from).first > periodOf(ends.to).last) refuseEmpty(from, to, span);
  return { kind: 'date', from: begins.from, to: ends.to, form: 'within', span };
}

/** `[2020 TO 2018]` is backwards, and `{2018 TO 2019}` leaves nothing between its ends. */
function refuseEmpty(from: RangeEnd, to: RangeEnd, span: Span): never {
  const isBackwards = withoutTime(from.value) > withoutTime(to.value);
  const meant = isBackwards
    ? `${to.isIncluded ? '[' : '{'}${to.value} TO ${from.value}${from.isIncluded ? ']' : '}'}`
    : write(from.value, to.value);
  const message = isBackwards
    ? `The range begins after it ends: ${from.value} is later than ${to.value}.`
    : 'Nothing is left of the range: a curly bracket leaves out the whole period beside it.';
  refuse('bad-date', span, message, {
    hint: isBackwards ? 'The earlier date comes first.' : 'A square bracket takes the period in.',
    mends: [replacing(`Use ${meant}`, span, meant)],
  });
}

/** Whether a text is a date as Lucene is given them here. */
export const isDate = (text: string): boolean => parseDate(text) !== undefined;

function limitOf({ value }: RangeEnd, bound: Bound, span: Span, as: (date: string) => string): DateQuery | undefined {
  if (value === '*') return undefined;
  refuseNow(value, span);
  refuseGuessed(value, span, as);
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

/** Refuses what is no date but close to one, or to a range. @param as puts a date in its place; a range stands alone */
export function refuseGuessed(value: string, span: Span, as: (date: string) => string): void {
  if (isDate(value)) return;
  const guess = guessOf(value);
  if (guess === undefined) return;
  const form = 'A date is written 2019, 2019-02 or 2019-02-28, and a range [2018 TO 2020]';
  refuse('bad-date', span, `${form}; ${quoted(value)} is neither.`, {
    hint: `It could be ${guess}.`,
    mends: [replacing(`Use ${guess}`, span, guess.startsWith('[') ? guess : as(guess))],
  });
}

function guessOf(value: string): string | undefined {
  const { from = '*', to = '*' } = guessedPeriod(value) ?? {};
  if (from === '*' && to === '*') return undefined;
  return from === to ? from : write(from, to);
}

const write = (from: string, to: string): string => `[${from} TO ${to}]`;

const parseDate = (text: string): PartialDate | undefined => parsePlainDate(withoutTime(text));

const BOUNDS: ReadonlyMap<string, Bound> = new Map([
  ['>', 'after'],
  ['>=', 'since'],
  ['<', 'before'],
  ['<=', 'until'],
]);

const LIMIT = /^(?<sign>[<>]?=?)(?<date>.*)$/s;
const NOW = /^now/i;
