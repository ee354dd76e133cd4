import { formatIsoDate, type PartialDate } from '../../dates/partial-date.ts';
import { type Bound, dateLimit, dateRange, parsePlainDate } from '../foreign/dates.ts';
import { type ForeignReading, leaveOut, type Operand } from '../foreign/reading.ts';
import type { Span } from '../query.ts';
import type { RangeEnd } from './lexeme.ts';

/** `date:2019-02`, `date:20190228`, `date:>=2019`. */
export function readDate(reading: ForeignReading, value: string, span: Span): Operand {
  const { sign = '', date = '' } = LIMIT.exec(value)?.groups ?? {};
  if (NOW.test(date)) return leaveOut(reading, span, 'dates counted from now');
  const bound = BOUNDS.get(sign) ?? 'is';
  return dateLimit({ bound, value: date, span, as: (guess) => sign + formatIsoDate(guess) }, parseDate);
}

/** `date:[2019 TO 2020]`; a curly bracket leaves out the whole period beside it, `*` leaves that side open. */
export function readDateRange(reading: ForeignReading, from: RangeEnd, to: RangeEnd, span: Span): Operand {
  if (NOW.test(from.value) || NOW.test(to.value)) return leaveOut(reading, span, 'dates counted from now');
  const begins = limitOf(from, from.isIncluded ? 'since' : 'after', span, (date) => write(date, to.value));
  const ends = limitOf(to, to.isIncluded ? 'until' : 'before', span, (date) => write(from.value, date));
  if (begins === undefined && ends === undefined) return leaveOut(reading, span, 'a test whether a field is there');
  if (begins === undefined || ends === undefined) return begins ?? ends;
  if (begins.from === null || ends.to === null) return begins;
  return dateRange(begins.from, ends.to, span, (a, b) => write(formatIsoDate(a), formatIsoDate(b)));
}

function limitOf({ value }: RangeEnd, bound: Bound, span: Span, as: (date: string) => string) {
  if (value === '*') return undefined;
  return dateLimit({ bound, value, span, as: (guess) => as(formatIsoDate(guess)) }, parseDate);
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
const TIME = /T\d{2}(?::\d{2}){0,2}(?:\.\d+)?Z?$/;
