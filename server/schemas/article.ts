import { z } from 'zod';
import { articleRequest } from './requests.ts';

/** What an article comes as by name, as exports do; `Accept` has it too, which no link can send. */
export const ARTICLE_FORMATS = ['json', 'txt', 'ris', 'bibtex', 'csl'] as const;
export type ArticleFormat = (typeof ARTICLE_FORMATS)[number];

/** `GET /api/v1/articles/{id}`: the article, marked where `q` matches when there is one, or what `format` names. */
export const wholeArticleRequest = articleRequest.extend({
  format: z
    .enum(ARTICLE_FORMATS)
    .optional()
    .describe(
      `How it is written, whatever is accepted: ${ARTICLE_FORMATS.map((name) => `\`${name}\``).join(', ')}. ` +
        'Left out, `Accept` decides.',
    ),
});
