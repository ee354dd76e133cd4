import type { ArticleReply } from '../../server/schemas/replies.ts';
import { countMarks } from './marked-pieces.ts';

/** The number of the first hit in each part of an article, from 1, in the order they are read. */
export interface NumberedHits {
  readonly headline: number;
  readonly byline: readonly number[];
  /** By the paragraph's place in `article.paragraphs`. */
  readonly paragraphs: readonly number[];
  readonly count: number;
}

/** An article read whole, or as a result shows it: with the paragraphs that match. */
type MarkedArticle = Pick<
  ArticleReply,
  'headline' | 'headlineHighlights' | 'byline' | 'bylineHighlights' | 'paragraphs'
>;

export function numberHits(article: MarkedArticle): NumberedHits {
  let next = 1;
  const take = (marks: number): number => {
    const first = next;
    next += marks;
    return first;
  };
  const headline = take(countMarks(article.headline, article.headlineHighlights));
  const byline = article.byline.map((name, i) => take(countMarks(name, article.bylineHighlights[i] ?? [])));
  const paragraphs = article.paragraphs.map(({ text, highlights }) => take(countMarks(text, highlights)));
  return { headline, byline, paragraphs, count: next - 1 };
}
