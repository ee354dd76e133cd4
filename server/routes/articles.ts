import { Router } from 'express';
import type { Archive } from '../../archive/records.ts';
import { MorgueError } from '../../errors/index.ts';
import type { ArticleId, Desk } from '../../search/index.ts';
import { presentArticle, presentCleaning } from '../formats/article-json.ts';
import { jsonOnly } from '../negotiation.ts';
import { replyJson } from '../reply.ts';
import { articleAskOf } from '../schemas/ask.ts';
import { rawParameters, readParameters } from '../schemas/read-parameters.ts';
import { articleRequest, bareRequest } from '../schemas/requests.ts';
import { resource } from './resource.ts';

/** GET /api/v1/articles/{id} and /api/v1/articles/{id}/cleaning: see docs/api.md. */
export function articleRoutes(desk: Desk, archive: Pick<Archive, 'removals'>): Router {
  return Router().use(
    resource('/api/v1/articles/:id', jsonOnly, async (request, response) => {
      const asked = readParameters(rawParameters(request.originalUrl), articleRequest);
      const found = await desk.article(articleId(request.params['id']), articleAskOf(asked));
      replyJson(request, response, presentArticle(found));
    }),
    resource('/api/v1/articles/:id/cleaning', jsonOnly, async (request, response) => {
      readParameters(rawParameters(request.originalUrl), bareRequest);
      const { article } = await desk.article(articleId(request.params['id']), null);
      replyJson(request, response, presentCleaning(article.id, archive.removals(article.id)));
    }),
  );
}

/** A name an article could have. Throws `unknown-article` for anything longer or stranger, before it goes further. */
export function articleId(text: unknown): ArticleId {
  if (typeof text === 'string' && POSSIBLE_ID.test(text)) return text as ArticleId;
  throw new MorgueError('unknown-article', `There is no article “${String(text).slice(0, LONGEST_QUOTED)}”.`, {
    hint: 'An article’s id is in its address and in every search result.',
  });
}

const POSSIBLE_ID = /^[\w-]{1,64}$/;

const LONGEST_QUOTED = 80;
