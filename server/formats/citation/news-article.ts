import { formatIsoDate } from '../../../search/index.ts';
import { type Citation, onOneLine } from './citation.ts';
import type { NameParts } from './name-parts.ts';

/** What a page says of its article to programs. */
export type NewsArticle = Readonly<Record<string, unknown>>;

/**
 * A citation as schema.org’s NewsArticle, in JSON-LD: for search engines, and for reference managers that read it.
 *
 * @param page the article’s page here
 */
export function newsArticleOf(citation: Citation, page: string): NewsArticle {
  const { id, title, authors, date, source, section, dateline, language, url } = citation;
  const known = {
    headline: title,
    author: authors.length === 0 ? null : authors.map(authorOf),
    datePublished: date && formatIsoDate(date),
    publisher: source && { '@type': 'NewsMediaOrganization', name: onOneLine(source) },
    articleSection: section,
    dateline,
    inLanguage: language,
    identifier: id,
    url,
    mainEntityOfPage: page,
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...Object.fromEntries(
      Object.entries(known)
        .filter(([, value]) => value !== null)
        .map(([name, value]) => [name, typeof value === 'string' ? onOneLine(value) : value]),
    ),
  };
}

/** A name that is left whole may be a person’s or an office’s, so it stands as a text of no kind. */
const authorOf = (name: NameParts) =>
  'literal' in name
    ? name.literal
    : { '@type': 'Person', name: `${name.given} ${name.family}`, givenName: name.given, familyName: name.family };
