import type { Router } from 'express';
import { MorgueError } from '../../errors/index.ts';
import { type Desk, FACET_FIELDS, type FacetField } from '../../search/index.ts';
import { presentFacets } from '../formats/facets-json.ts';
import { linkPages } from '../list-links.ts';
import { jsonOnly } from '../negotiation.ts';
import { replyJson } from '../reply.ts';
import { askOf } from '../schemas/ask.ts';
import { facetsRequest } from '../schemas/facets.ts';
import { rawParameters, readParameters } from '../schemas/read-parameters.ts';
import { resource } from './resource.ts';

/** GET /api/v1/facets/{field}: see docs/api.md. */
export function facetsRoute(desk: Desk): Router {
  return resource('/api/v1/facets/:field', jsonOnly, async (request, response) => {
    const field = facetField(request.params['field']);
    const asked = readParameters(rawParameters(request.originalUrl), facetsRequest);
    const { prefix = '', sort, size, cursor = null } = asked;
    const found = await desk.facetList(askOf(asked), { field, prefix, sort, size, cursor });
    linkPages(request, response, asked, facetsRequest, found);
    replyJson(request, response, presentFacets(found));
  });
}

function facetField(text: unknown): FacetField {
  const field = FACET_FIELDS.find((known) => known === text);
  if (field !== undefined) return field;
  throw new MorgueError('not-found', `Articles are not counted by “${String(text).slice(0, LONGEST_QUOTED)}”.`, {
    hint: `They are by: ${FACET_FIELDS.join(', ')}.`,
  });
}

const LONGEST_QUOTED = 80;
