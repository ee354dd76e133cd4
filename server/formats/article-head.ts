import { type Article, type Highlight, parseIsoDate, precisionOf, type Result } from '../../search/index.ts';
import { articleAddress } from '../schemas/addresses.ts';
import type { ArticleHead } from '../schemas/replies.ts';

/** What every reply about an article says of it. */
export function presentHead(article: Article): ArticleHead {
  const date = article.date === null ? undefined : parseIsoDate(article.date);
  return {
    id: article.id,
    url: articleAddress(article.id),
    sourceUrl: webAddress(article.sourceUrl),
    headline: article.headline,
    byline: article.byline.map((author) => author.name),
    place: article.place,
    date: article.date,
    datePrecision: date === undefined ? null : precisionOf(date),
    source: article.source,
    section: article.section,
    language: article.language,
  };
}

/** One list for each author, empty where nothing matches. */
export function presentBylineHighlights(article: Article, hit: Result | null): [number, number][][] {
  const marked = new Map(hit?.bylineHighlights.map(({ author, highlights }) => [author, highlights]));
  return article.byline.map((_, author) => presentHighlights(marked.get(author) ?? []));
}

export const presentHighlights = (highlights: readonly Highlight[]): [number, number][] =>
  highlights.map(([start, end]) => [start, end]);

/** The archive keeps http and https only; `javascript:` must not become a link even if a hand edited the file. */
export function webAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? address : null;
}
