import type { CollocatesReading, FacetFound } from '../search/index.ts';
import { describeHeading, describeNext } from './describe-heading.ts';
import { type Column, describeTable } from './describe-table.ts';
import { paintOn } from './paint.ts';
import { printable } from './printable.ts';
import type { Screen } from './screen.ts';

/** The words around the matches, with what is measured of them. */
export function describeCollocates(found: CollocatesReading, screen: Screen): string {
  const paint = paintOn(screen);
  const rows = found.collocates.map(({ word, count, left, right, everywhere, expected, logLikelihood, logDice }) => [
    printable(word),
    ...[count, left, right, everywhere].map(String),
    ...[expected, logLikelihood, logDice].map((measure) => measure.toFixed(2)),
  ]);
  return whole([
    describeHeading(found, paint),
    ...(rows.length === 0 ? [] : [describeTable(COLLOCATES, rows, paint)]),
    ...describeNext(found.next),
  ]);
}

/** The values of a field, with how many articles have each. */
export function describeFacet(found: FacetFound, screen: Screen): string {
  const paint = paintOn(screen);
  const columns = [
    ARTICLES,
    { name: found.field.charAt(0).toUpperCase() + found.field.slice(1), holds: 'texts' },
  ] as const;
  const rows = found.values.map(({ value, articles }) => [String(articles), printable(value)]);
  return whole([
    describeHeading(found, paint),
    ...(rows.length === 0 ? [] : [describeTable(columns, rows, paint)]),
    ...describeNext(found.next),
  ]);
}

const whole = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`;

const ARTICLES: Column = { name: 'Articles', holds: 'numbers' };

const COLLOCATES: readonly Column[] = [
  { name: 'Word', holds: 'texts' },
  { name: 'Count', holds: 'numbers' },
  { name: 'Left', holds: 'numbers' },
  { name: 'Right', holds: 'numbers' },
  { name: 'Everywhere', holds: 'numbers' },
  { name: 'Expected', holds: 'numbers' },
  { name: 'Log-likelihood', holds: 'numbers' },
  { name: 'logDice', holds: 'numbers' },
];
