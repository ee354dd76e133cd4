import type { SimilarArticle, SimilarFound } from '../../search/index.ts';
import type { SimilarReply } from '../schemas/similar.ts';
import { presentHead } from './article-head.ts';

/** Articles like one, as `/api/v1/articles/{id}/similar` gives them. */
export function presentSimilar({ index, article, similar }: SimilarFound): SimilarReply {
  const { version, articles, paragraphs } = index;
  return {
    index: { version, articles, paragraphs },
    article: presentHead(article),
    similar: similar.map(presentOne),
  };
}

const presentOne = ({
  article,
  kind,
  share,
  resemblance,
  score,
  words,
}: SimilarArticle): SimilarReply['similar'][0] => ({
  ...presentHead(article),
  kind,
  share,
  resemblance,
  score,
  words: words.map((one) => ({ word: one.word, score: one.score })),
});
