import type { ArticleFound, Paragraph } from '../../search/index.ts';
import { paragraphAddress } from '../schemas/addresses.ts';
import type { ParagraphReply } from '../schemas/paragraph.ts';
import { presentHead, presentHighlights } from './article-head.ts';
import { presentReading } from './search-json.ts';

/** One paragraph of an article, as `/api/v1/articles/{id}/paragraphs/{n}` gives it. */
export function presentParagraph({ article, hit, query }: ArticleFound, { n, kind, text }: Paragraph): ParagraphReply {
  const marked = hit?.paragraphs.find((paragraph) => paragraph.n === n);
  return {
    n,
    kind,
    text,
    highlights: presentHighlights(marked?.highlights ?? []),
    url: paragraphAddress(article.id, n),
    article: presentHead(article),
    query: query === null ? null : presentReading(query),
  };
}
