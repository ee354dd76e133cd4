import { inputFault } from '../input-fault.ts';
import type { InputFile } from '../source.ts';
import { CSV_FIELDS, type CsvField } from './field-map.ts';

/** Field → the place of its column in a row, from 0. */
export type Columns = ReadonlyMap<CsvField, number>;

/**
 * Finds the columns by what the user mapped, then by well-known names. A mapped column that is not there, or a table
 * without any text, throws `input-malformed` with the names that are there.
 */
export function findColumns(header: readonly string[], { location, reading }: InputFile): Columns {
  const names = header.map(plainName);
  const columns = new Map<CsvField, number>();
  for (const field of CSV_FIELDS) {
    const mapped = reading.fields?.[field];
    const at = mapped === undefined ? wellKnown(field, names) : names.indexOf(plainName(mapped));
    if (at >= 0) columns.set(field, at);
    else if (mapped !== undefined) throw noColumn(location, `has no column "${mapped}" for ${field}`, header);
  }
  if (columns.has('text') || columns.has('html')) return columns;
  throw noColumn(location, 'has no column that is known to hold the text', header);
}

const wellKnown = (field: CsvField, names: readonly string[]): number =>
  WELL_KNOWN[field].map((name) => names.indexOf(name)).find((at) => at >= 0) ?? -1;

/** "Publication Date", "publication_date" and "publicationDate" are one name. */
const plainName = (name: string): string => name.normalize().toLowerCase().replace(BETWEEN_WORDS, '');

function noColumn(location: string, trouble: string, header: readonly string[]) {
  const names = header.slice(0, MOST_NAMES).map((name) => name.slice(0, LONGEST_NAME));
  const hint = `Its columns are: ${names.join(', ')}. Map them with "fields" in newsmorgue.json or with --fields, as in --fields text=Volltext.`;
  return inputFault('input-malformed', location, trouble, hint, { line: 1 });
}

const WELL_KNOWN: Readonly<Record<CsvField, readonly string[]>> = {
  headline: ['headline', 'title', 'heading', 'articletitle'],
  byline: ['byline', 'author', 'authors', 'writer', 'creator'],
  date: [
    'date',
    'published',
    'publicationdate',
    'publishdate',
    'publisheddate',
    'datepublished',
    'publishedat',
    'pubdate',
  ],
  place: ['place', 'dateline'],
  source: ['source', 'outlet', 'publication', 'publisher', 'newspaper', 'journal', 'sourcename'],
  section: ['section', 'category', 'desk'],
  language: ['language', 'lang'],
  url: ['url', 'link', 'permalink', 'weburl', 'articleurl'],
  text: ['text', 'fulltext', 'body', 'content', 'articletext', 'articlebody', 'maintext', 'story', 'article'],
  html: ['html', 'bodyhtml', 'contenthtml', 'rawhtml'],
};
const BETWEEN_WORDS = /[\s_.-]+/gu;
const MOST_NAMES = 40;
const LONGEST_NAME = 60;
