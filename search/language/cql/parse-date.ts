import { formatIsoDate, type PartialDate, parseIsoDate, periodOf } from '../../dates/partial-date.ts';
import { orOf } from '../build.ts';
import { dayAfter, dayBefore, firstDayOf, lastDayOf } from '../day-steps.ts';
import { quoted, refuse, replacing } from '../faults.ts';
import { parsePlainDate } from '../foreign/dates.ts';
import { type GuessedPeriod, guessedPeriod, withoutTime } from '../foreign/guessed-period.ts';
import { couldBe } from '../native/date-guesses.ts';
import type { DateQuery, Query, Span } from '../query.ts';
import type { StringLexeme } from './lexeme.ts';
import { type Reading, spanOf } from './reading.ts';
import { EVERYTHING } from './structure-faults.ts';

/** `dc.date = 2019`, `dc.date >= 2019-02`, `dc.date within "2018 2019"`, `dc.date any "2016 2020"`. */
export function readDate(reading: Reading, relation: string, lexeme: StringLexeme, span: Span): Query {
  const places = { term: spanOf(reading, lexeme), whole: span };
  const value = lexeme.text.trim();
  const values = value.split(SPACES);
  if (relation === 'any') {
    return orOf(
      value.split(COMMAS).map((each) => onDate(dateOf(each, places), span)),
      span,
    );
  }
  if (relation === 'within') {
    const [from, to] = values.map(parseDate);
    if (from === undefined || to === undefined || values.length > 2) return refuseWithin(value, places);
    return range(from, to, places);
  }
  if (ONE_DATE.has(relation)) refuseGuessed(value, places);
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
  parseDate(value) ?? refuseDate(value, places, 'Dates are written 2019, 2019-02 or 2019-02-28');

const parseDate = (text: string): PartialDate | undefined => parsePlainDate(withoutTime(text));

/** `within 2018`, `within "2018, 2020"`, `within "2018 2019-06-31"`. */
function refuseWithin(value: string, places: Places): never {
  refuseGuessed(value, places);
  const [first, last, ...others] = value.split(SPACES).map((each) => (parseDate(each) ? [each] : couldBe(each))[0]);
  const limits = first === undefined || others.length > 0 ? [] : [asLimit({ from: first, to: last ?? first })];
  return refuseDate(value, places, 'within takes two dates, as in within "2018 2019"', limits);
}

/** Refuses what is no date but close to one, or to a range. */
function refuseGuessed(value: string, { term, whole }: Places): void {
  if (parseDate(value) !== undefined) return;
  const guess = guessedPeriod(value);
  if (guess === undefined) return;
  const written = asLimit(guess);
  refuse('bad-date', term, `A date is written 2019-02, and a range within "2018 2019"; ${quoted(value)} is neither.`, {
    hint: `It could be ${written}.`,
    mends: [replacing(`Use ${written}`, whole, written)],
  });
}

function asLimit({ from, to }: GuessedPeriod): string {
  if (from === undefined) return `dc.date <= ${to}`;
  if (to === undefined) return `dc.date >= ${from}`;
  return from === to ? `dc.date = ${from}` : `dc.date within "${from} ${to}"`;
}

/** @param limits whole clauses it may have meant */
function refuseDate(value: string, { term, whole }: Places, expected: string, limits: readonly string[] = []): never {
  const dates = couldBe(value).filter((guess) => parseIsoDate(guess) !== undefined);
  const offered = [...dates, ...limits];
  return refuse('bad-date', term, `${expected}; ${quoted(value)} stands there.`, {
    hint:
      offered.length === 0
        ? 'Write dc.date = 2019-02, or dc.date within "2018 2019".'
        : `It could be ${offered.join(' or ')}.`,
    mends: [
      ...dates.map((date) => replacing(`Use ${date}`, term, date)),
      ...limits.map((limit) => replacing(`Use ${limit}`, whole, limit)),
      ...(offered.length === 0 ? [replacing('Every article in its place', whole, EVERYTHING)] : []),
    ],
  });
}

/** Relations that take one date, in whose place a range may stand. */
const ONE_DATE: ReadonlySet<string> = new Set(['=', '==', 'exact', 'scr']);
const SPACES = / +/;
const COMMAS = /[ ,]+/;
