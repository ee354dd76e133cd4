import { quoted, replacing } from '../faults.ts';
import type { Span } from '../query.ts';
import { type ForeignReading, tellReading } from './reading.ts';

/**
 * `6/3/19` → `6/3/2019`, `6/3/77` → `6/3/1977`; any other text as it is. Two digits stand for the years from 1960 to
 * 2059, as in Factiva's range searches (Dow Jones, Factiva Developer's Kit, “Range Searches”).
 */
export function fullYear(text: string): string {
  const { rest, year } = SHORT.exec(text)?.groups ?? {};
  return rest === undefined || year === undefined ? text : `${rest}${centuryOf(year)}${year}`;
}

/** A limit in which a date stands. */
export interface ShortDate {
  readonly span: Span;
  /** The date as typed. */
  readonly value: string;
  /** Writes the limit anew with another date. */
  readonly write: (value: string) => string;
  /** Whether any date may stand there: the end of a range cannot be moved by a century. */
  readonly isFree: boolean;
}

/** Says how a year of two digits was read, and offers the other century; says nothing of any other date. */
export function warnOfShortYear(reading: ForeignReading, { span, value, write, isFree }: ShortDate): void {
  const { rest, year } = SHORT.exec(value)?.groups ?? {};
  if (rest === undefined || year === undefined) return;
  const read = fullYear(value);
  const other = `${rest}${centuryOf(year) === '20' ? '19' : '20'}${year}`;
  const message = `${quoted(value)} was read as ${read}: two digits stand for a year from 1960 to 2059.`;
  tellReading(reading, span, message, {
    hint: 'Write the year with four digits.',
    mends: [
      replacing(`As it was read, ${read}`, span, write(read)),
      ...(isFree ? [replacing(`Use ${other}`, span, write(other))] : []),
    ],
  });
}

const centuryOf = (year: string): string => (Number(year) < FIRST_OF_THE_1900S ? '20' : '19');

const FIRST_OF_THE_1900S = 60;
/** With a month before it: a number alone is no date. */
const SHORT = /^(?<rest>\d{1,2}[-/](?:\d{1,2}[-/])?)(?<year>\d{2})$/;
