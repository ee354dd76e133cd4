import type { ExportUnit } from '../../schemas/export.ts';
import { presentHead } from '../article-head.ts';
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

const csvLine = (cells: readonly unknown[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Quoted where it must be. */
function csvCell(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = withoutFormula(Array.isArray(value) ? value.join('; ') : String(value ?? ''));
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Spreadsheets run a cell that begins with one of these signs as a formula: a headline “=HYPERLINK(…)” could send the
 * table to a stranger. An apostrophe before it makes it text. Source: OWASP, “CSV Injection”.
 */
const withoutFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

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
