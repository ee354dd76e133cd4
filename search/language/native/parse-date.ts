import { formatIsoDate, type PartialDate, parseIsoDate, periodOf } from '../../dates/partial-date.ts';
import { dayAfter, dayBefore, firstDayOf, lastDayOf } from '../day-steps.ts';
import { quoted, refuse, removing, replacing } from '../faults.ts';
import type { DateQuery, Query, Span } from '../query.ts';
import { couldBe } from './date-guesses.ts';
import type { Lexeme } from './lexeme.ts';
import { type Reading, spanOf } from './reading.ts';

type DateLexeme = Lexeme & { kind: 'date' };

/** `date:2019-02`, `date:1998-03..1999`, `date:..2001`, `before:2001`, `after:2001-09-11`. */
export function readDate(reading: Reading, lexeme: DateLexeme): Query {
  reading.at += 1;
  const span = spanOf(reading, lexeme);
  if (lexeme.value === '') refuseEmptyDate(reading, lexeme, span);
  return lexeme.form === 'within' ? readPeriod(lexeme, span) : readSide(lexeme, span);
}

function readPeriod(lexeme: DateLexeme, span: Span): DateQuery {
  const { value } = lexeme;
  const { from: left, to: right } = RANGE.exec(value)?.groups ?? {};
  if (left === undefined || right === undefined) {
    const date = parseIsoDate(value) ?? refuseDate(lexeme, span, value, couldBe(value));
    return { kind: 'date', from: date, to: date, form: 'within', span };
  }
  if (left === '' && right === '') refuseDate(lexeme, span, value, []);
  const from = sideOf(lexeme, span, left, (guess) => `${guess}..${right}`);
  const to = sideOf(lexeme, span, right, (guess) => `${left}..${guess}`);
  if (from !== null && to !== null && periodOf(from).first > periodOf(to).last) refuseBackwards(span, from, to);
  return { kind: 'date', from, to, form: 'within', span };
}

function sideOf(lexeme: DateLexeme, span: Span, side: string, whole: (guess: string) => string): PartialDate | null {
  if (side === '') return null;
  const guesses = (): readonly string[] =>
    couldBe(side)
      .filter((guess) => !guess.includes('..'))
      .map(whole);
  return parseIsoDate(side) ?? refuseDate(lexeme, span, side, guesses());
}

/** `before:2001` ends with the last day of 2000; `after:2001` begins with the first of 2002. */
function readSide(lexeme: DateLexeme, span: Span): DateQuery {
  const { value, form } = lexeme;
  const guesses = (): readonly string[] => couldBe(value).filter((guess) => !guess.includes('..'));
  const date = parseIsoDate(value) ?? refuseDate(lexeme, span, value, guesses());
  const limit = form === 'before' ? dayBefore(firstDayOf(date)) : dayAfter(lastDayOf(date));
  if (limit === undefined) return refuseDate(lexeme, span, value, []);
  return form === 'before'
    ? { kind: 'date', from: null, to: limit, form, span }
    : { kind: 'date', from: limit, to: null, form: 'after', span };
}

/** @param guesses whole values for the date's field, or `name:value` where another field is meant */
function refuseDate({ form }: DateLexeme, span: Span, value: string, guesses: readonly string[]): never {
  const name = NAMES[form];
  const written = guesses.map((guess) => (guess.includes(':') ? guess : `${name}:${guess}`));
  return refuse(
    'bad-date',
    span,
    `${name}: takes a year, month or day as 2019, 2019-02 or 2019-02-28; ${quoted(value)} is none.`,
    {
      hint:
        written.length === 0
          ? 'Write the year first; a range is written date:1998-03..1999 or date:..2001.'
          : `It could be ${written.join(' or ')}.`,
      mends: [
        ...written.map((guess) => replacing(`Use ${guess}`, span, guess)),
        ...(written.length === 0 ? [removing('Leave the date out', span)] : []),
      ],
    },
  );
}

function refuseBackwards(span: Span, from: PartialDate, to: PartialDate): never {
  const turned = `date:${formatIsoDate(to)}..${formatIsoDate(from)}`;
  return refuse(
    'bad-date',
    span,
    `The range begins after it ends: ${formatIsoDate(from)} is later than ${formatIsoDate(to)}.`,
    {
      hint: `The earlier date comes first: ${turned}.`,
      mends: [replacing(`Use ${turned}`, span, turned)],
    },
  );
}

function refuseEmptyDate(reading: Reading, { form, end }: DateLexeme, span: Span): never {
  const name = NAMES[form];
  const group = DATE_GROUP.exec(reading.source.text.slice(end));
  const dates = group?.groups?.['dates'];
  if (group !== null && dates !== undefined) {
    const each = dates.split(BETWEEN_DATES).map((date) => `${name}:${date}`);
    const whole = { start: span.start, end: reading.source.spanOf(end, end + group[0].length).end };
    const written = each.length === 1 ? each.join('') : `(${each.join(' OR ')})`;
    refuse('bad-date', whole, `${name}: takes one date or range; a group stands there.`, {
      hint: `Write ${name}: before each.`,
      mends: [replacing(`Write ${name}: before each`, whole, written)],
    });
  }
  return refuse('missing-operand', span, `${name}: needs a date after it.`, {
    hint: `Write for example ${name}:2019, ${name}:2019-02 or ${name}:2019-02-28.`,
    mends: [removing(`Remove ${name}:`, span), replacing(`Look for the word “${name}”`, span, name)],
  });
}

/** Three dots are what a phone makes of two. */
const RANGE = /^(?<from>[^.]*(?:\.[^.]+)*)\.{2,3}(?<to>.*)$/;

/** `(2019 OR 2020)` after the colon. */
const DATE_GROUP = /^ *\( *(?<dates>[\d.-]+(?: +(?:OR +)?[\d.-]+)*) *\)/;
const BETWEEN_DATES = / +(?:OR +)?/;

const NAMES = { within: 'date', before: 'before', after: 'after' } as const;
