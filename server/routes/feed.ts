import type { Request, Response, Router } from 'express';
import type { Desk } from '../../search/index.ts';
import { ATOM, presentFeed } from '../formats/atom.ts';
import { originOf } from '../origin.ts';
import { replyText } from '../reply.ts';
import { canonicalParameters, feedAddress } from '../schemas/addresses.ts';
import { askOf, pageOf } from '../schemas/ask.ts';
import { rawParameters, readParameters } from '../schemas/read-parameters.ts';
import { type QueryRequest, queryRequest } from '../schemas/requests.ts';
import { resource } from './resource.ts';

/** GET /feeds/search.atom?q=: a search as a feed. */
export function feedRoute(desk: Desk): Router {
  return resource('/feeds/search.atom', (request, response) =>
    answerFeed(desk, readParameters(rawParameters(request.originalUrl), queryRequest), request, response),
  );
}

/** A feed is of what is new, all of it: `sort` and `group` change nothing in it. */
export async function answerFeed(
  desk: Desk,
  request: QueryRequest,
  incoming: Request,
  response: Response,
): Promise<void> {
  const asked: QueryRequest = { ...request, sort: 'newest', group: 'none' };
  const found = await desk.search(askOf(asked), pageOf(asked));
  const feed = presentFeed(found, {
    origin: originOf(incoming),
    parameters: canonicalParameters({ ...asked, size: 20 }, null),
    self: feedAddress(asked, asked.cursor ?? null),
    next: found.next === null ? null : feedAddress(asked, found.next),
  });
  replyText(incoming, response, ATOM, feed);
}
