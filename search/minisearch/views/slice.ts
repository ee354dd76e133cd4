import type { Answered } from '../answering/answer.ts';
import { type ArchiveSums, rankedIn } from '../answering/ranked.ts';
import { ArticleSet } from '../article-set.ts';
import type { VisibleSegment } from '../segment/segment.ts';

/**
 * The matching articles as a view of their own, as if the archive held nothing else.
 *
 * @param most where more match, only so many of the most relevant
 */
export function sliceOf(answers: readonly Answered[], most: number, sums: ArchiveSums): readonly VisibleSegment[] {
  const matching = answers.reduce((count, { matched }) => count + matched.count(), 0);
  const chosen = matching <= most ? answers.map(({ matched }) => matched) : bestOf(answers, most, sums);
  return answers.map(({ segment }, i) => {
    const living = chosen[i] ?? new ArticleSet(segment.articles.count);
    return { segment, living, isWhole: living.count() === segment.articles.count };
  });
}

function bestOf(answers: readonly Answered[], most: number, sums: ArchiveSums): readonly ArticleSet[] {
  const chosen = new Map(answers.map((answer) => [answer, new ArticleSet(answer.segment.articles.count)]));
  for (const { answer, article } of rankedIn(answers, 'relevance', most, sums)) chosen.get(answer)?.add(article);
  return [...chosen.values()];
}
