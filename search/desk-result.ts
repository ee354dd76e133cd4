import { MorgueError } from '../errors/index.ts';
import type { Article } from './article.ts';
import type { ArticleTexts, ListedResult, Result } from './desk-types.ts';
import type { EngineHit, ListedHit } from './engine.ts';
import { highlightsOf } from './highlights.ts';

/** The version of an article that a hit was found in. Throws `archive-damaged` where the archive does not hold it. */
export function textOf({ article }: Pick<EngineHit, 'article'>, texts: ArticleTexts): Article {
  const found = texts.byNumber(article);
  if (found !== undefined) return found;
  throw new MorgueError(
    'archive-damaged',
    `The index names article number ${article}, which the archive does not hold.`,
    {
      hint: 'Run `newsmorgue verify` on the archive.',
    },
  );
}

/** A hit on a page of results. */
export const listedResultOf = (hit: ListedHit, texts: ArticleTexts): ListedResult => ({
  ...resultOf(hit, textOf(hit, texts)),
  reprints: hit.reprints,
  alike: hit.alike.map((article) => textOf({ article }, texts)),
});

/** A hit and its text as a result: word positions become stretches of text. */
export function resultOf(hit: EngineHit, article: Article): Result {
  return {
    article,
    score: hit.score,
    headlineHighlights: highlightsOf(article.headline, hit.headline),
    bylineHighlights: hit.byline.map(({ author, marks }) => ({
      author,
      highlights: highlightsOf(article.byline[author]?.name ?? '', marks),
    })),
    paragraphs: hit.paragraphs.flatMap(({ n, marks }) => {
      const paragraph = article.paragraphs[n - 1];
      if (paragraph === undefined) return [];
      return [{ ...paragraph, highlights: highlightsOf(paragraph.text, marks) }];
    }),
  };
}
