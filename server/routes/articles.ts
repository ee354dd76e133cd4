import { Router } from 'express';
import { ARTICLE_TEXTS, articleAs, FORMAT_TYPES } from '../formats/article-formats.ts';
import { presentArticle, presentCleaning } from '../formats/article-json.ts';
import { jsonOnly, negotiated } from '../negotiation.ts';
import { originOf } from '../origin.ts';
import { replyJson, replyText } from '../reply.ts';
import { wholeArticleRequest } from '../schemas/article.ts';
import { articleAskOf } from '../schemas/ask.ts';
import { rawParameters, readParameters } from '../schemas/read-parameters.ts';
import { bareRequest } from '../schemas/requests.ts';
import { articleId } from './article-id.ts';
import { type ArticlePageParts, answerArticlePage } from './article-page.ts';
import { resource } from './resource.ts';
import { answerSimilarPage } from './similar-page.ts';

/**
 * GET /articles/{id} and /articles/{id}/similar, the pages; /api/v1/articles/{id}, in the format that `format` or `Accept`
 * names; and /api/v1/articles/{id}/cleaning: see docs/api.md.
 */
export function articleRoutes(parts: ArticlePageParts): Router {
  const { desk, archive } = parts;
  const answerPage = answerArticlePage(parts);
  return Router().use(
    resource('/articles/:id', answerPage),
    resource('/articles/:id/similar', answerSimilarPage(desk, parts.assets)),
    resource('/api/v1/articles/:id', async (request, response) => {
      response.vary('Accept');
      const asked = readParameters(rawParameters(request.originalUrl), wholeArticleRequest);
      const named = asked.format === undefined ? undefined : FORMAT_TYPES[asked.format];
      const type = named?.type ?? negotiated(request, ARTICLE_TYPES);
      if (type === 'text/html') return answerPage(request, response);
      const found = await desk.article(articleId(request.params['id']), articleAskOf(asked));
      if (type === 'application/json') return replyJson(request, response, presentArticle(found));
      if (named?.extension) response.attachment(`${found.article.id}.${named.extension}`);
      replyText(request, response, type, articleAs(type, found.article, originOf(request)));
    }),
    resource('/api/v1/articles/:id/cleaning', jsonOnly, async (request, response) => {
      readParameters(rawParameters(request.originalUrl), bareRequest);
      const { article } = await desk.article(articleId(request.params['id']), null);
      replyJson(request, response, presentCleaning(article.id, archive.removals(article.id)));
    }),
  );
}

const ARTICLE_TYPES = ['application/json', 'text/html', ...ARTICLE_TEXTS] as const;
