import { documentOf } from '../parts/document.tsx';
import { SimilarList } from '../parts/similar-list.tsx';
import { counted } from '../text/counted.ts';
import type { Assets, SimilarPage } from './page-data.ts';

/** The page at `/articles/{id}/similar`: reprints of an article, and what else was written about the same. */
export function renderSimilarPage({ article, similar }: SimilarPage, assets: Assets): string {
  const headline = article.headline === '' ? 'Without a headline' : article.headline;
  return documentOf({
    title: `Like ${headline}`,
    kind: 'article',
    assets,
    children: (
      <div class="article">
        <header class="article-head">
          <p class="article-origin">{counted(similar.length, 'article')} like</p>
          <h1 lang={article.language ?? undefined} dir="auto">
            <a href={article.url}>{headline}</a>
          </h1>
        </header>
        {similar.length === 0 ? <p>No other article shares enough of its words.</p> : <SimilarList similar={similar} />}
        <p class="similar-note">
          Reprints come first, compared word for word; then articles that share its most telling words.{' '}
          <a href={`/api/v1/articles/${article.id}/similar`} rel="nofollow">
            The same with figures, as JSON
          </a>
        </p>
      </div>
    ),
  });
}
