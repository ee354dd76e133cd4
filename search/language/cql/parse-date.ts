import { formatIsoDate, type PartialDate, parseIsoDate, periodOf } from '../../dates/partial-date.ts';
import { orOf } from '../build.ts';
import { dayAfter, dayBefore, firstDayOf, lastDayOf } from '../day-steps.ts';
import { quoted, refuse, replacing } from '../faults.ts';
import { couldBe } from '../native/date-guesses.ts';
import type { DateQuery, Query, Span } from '../query.ts';
import type { StringLexeme } from './lexeme.ts';
import { type Reading, spanOf } from './reading.ts';
import { EVERYTHING } from './structure-faults.ts';

/** `dc.date = 2019`, `dc.date >= 2019-02`, `dc.date within "2018 2019"`, `dc.date any "2016 2020"`. */
export function readDate(reading: Reading, relation: string, lexeme: StringLexeme, span: Span): Query {
  const places = { term: spanOf(reading, lexeme), whole: span };
  const values = lexeme.text.trim().split(SPACES);
  const [first = '', second] = values;
  if (relation === 'any') {
    return orOf(
      values.map((value) => onDate(dateOf(value, places), span)),
      span,
    );
  }
  if (relation === 'within') {
    if (second === undefined || values.length > 2) refuseDate(lexeme.text, places, 'within takes two dates');
    return range(dateOf(first, places), dateOf(second, places), places);
  }
  const value = lexeme.text.trim();
  const date = dateOf(value, places);
  switch (relation) {
    case '>=':
      return period(span, date, null);
    case '<=':
      return period(span, null, date);
    case '>':
      return side('after', dayAfter(lastDayOf(date)), span) ?? refuseDate(value, places, 'No date is later');
    case '<':
      return side('before', dayBefore(firstDayOf(date)), span) ?? refuseDate(value, places, 'No date is earlier');
    default:
      return onDate(date, span);
  }
}

interface Places {
  readonly term: Span;
  /** Of the index, the relation and the term. */
  readonly whole: Span;
}

const onDate = (date: PartialDate, span: Span): DateQuery => period(span, date, date);

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

function range(from: PartialDate, to: PartialDate, { whole, term }: Places): DateQuery {
  if (periodOf(from).first <= periodOf(to).last) return period(whole, from, to);
  const turned = `"${formatIsoDate(to)} ${formatIsoDate(from)}"`;
  return refuse(
    'bad-date',
    term,
    `The range begins after it ends: ${formatIsoDate(from)} is later than ${formatIsoDate(to)}.`,
    { hint: `The earlier date comes first: within ${turned}.`, mends: [replacing(`Use ${turned}`, term, turned)] },
  );
}

const dateOf = (value: string, places: Places): PartialDate =>
  parseIsoDate(value) ?? refuseDate(value, places, 'Dates are written 2019, 2019-02 or 2019-02-28');

function refuseDate(value: string, { term, whole }: Places, expected: string): never {
  const guesses = couldBe(value);
  const dates = guesses.filter((guess) => parseIsoDate(guess) !== undefined);
  const ranges = guesses.flatMap((guess) => {
    const { from, to } = RANGE.exec(guess)?.groups ?? {};
    return from === undefined || to === undefined ? [] : [`dc.date within "${from} ${to}"`];
  });
  const offered = [...dates, ...ranges];
  return refuse('bad-date', term, `${expected}; ${quoted(value)} stands there.`, {
    hint:
      offered.length === 0
        ? 'Write dc.date = 2019-02, or dc.date within "2018 2019".'
        : `It could be ${offered.join(' or ')}.`,
    mends: [
      ...dates.map((date) => replacing(`Use ${date}`, term, date)),
      ...ranges.map((range) => replacing(`Use ${range}`, whole, range)),
      ...(offered.length === 0 ? [replacing('Every article in its place', whole, EVERYTHING)] : []),
    ],
  });
}

const RANGE = /^(?<from>\d{4})\.\.(?<to>\d{4})$/;
const SPACES = / +/;
