import type { Article } from '../../search/index.ts';
import type { ArticleCitation } from '../../web/pages/page-data.ts';
import { articleAddress } from '../schemas/addresses.ts';
import type { ArticleFormat } from '../schemas/article.ts';
import { bibtexOf } from './citation/bibtex.ts';
import { citationOf } from './citation/citation.ts';
import { contextObjectOf } from './citation/coins.ts';
import { cslItemOf } from './citation/csl-json.ts';
import { newsArticleOf } from './citation/news-article.ts';
import { referenceOf } from './citation/reference.ts';
import { risOf } from './citation/ris.ts';

/** An article’s citation as its page shows it. @param origin see citationOf @param now the day of reading */
export function presentCitation(article: Article, origin: string, now: Date): ArticleCitation {
  const citation = citationOf(article, origin, null);
  const address = `${origin}${articleAddress(article.id)}`;
  const file = (name: string, format: ArticleFormat, text: string) => ({
    name,
    text,
    url: `/api/v1/articles/${article.id}?format=${format}`,
  });
  return {
    reference: referenceOf(citation, now),
    address,
    contextObject: contextObjectOf(citation),
    newsArticle: newsArticleOf(citation, address),
    files: [
      file('BibTeX', 'bibtex', bibtexOf(citation)),
      file('RIS', 'ris', risOf(citation)),
      file('CSL-JSON', 'csl', JSON.stringify([cslItemOf(citation)], null, 2)),
    ],
  };
}
