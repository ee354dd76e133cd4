import { readAuthorNames } from '../../clean/fields/read-byline.ts';
import { looksLikeHtml } from '../../clean/looks-like-html.ts';
import { languageTag } from '../language-tag.ts';
import { statedDate } from '../stated-date.ts';
import { webAddress } from '../web-address.ts';
import type { CsvField } from './field-map.ts';
import type { Columns } from './find-columns.ts';

/**
 * A row as the article it states. Empty cells say nothing; a date, language or address in a form that cannot be relied
 * on is left open, and cleaning may find one in the text.
 */
export function stateRow(row: readonly string[], columns: Columns): Readonly<Record<string, unknown>> {
  const cell = (field: CsvField): string | undefined => {
    const at = columns.get(field);
    return at === undefined ? undefined : row[at]?.trim() || undefined;
  };
  const byline = readAuthorNames(cell('byline') ?? '');
  return {
    headline: cell('headline'),
    byline: byline.length === 0 ? undefined : byline,
    date: statedDate(cell('date')),
    place: cell('place'),
    source: cell('source'),
    section: cell('section'),
    language: languageTag(cell('language')),
    url: webAddress(cell('url')),
    ...textOf(cell('html'), cell('text')),
  };
}

/** A column of text may hold the page's markup all the same. */
function textOf(
  html: string | undefined,
  text: string | undefined,
): { readonly html: string } | { readonly text: string } {
  if (html !== undefined) return { html };
  return text !== undefined && looksLikeHtml(text) ? { html: text } : { text: text ?? '' };
}
