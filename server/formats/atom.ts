import { createHash } from 'node:crypto';
import { parseIsoDate, periodOf, type Result, type SearchFound } from '../../search/index.ts';
import { articleAddress } from '../schemas/addresses.ts';
import { presentHead } from './article-head.ts';
import { element, xmlDocument } from './xml.ts';

/** Where a feed stands. */
export interface FeedPlace {
  /** Before every address: `http://127.0.0.1:3000`. */
  readonly origin: string;
  /** What the search is asked with: `q=harbour`. */
  readonly parameters: string;
  /** This page of the feed, and the one after it where there is one. */
  readonly self: string;
  readonly next: string | null;
}

/**
 * A search as a feed (Atom 1.0, RFC 4287): an entry for each article, with its first matching paragraph as the summary.
 * Ids are the same on every server and for good, so that a reader shows an article once, whatever name the server is
 * reached under.
 */
export function presentFeed({ query, results }: SearchFound, { origin, parameters, self, next }: FeedPlace): string {
  const latest = results.map(momentOf).reduce((one, other) => (one > other ? one : other), UNDATED);
  return xmlDocument('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, [
    element('id', {}, idOf(`search ${parameters}`)),
    element('title', {}, `${query.text} – Newsmorgue`),
    element('subtitle', {}, `Articles that match ${query.interpreted}, newest first`),
    element('updated', {}, latest),
    element('author', {}, [element('name', {}, 'Newsmorgue')]),
    element('link', { rel: 'self', type: ATOM, href: `${origin}${self}` }),
    element('link', { rel: 'alternate', type: 'text/html', href: `${origin}/search?${parameters}` }),
    ...(next === null ? [] : [element('link', { rel: 'next', type: ATOM, href: `${origin}${next}` })]),
    ...results.map((result) => entryOf(result, origin, query.text)),
  ]);
}

function entryOf(result: Result, origin: string, query: string): string {
  const { article, paragraphs } = result;
  const { sourceUrl } = presentHead(article);
  const page = `${origin}${articleAddress(article.id)}?${new URLSearchParams({ q: query })}`;
  const summary = paragraphs[0]?.text ?? article.paragraphs[0]?.text;
  const isWholeDay = article.date?.length === WHOLE_DATE;
  return element('entry', {}, [
    element('id', {}, idOf(`article ${article.id}`)),
    element('title', {}, article.headline === '' ? '(no headline)' : article.headline),
    element('updated', {}, momentOf(result)),
    ...(isWholeDay ? [element('published', {}, momentOf(result))] : []),
    ...authorsOf(result).map((name) => element('author', {}, [element('name', {}, name)])),
    element('link', { rel: 'alternate', type: 'text/html', href: page }),
    ...(sourceUrl === null ? [] : [element('link', { rel: 'via', href: sourceUrl })]),
    ...(article.section === null ? [] : [element('category', { term: article.section })]),
    ...(summary === undefined ? [] : [element('summary', { type: 'text' }, summary)]),
  ]);
}

/** The outlet stands for authors who are not named. */
function authorsOf({ article: { byline, source } }: Result): readonly string[] {
  return byline.length === 0 ? [source].filter((name) => name !== null) : byline.map(({ name }) => name);
}

/** Atom wants a moment: the first of the article's period, and a time long gone where no date is known. */
function momentOf({ article: { date } }: Result): string {
  const known = date === null ? undefined : parseIsoDate(date);
  if (known === undefined) return UNDATED;
  const day = String(periodOf(known).first).padStart(8, '0');
  return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T00:00:00Z`;
}

/** A UUID made from a name (RFC 9562, version 8). */
function idOf(name: string): string {
  const hex = createHash('sha256').update(`newsmorgue ${name}`).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

export const ATOM = 'application/atom+xml';

const UNDATED = '1970-01-01T00:00:00Z';

const WHOLE_DATE = '2019-02-28'.length;
