import type { Router } from 'express';
import type { Desk } from '../../search/index.ts';
import { presentTerms } from '../formats/terms-json.ts';
import { linkPages } from '../list-links.ts';
import { jsonOnly } from '../negotiation.ts';
import { replyJson } from '../reply.ts';
import { rawParameters, readParameters } from '../schemas/read-parameters.ts';
import { shapeOf, termsRequest } from '../schemas/terms.ts';
import { resource } from './resource.ts';

/** GET /api/v1/terms: see docs/api.md. */
export function termsRoute(desk: Desk): Router {
  return resource('/api/v1/terms', jsonOnly, async (request, response) => {
    const asked = readParameters(rawParameters(request.originalUrl), termsRequest);
    const { sort, size, cursor = null } = asked;
    const found = await desk.terms({ shape: shapeOf(asked), sort, size, cursor });
    linkPages(request, response, asked, termsRequest, found);
    replyJson(request, response, presentTerms(found));
  });
}
