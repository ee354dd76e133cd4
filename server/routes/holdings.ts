import { Router } from 'express';
import type { Desk } from '../../search/index.ts';
import { presentCoverage, presentIndex } from '../formats/holdings-json.ts';
import { jsonOnly } from '../negotiation.ts';
import { replyJson } from '../reply.ts';
import { rawParameters, readParameters } from '../schemas/read-parameters.ts';
import { bareRequest } from '../schemas/requests.ts';
import { resource } from './resource.ts';

/** GET /api/v1/index and /api/v1/coverage, what the archive holds and how it is indexed: see docs/api.md. */
export function holdingsRoutes(desk: Desk): Router {
  return Router().use(
    resource('/api/v1/index', jsonOnly, async (request, response) => {
      readParameters(rawParameters(request.originalUrl), bareRequest);
      replyJson(request, response, presentIndex(await desk.about()));
    }),
    resource('/api/v1/coverage', jsonOnly, async (request, response) => {
      readParameters(rawParameters(request.originalUrl), bareRequest);
      replyJson(request, response, presentCoverage(await desk.coverage()));
    }),
  );
}
