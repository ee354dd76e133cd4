import { type Citation, onOneLine } from './citation.ts';

/** An item of CSL-JSON, the form that Zotero, Pandoc and citeproc read. */
export type CslItem = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * A citation as an item of CSL-JSON; files hold an array of them.
 *
 * Source: the schema csl-data.json of the Citation Style Language 1.0.2.
 */
export function cslItemOf({ key, title, authors, date, source, section, language, url, id, notes }: Citation): CslItem {
  return {
    id: key,
    type: 'article-newspaper',
    title: onOneLine(title),
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(date === null ? {} : { issued: { 'date-parts': [[date.year, date.month, date.day].filter(Boolean)] } }),
    ...(source === null ? {} : { 'container-title': onOneLine(source) }),
    ...(section === null ? {} : { section: onOneLine(section) }),
    ...(language === null ? {} : { language }),
    ...(url === null ? {} : { URL: url }),
    archive_location: id,
    ...(notes.length === 0 ? {} : { note: onOneLine(notes.join('. ')) }),
  };
}
