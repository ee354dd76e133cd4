import { asPrinted, type SimilarFound } from '../../search/index.ts';
import type { SimilarOne } from '../../web/pages/page-data.ts';
import { presentHead } from './article-head.ts';

/** Articles like one as a page shows them. @param words how many of the words that both have are named */
export function presentSimilarList({ article, similar }: SimilarFound, words: number): readonly SimilarOne[] {
  return similar.map((one) => ({
    ...presentHead(one.article),
    kind: one.kind,
    share: one.share,
    sharedWords: asPrinted(
      article,
      one.words.slice(0, words).map(({ word }) => word),
    ),
  }));
}
