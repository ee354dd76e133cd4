import { type Request, type Response, Router } from 'express';
import type { Desk } from '../../search/index.ts';
import { presentCount, presentSearch } from '../formats/search-json.ts';
import { jsonOnly } from '../negotiation.ts';
import { replyJson } from '../reply.ts';
import { canonicalParameters } from '../schemas/addresses.ts';
import { askOf, pageOf } from '../schemas/ask.ts';
import { rawParameters, readParameters } from '../schemas/read-parameters.ts';
import { type QueryRequest, queryRequest } from '../schemas/requests.ts';
import { resource } from './resource.ts';

/** GET /api/v1/search and /api/v1/count: see docs/api.md. */
export function searchRoutes(desk: Desk): Router {
  return Router().use(
    resource('/api/v1/search', jsonOnly, (request, response) =>
      answerSearch(desk, readParameters(rawParameters(request.originalUrl), queryRequest), request, response),
    ),
    resource('/api/v1/count', jsonOnly, async (request, response) => {
      const asked = readParameters(rawParameters(request.originalUrl), queryRequest);
      const found = await desk.count(askOf(asked));
      replyJson(request, response, presentCount(found));
    }),
  );
}

/** A page of results as JSON, with its neighbours in `Link` (RFC 8288) at the path that was asked. */
export async function answerSearch(
  desk: Desk,
  asked: QueryRequest,
  request: Request,
  response: Response,
): Promise<void> {
  const found = await desk.search(askOf(asked), pageOf(asked));
  const address = (cursor: string | null) => `${request.path}?${canonicalParameters(asked, cursor)}`;
  response.links({
    self: address(asked.cursor ?? null),
    ...(found.next === null ? {} : { next: address(found.next) }),
    ...(found.previous === null ? {} : { prev: address(found.previous) }),
  });
  replyJson(request, response, presentSearch(found));
}
