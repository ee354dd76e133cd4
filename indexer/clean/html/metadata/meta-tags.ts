import type { CheerioAPI } from 'cheerio';
import { plainText } from '../../plain-text.ts';

/** A page's meta tags: name, property or itemprop in lower case → every content given, in order, as plain text. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

export function readMetaTags($: CheerioAPI): MetaTags {
  const tags = new Map<string, string[]>();
  for (const element of $('meta[content]').toArray()) {
    const { name, property, itemprop, content = '' } = element.attribs;
    const value = plainText(content.slice(0, LONGEST_CONTENT));
    const key = (property ?? name ?? itemprop)?.toLowerCase();
    if (key === undefined || value === '') continue;
    const values = tags.get(key) ?? [];
    values.push(value);
    tags.set(key, values);
  }
  return tags;
}

/** All contents of the first of `names` that the page has. */
export const metaValues = (tags: MetaTags, names: readonly string[]): readonly string[] =>
  names.map((name) => tags.get(name)).find((values) => values !== undefined) ?? [];

/** In the order we trust them: Open Graph and article tags, then Dublin Core, then analytics services' tags. */
export const META_NAMES = {
  headline: [
    'og:title',
    'twitter:title',
    'dc.title',
    'dcterms.title',
    'parsely-title',
    'sailthru.title',
    'headline',
    'title',
  ],
  author: [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'byl',
    'citation_author',
    'og:article:author',
  ],
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'article:published',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'dcterms.date',
    'dcterms.created',
    'dc.date.created',
    'pubdate',
    'publishdate',
    'publish_date',
    'publication_date',
    'ptime',
    'date',
    'cxenseparse:recs:publishtime',
    'article.published',
    'last-modified',
  ],
  section: ['article:section', 'parsely-section', 'og:article:section', 'section', 'dc.subject'],
  source: ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'publisher', 'application-name'],
  language: ['og:locale', 'dc.language', 'language', 'content-language'],
  url: ['og:url', 'parsely-link', 'twitter:url'],
  description: ['og:description', 'description', 'twitter:description', 'dc.description'],
} as const satisfies Record<string, readonly string[]>;

const LONGEST_CONTENT = 2000;
