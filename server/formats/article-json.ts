import type { Removal } from '../../archive/records.ts';
import type { ArticleFound } from '../../search/index.ts';
import type { ArticleReply, CleaningReply } from '../schemas/replies.ts';
import { presentBylineHighlights, presentHead, presentHighlights } from './article-head.ts';
import { presentReading } from './search-json.ts';

/** A whole article: every paragraph, marked where the query matches. */
export function presentArticle({ article, hit, query }: ArticleFound): ArticleReply {
  const marked = new Map(hit?.paragraphs.map(({ n, highlights }) => [n, highlights]));
  return {
    ...presentHead(article),
    authors: article.byline.map(({ name, role }) => ({ name, role })),
    paragraphs: article.paragraphs.map(({ n, kind, text }) => ({
      n,
      kind,
      text,
      highlights: presentHighlights(marked.get(n) ?? []),
    })),
    headlineHighlights: presentHighlights(hit?.headlineHighlights ?? []),
    bylineHighlights: presentBylineHighlights(article, hit),
    query: query === null ? null : presentReading(query),
  };
}

/** What cleaning took out of an article, and by which rule. */
export function presentCleaning(id: string, removals: readonly Removal[]): CleaningReply {
  return { id, removals: removals.map(({ rule, text, after }) => ({ rule, text, after })) };
}
