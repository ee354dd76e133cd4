import type { Article } from '../../search/index.ts';
import type { ArticleFormat } from '../schemas/article.ts';
import { bibtexOf } from './citation/bibtex.ts';
import { citationOf } from './citation/citation.ts';
import { cslItemOf } from './citation/csl-json.ts';
import { risOf } from './citation/ris.ts';
import { articleText } from './export/plain-text.ts';

/** What an article comes as beside JSON and its page. */
export const ARTICLE_TEXTS = [
  'text/plain',
  'application/x-bibtex',
  'application/x-research-info-systems',
  'application/vnd.citationstyles.csl+json',
] as const;
export type ArticleTextType = (typeof ARTICLE_TEXTS)[number];

/** The media type of each format, and the ending of its file where a link to it is a download. */
export const FORMAT_TYPES: Readonly<
  Record<ArticleFormat, { readonly type: 'application/json' | ArticleTextType; readonly extension: string | null }>
> = {
  json: { type: 'application/json', extension: null },
  txt: { type: 'text/plain', extension: null },
  ris: { type: 'application/x-research-info-systems', extension: 'ris' },
  bibtex: { type: 'application/x-bibtex', extension: 'bib' },
  csl: { type: 'application/vnd.citationstyles.csl+json', extension: 'json' },
};

/** The article as text to be read, or as a citation. @param origin see citationOf */
export function articleAs(type: ArticleTextType, article: Article, origin: string): string {
  switch (type) {
    case 'text/plain':
      return articleText(article);
    case 'application/x-bibtex':
      return bibtexOf(citationOf(article, origin, null));
    case 'application/x-research-info-systems':
      return risOf(citationOf(article, origin, null));
    case 'application/vnd.citationstyles.csl+json':
      return JSON.stringify([cslItemOf(citationOf(article, origin, null))]);
    default:
      return type satisfies never;
  }
}
