import type { ExportUnit } from '../../schemas/export.ts';
import { presentHead } from '../article-head.ts';
import { csvLine } from '../csv-line.ts';
import type { ExportRecord } from './records.ts';
import { type Row, rowOf, textOf } from './rows.ts';

/** The line of column names. */
export const csvHeader = (unit: ExportUnit): string => csvLine(COLUMNS[unit]);

/** A record as a line of a table (RFC 4180): several authors in one cell, parted by `; `. */
export function csvOf(record: ExportRecord): string {
  const row = record.unit === 'article' ? articleRow(record) : rowOf(record);
  return csvLine(COLUMNS[record.unit].map((column) => row[column]));
}

/** Counts stand where the JSON has the paragraphs themselves. */
function articleRow({ hit }: Extract<ExportRecord, { unit: 'article' }>): Row {
  return {
    ...presentHead(hit.article),
    score: hit.score,
    matchingParagraphs: hit.counts.paragraphs,
    occurrences: hit.counts.occurrences,
    text: textOf(hit),
  };
}

const HEAD = [
  'id',
  'url',
  'sourceUrl',
  'headline',
  'byline',
  'place',
  'date',
  'datePrecision',
  'source',
  'section',
  'language',
  'score',
] as const;

const COLUMNS: Readonly<Record<ExportUnit, readonly string[]>> = {
  article: [...HEAD, 'matchingParagraphs', 'occurrences', 'text'],
  paragraph: [...HEAD, 'n', 'kind', 'text'],
  occurrence: [...HEAD, 'in', 'n', 'start', 'end', 'left', 'match', 'right'],
};
