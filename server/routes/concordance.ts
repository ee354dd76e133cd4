import type { Router } from 'express';
import type { Desk } from '../../search/index.ts';
import { presentConcordance } from '../formats/concordance-json.ts';
import { linkPages } from '../list-links.ts';
import { jsonOnly } from '../negotiation.ts';
import { replyJson } from '../reply.ts';
import { askOf } from '../schemas/ask.ts';
import { concordanceRequest } from '../schemas/concordance.ts';
import { rawParameters, readParameters } from '../schemas/read-parameters.ts';
import { resource } from './resource.ts';

/** GET /api/v1/concordance: see docs/api.md. */
export function concordanceRoute(desk: Desk): Router {
  return resource('/api/v1/concordance', jsonOnly, async (request, response) => {
    const asked = readParameters(rawParameters(request.originalUrl), concordanceRequest);
    const { sort, context, size, cursor = null } = asked;
    const found = await desk.concordance(askOf(asked), { sort, context, size, cursor });
    linkPages(request, response, asked, concordanceRequest, found);
    replyJson(request, response, presentConcordance(found));
  });
}
