import type { Router } from 'express';
import type { Desk } from '../../search/index.ts';
import { presentSuggested } from '../formats/suggest-json.ts';
import { jsonOnly } from '../negotiation.ts';
import { replyJson } from '../reply.ts';
import { rawParameters, readParameters } from '../schemas/read-parameters.ts';
import { suggestRequest } from '../schemas/suggest.ts';
import { resource } from './resource.ts';

/** GET /api/v1/suggest: see docs/api.md. */
export function suggestRoute(desk: Desk): Router {
  return resource('/api/v1/suggest', jsonOnly, async (request, response) => {
    const { q: text, syntax, size } = readParameters(rawParameters(request.originalUrl), suggestRequest);
    const suggested = await desk.suggest({ text, syntax }, size);
    replyJson(request, response, presentSuggested({ text, syntax }, suggested));
  });
}
