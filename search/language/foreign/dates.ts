import {
  daysInMonth,
  formatIsoDate,
  isRealDate,
  type PartialDate,
  parseIsoDate,
  periodOf,
} from '../../dates/partial-date.ts';
import { dayAfter, dayBefore, firstDayOf, lastDayOf } from '../day-steps.ts';
import { quoted, refuse, removing, replacing } from '../faults.ts';
import { couldBe } from '../native/date-guesses.ts';
import type { DateQuery, Span } from '../query.ts';
import { matchAt } from './match-at.ts';
import { nameOfMonth } from './named-dates.ts';
import { type ForeignReading, tellReading, typedText } from './reading.ts';
import { fullYear } from './two-digit-years.ts';

/** How a date limits: `since` and `until` take the date's own period in, `after` and `before` leave it out. */
export type Bound = 'is' | 'since' | 'until' | 'after' | 'before';

/** A date written as a limit. `as` writes the limit anew with another date, for suggestions. */
export interface TypedDate {
  readonly bound: Bound;
  readonly value: string;
  readonly span: Span;
  readonly as: (date: PartialDate) => string;
}

/**
 * @param read how the system reads dates: the parts as written, even of a day there is none of (31 June)
 * @param forms how it writes a year, a month and a day, for messages
 */
export function dateLimit(typed: TypedDate, read = parsePlainDate, forms = ISO_FORMS): DateQuery {
  const { bound, span } = typed;
  const date = read(typed.value);
  if (date === undefined || !isRealDate(date)) return refuseDate(typed, date, forms);
  switch (bound) {
    case 'is':
      return { kind: 'date', from: date, to: date, form: 'within', span };
    case 'since':
      return { kind: 'date', from: date, to: null, form: 'within', span };
    case 'until':
      return { kind: 'date', from: null, to: date, form: 'within', span };
    case 'after':
      return {
        kind: 'date',
        from: dayAfter(lastDayOf(date)) ?? refuseBeyond(typed, 'later'),
        to: null,
        form: 'after',
        span,
      };
    case 'before':
      return {
        kind: 'date',
        from: null,
        to: dayBefore(firstDayOf(date)) ?? refuseBeyond(typed, 'earlier'),
        form: 'before',
        span,
      };
    default:
      return bound satisfies never;
  }
}

/** Two limits as one range. @param as writes the range anew, for suggestions */
export function dateRange(
  from: PartialDate,
  to: PartialDate,
  span: Span,
  as: (from: PartialDate, to: PartialDate) => string,
): DateQuery {
  if (periodOf(from).first <= periodOf(to).last) return { kind: 'date', from, to, form: 'within', span };
  const [earlier, later] = [formatIsoDate(to), formatIsoDate(from)];
  return refuse('bad-date', span, `The range begins after it ends: ${later} is later than ${earlier}.`, {
    hint: 'The earlier date comes first.',
    mends: [replacing('Turn it round', span, as(to, from))],
  });
}

/** `2019`, `2019-02`, `2019-02-28`, `20190228`. */
export function parsePlainDate(text: string): PartialDate | undefined {
  const { y, m, d } = RUN_TOGETHER.exec(text)?.groups ?? {};
  if (y === undefined) return parseIsoDate(text);
  const date = { year: Number(y), month: Number(m), day: Number(d) };
  return isRealDate(date) ? date : undefined;
}

/** Says of a limit that was begun (`date aft lately`) that it is words. @param begun where it stands, `form` such a limit */
export function warnOfNoDate(reading: ForeignReading, begun: Span, form: string): void {
  const message = `No date follows ${quoted(typedText(reading, begun))}, so it is looked for as words.`;
  tellReading(reading, begun, message, { hint: `Write for example ${form}.` });
}

/** `date is 2018 or 2019`: the second year is a word. @param end of the limit @param name what stands before its date */
export function warnOfOtherDate(reading: ForeignReading, end: number, name: string): void {
  const { 0: found, groups } = matchAt(OTHER_DATE, reading.source.text, end) ?? {};
  const value = groups?.['value'];
  if (found === undefined || value === undefined) return;
  const span = reading.source.spanOf(end + found.length - value.length, end + found.length);
  const meant = `${name} ${value}`;
  tellReading(reading, span, `${quoted(value)} is looked for as a word; only the first is a date.`, {
    hint: `To limit the date write ${meant}.`,
    mends: [replacing(`Use ${meant}`, span, meant)],
  });
}

function refuseDate({ value, span, as }: TypedDate, parts: PartialDate | undefined, forms: string): never {
  const plain = parts === undefined ? fullYear(value) : formatIsoDate(parts);
  const guesses = couldBe(plain).flatMap((guess) => parseIsoDate(guess) ?? []);
  const message =
    monthTooShort(plain, value) ?? `A date is a year, month or day as ${forms}; ${quoted(value)} is none.`;
  return refuse('bad-date', span, message, {
    hint: guesses.length === 0 ? `Write ${forms}.` : `It could be ${guesses.map(formatIsoDate).join(' or ')}.`,
    mends:
      guesses.length === 0
        ? [removing('Leave the date out', span)]
        : guesses.map((guess) => replacing(`Use ${formatIsoDate(guess)}`, span, as(guess))),
  });
}

/** `2019-06-31` → that June has 30 days. @param typed the same as it was typed */
function monthTooShort(date: string, typed: string): string | undefined {
  const { y, m, d } = WHOLE_DAY.exec(date)?.groups ?? {};
  const [year, month] = [Number(y), Number(m)];
  if (d === undefined || !isRealDate({ year, month, day: null })) return undefined;
  return `${nameOfMonth(month)} ${year} has ${daysInMonth(year, month)} days; ${quoted(typed)} is none of them.`;
}

function refuseBeyond({ value, span }: TypedDate, side: 'earlier' | 'later'): never {
  return refuse('bad-date', span, `Years run from 1 to 9999; nothing is ${side} than ${quoted(value)}.`, {
    hint: 'Leave the limit out.',
    mends: [removing('Leave the date out', span)],
  });
}

const OTHER_DATE =
  / +or +(?<value>\d{4}|\d{8}|\d{1,2}\/\d{1,2}\/\d{4})(?= *(?:$|[)\]]|(?:and|or|not)(?![\p{L}\p{N}/])))/iuy;
const ISO_FORMS = '2019, 2019-02 or 2019-02-28';
const WHOLE_DAY = /^(?<y>\d{4})-?(?<m>\d{2})-?(?<d>\d{2})$/;
const RUN_TOGETHER = /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/;
