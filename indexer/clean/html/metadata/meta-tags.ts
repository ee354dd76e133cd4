import { plainText } from '../../plain-text.ts';
import type { Element } from '../dom.ts';

/** A page's meta tags: name, property or itemprop in lower case → every content given, in order, as plain text. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

export function readMetaTags(metas: readonly Element[]): MetaTags {
  const tags = new Map<string, string[]>();
  for (const { attribs } of metas) {
    const { name, property, itemprop, content = '' } = attribs;
    const value = plainText(content.slice(0, LONGEST_CONTENT));
    const key = (property ?? name ?? itemprop ?? attribs['http-equiv'])?.toLowerCase().replace(DUBLIN_CORE, '$1.');
    if (key === undefined || value === '') continue;
    const values = tags.get(key) ?? [];
    values.push(value);
    tags.set(key, values);
  }
  return tags;
}

/** Name and content of meta tags whose names are not the same everywhere: `twitter:label1` says what `twitter:data1` is. */
export function labelledValue(tags: MetaTags, label: RegExp): string | undefined {
  for (const at of [1, 2]) {
    if (label.test(tags.get(`twitter:label${at}`)?.[0] ?? '')) return tags.get(`twitter:data${at}`)?.[0];
  }
  return undefined;
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
    'dcterms.created',
    'dc.date.created',
    'pubdate',
    'publishdate',
    'publish_date',
    'publication_date',
    'ptime',
    'cxenseparse:recs:publishtime',
    'article.published',
    'citation_publication_date',
    'citation_online_date',
    'citation_date',
    'bepress_citation_date',
    'prism.publicationdate',
    'shareaholic:article_published_time',
    'release_date',
  ],
  /** Of publication or of the last change, whichever the page means. */
  dated: ['date', 'dc.date', 'dcterms.date', 'dateupdate'],
  /** Of the last change: only where nothing says when it was published. */
  modified: [
    'article:modified_time',
    'og:updated_time',
    'datemodified',
    'dcterms.modified',
    'last-modified',
    'revised',
  ],
  section: ['article:section', 'parsely-section', 'og:article:section', 'section', 'dc.subject'],
  source: ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'publisher', 'application-name'],
  language: ['og:locale', 'dc.language', 'language', 'content-language'],
  url: ['og:url', 'parsely-link', 'twitter:url'],
  description: ['og:description', 'description', 'twitter:description', 'dc.description'],
} as const satisfies Record<string, readonly string[]>;

/** `dc:creator` and `DC.creator` are one. */
const DUBLIN_CORE = /^(dc|dcterms):/;
const LONGEST_CONTENT = 2000;
