import type { CountFound, QueryReading, Result, SearchFound } from '../../search/index.ts';
import type { CountReply, SearchReply, SearchResult } from '../schemas/replies.ts';
import { presentBylineHighlights, presentHead, presentHighlights } from './article-head.ts';
import { presentFault } from './problem.ts';

/** A page of results as `/api/v1/search` and `newsmorgue search --json` give it. */
export function presentSearch(found: SearchFound): SearchReply {
  return {
    ...presentCount(found),
    results: found.results.map((result) => presentResult(result, result.reprints)),
    next: found.next,
  };
}

/** Totals alone, as `/api/v1/count` gives them. */
export function presentCount({ query, index, totals }: CountFound): CountReply {
  return {
    query: presentReading(query),
    index: { version: index.version, articles: index.articles, paragraphs: index.paragraphs },
    totals: {
      articles: totals.articles,
      paragraphs: totals.paragraphs,
      occurrences: totals.occurrences,
      undated: totals.undated,
    },
  };
}

export function presentReading({ text, syntax, interpreted, warnings }: QueryReading): CountReply['query'] {
  return { text, syntax, interpreted, warnings: warnings.map(presentFault) };
}

/** One article of a result, with its matching paragraphs. @param reprints how many others of the result are reprints of it */
export function presentResult(result: Result, reprints: number | null): SearchResult {
  return {
    ...presentHead(result.article),
    score: result.score,
    reprints,
    headlineHighlights: presentHighlights(result.headlineHighlights),
    bylineHighlights: presentBylineHighlights(result.article, result),
    paragraphs: result.paragraphs.map(({ n, kind, text, highlights }) => ({
      n,
      kind,
      text,
      highlights: presentHighlights(highlights),
    })),
  };
}
