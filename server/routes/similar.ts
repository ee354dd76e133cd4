import type { Router } from 'express';
import type { Desk } from '../../search/index.ts';
import { presentSimilar } from '../formats/similar-json.ts';
import { jsonOnly } from '../negotiation.ts';
import { replyJson } from '../reply.ts';
import { rawParameters, readParameters } from '../schemas/read-parameters.ts';
import { similarRequest } from '../schemas/similar.ts';
import { articleId } from './article-id.ts';
import { resource } from './resource.ts';

/** GET /api/v1/articles/{id}/similar: see docs/api.md. */
export function similarRoute(desk: Desk): Router {
  return resource('/api/v1/articles/:id/similar', jsonOnly, async (request, response) => {
    const { size } = readParameters(rawParameters(request.originalUrl), similarRequest);
    const found = await desk.similar(articleId(request.params['id']), size);
    replyJson(request, response, presentSimilar(found));
  });
}
