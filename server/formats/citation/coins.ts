import { formatIsoDate } from '../../../search/index.ts';
import { type Citation, onOneLine } from './citation.ts';
import type { NameParts } from './name-parts.ts';

/**
 * A citation as a ContextObject, the `title` of a COinS span: what Zotero and the like find on a page.
 *
 * Source: ANSI/NISO Z39.88-2004 with the Dublin Core format, whose `rft.type` Zotero reads as one of its own kinds: no
 * format of the standard knows newspapers.
 */
export function contextObjectOf({ title, authors, source, date, language, url }: Citation): string {
  const pairs: readonly (readonly [name: string, value: string | null])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'newspaperArticle'],
    ['rft.title', title],
    ['rft.source', source],
    ['rft.date', date && formatIsoDate(date)],
    ...authors.flatMap(authorPairs),
    ['rft.language', language],
    ['rft.identifier', url],
  ];
  const known = pairs.flatMap(([name, value]) => (value === null ? [] : [[name, onOneLine(value)]]));
  // A blank as `+`, as forms write it, is not undone by every reader.
  return new URLSearchParams(known).toString().replaceAll('+', '%20');
}

/** Readers join a last name with the first name that stands next to it. */
const authorPairs = (name: NameParts): readonly (readonly [name: string, value: string])[] =>
  'literal' in name
    ? [['rft.aucorp', name.literal]]
    : [
        ['rft.aulast', name.family],
        ['rft.aufirst', name.given],
      ];
