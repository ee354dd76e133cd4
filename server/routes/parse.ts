import type { Router } from 'express';
import { readingOf } from '../../search/index.ts';
import { presentParse } from '../formats/parse-json.ts';
import { jsonOnly } from '../negotiation.ts';
import { replyJson } from '../reply.ts';
import { rawParameters, readParameters } from '../schemas/read-parameters.ts';
import { parseRequest } from '../schemas/requests.ts';
import { resource } from './resource.ts';

/** GET /api/v1/parse: how a query is read; nothing is searched, so it answers before the index is open. */
export function parseRoute(): Router {
  return resource('/api/v1/parse', jsonOnly, (request, response) => {
    const { q, syntax, match, to } = readParameters(rawParameters(request.originalUrl), parseRequest);
    replyJson(request, response, presentParse(readingOf(q, { syntax, match }, to ?? null)));
  });
}
