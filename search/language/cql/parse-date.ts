import { formatIsoDate, type PartialDate, parseIsoDate, periodOf } from '../../dates/partial-date.ts';
import { orOf } from '../build.ts';
import { dayAfter, dayBefore, firstDayOf, lastDayOf } from '../day-steps.ts';
import { quoted, refuse, replacing } from '../faults.ts';
import { couldBe } from '../native/date-guesses.ts';
import type { DateQuery, Query, Span } from '../query.ts';
import type { StringLexeme } from './lexeme.ts';
import { type Reading, spanOf } from './reading.ts';

/** `dc.date = 2019`, `dc.date >= 2019-02`, `dc.date within "2018 2019"`, `dc.date any "2016 2020"`. */
export function readDate(reading: Reading, relation: string, lexeme: StringLexeme, span: Span): Query {
  const term = spanOf(reading, lexeme);
  const values = lexeme.text.trim().split(SPACES);
  const [first = '', second] = values;
  if (relation === 'any') {
    return orOf(
      values.map((value) => period(span, ...same(dateOf(value, term)))),
      span,
    );
  }
  if (relation === 'within') {
    if (second === undefined || values.length > 2) refuseDate(lexeme.text, term, 'within takes two dates');
    return range(dateOf(first, term), dateOf(second, term), span, term);
  }
  const value = lexeme.text.trim();
  const date = dateOf(value, term);
  switch (relation) {
    case '>=':
      return period(span, date, null);
    case '<=':
      return period(span, null, date);
    case '>':
      return side('after', dayAfter(lastDayOf(date)), span) ?? refuseDate(value, term, 'No date is later');
    case '<':
      return side('before', dayBefore(firstDayOf(date)), span) ?? refuseDate(value, term, 'No date is earlier');
    default:
      return period(span, date, date);
  }
}

const same = (date: PartialDate): readonly [PartialDate, PartialDate] => [date, date];

const period = (span: Span, from: PartialDate | null, to: PartialDate | null): DateQuery => ({
  kind: 'date',
  from,
  to,
  form: 'within',
  span,
});

function side(form: 'before' | 'after', limit: PartialDate | undefined, span: Span): DateQuery | undefined {
  if (limit === undefined) return undefined;
  return { kind: 'date', from: form === 'after' ? limit : null, to: form === 'before' ? limit : null, form, span };
}

function range(from: PartialDate, to: PartialDate, span: Span, term: Span): DateQuery {
  if (periodOf(from).first <= periodOf(to).last) return period(span, from, to);
  const turned = `"${formatIsoDate(to)} ${formatIsoDate(from)}"`;
  return refuse(
    'bad-date',
    term,
    `The range begins after it ends: ${formatIsoDate(from)} is later than ${formatIsoDate(to)}.`,
    { hint: `The earlier date comes first: within ${turned}.`, mends: [replacing(`Use ${turned}`, term, turned)] },
  );
}

const dateOf = (value: string, term: Span): PartialDate =>
  parseIsoDate(value) ?? refuseDate(value, term, 'Dates are written 2019, 2019-02 or 2019-02-28');

function refuseDate(value: string, span: Span, expected: string): never {
  const guesses = couldBe(value).filter((guess) => parseIsoDate(guess) !== undefined);
  return refuse('bad-date', span, `${expected}; ${quoted(value)} stands there.`, {
    hint:
      guesses.length === 0
        ? 'Write dc.date = 2019-02, or dc.date within "2018 2019".'
        : `It could be ${guesses.join(' or ')}.`,
    mends: guesses.map((guess) => replacing(`Use ${guess}`, span, guess)),
  });
}

const SPACES = / +/;
