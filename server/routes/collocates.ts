import type { Router } from 'express';
import type { Desk } from '../../search/index.ts';
import { presentCollocates } from '../formats/collocates-json.ts';
import { linkPages } from '../list-links.ts';
import { jsonOnly } from '../negotiation.ts';
import { replyJson } from '../reply.ts';
import { askOf } from '../schemas/ask.ts';
import { collocatesRequest } from '../schemas/collocates.ts';
import { rawParameters, readParameters } from '../schemas/read-parameters.ts';
import { resource } from './resource.ts';

/** GET /api/v1/collocates: see docs/api.md. */
export function collocatesRoute(desk: Desk): Router {
  return resource('/api/v1/collocates', jsonOnly, async (request, response) => {
    const asked = readParameters(rawParameters(request.originalUrl), collocatesRequest);
    const { span, measure, min: least, stopwords, size, cursor = null } = asked;
    const page = { span, measure, least, withStopWords: stopwords === 'keep', size, cursor };
    const found = await desk.collocates(askOf(asked), page);
    linkPages(request, response, asked, collocatesRequest, found);
    replyJson(request, response, presentCollocates(found));
  });
}
