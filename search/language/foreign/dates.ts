import { formatIsoDate, isRealDate, type PartialDate, parseIsoDate, periodOf } from '../../dates/partial-date.ts';
import { dayAfter, dayBefore, firstDayOf, lastDayOf } from '../day-steps.ts';
import { quoted, refuse, removing, replacing } from '../faults.ts';
import { couldBe } from '../native/date-guesses.ts';
import type { DateQuery, Span } from '../query.ts';

/** How a date limits: `since` and `until` take the date's own period in, `after` and `before` leave it out. */
export type Bound = 'is' | 'since' | 'until' | 'after' | 'before';

/** A date written as a limit. `as` writes the limit anew with another date, for suggestions. */
export interface TypedDate {
  readonly bound: Bound;
  readonly value: string;
  readonly span: Span;
  readonly as: (date: PartialDate) => string;
}

/** @param read how the system writes dates */
export function dateLimit({ bound, value, span, as }: TypedDate, read = parsePlainDate): DateQuery {
  const date = read(value) ?? refuseDate(value, span, as);
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
        from: dayAfter(lastDayOf(date)) ?? refuseDate(value, span, as),
        to: null,
        form: 'after',
        span,
      };
    case 'before':
      return {
        kind: 'date',
        from: null,
        to: dayBefore(firstDayOf(date)) ?? refuseDate(value, span, as),
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

/** @param as writes the limit anew with a date it may have meant */
export function refuseDate(value: string, span: Span, as: (date: PartialDate) => string): never {
  const guesses = couldBe(value).flatMap((guess) => parseIsoDate(guess) ?? []);
  return refuse(
    'bad-date',
    span,
    `A date is a year, month or day as 2019, 2019-02 or 2019-02-28; ${quoted(value)} is none.`,
    {
      hint: guesses.length === 0 ? 'Write the year first.' : `It could be ${guesses.map(formatIsoDate).join(' or ')}.`,
      mends:
        guesses.length === 0
          ? [removing('Leave the date out', span)]
          : guesses.map((guess) => replacing(`Use ${formatIsoDate(guess)}`, span, as(guess))),
    },
  );
}

const RUN_TOGETHER = /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/;
