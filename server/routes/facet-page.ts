import type { Router } from 'express';
import { z } from 'zod';
import { MorgueError } from '../../errors/index.ts';
import type { Desk } from '../../search/index.ts';
import { renderFacetPage } from '../../web/pages/index.ts';
import type { Assets, FacetPage, FilterField } from '../../web/pages/page-data.ts';
import { FILTER_FIELDS } from '../../web/text/filter-fields.ts';
import { presentFacets } from '../formats/facets-json.ts';
import { parametersOf } from '../list-links.ts';
import { replyPage } from '../reply.ts';
import { askOf } from '../schemas/ask.ts';
import { facetsRequest } from '../schemas/facets.ts';
import { filledParameters, type RawParameters, rawParameters, readParameters } from '../schemas/read-parameters.ts';
import { VIEW_REQUESTS } from '../schemas/search-page.ts';
import { resource } from './resource.ts';
import { searchFormOf } from './search-form.ts';

/** GET /facets/{field}: every value that a search can be narrowed by, to be ticked. */
export function facetPageRoute(desk: Desk, assets: Assets): Router {
  return resource('/facets/:field', async (request, response) => {
    const field = filterField(request.params['field']);
    const raw = filledParameters(rawParameters(request.originalUrl));
    replyPage(request, response, renderFacetPage(await facetPage(desk, field, raw), assets));
  });
}

/** The field's own filter is left aside: what is ticked may be exchanged for what is not. */
async function facetPage(desk: Desk, field: FilterField, raw: RawParameters): Promise<FacetPage> {
  const form = searchFormOf(raw);
  const schema = z.object({ ...VIEW_REQUESTS[form.view].shape, ...LIST });
  const asked = readParameters(raw, schema);
  const { prefix = '', order: sort, cursor = null } = asked;
  const page = { field, prefix, sort, size: VALUES_A_PAGE, cursor };
  const found = await desk.facetList(askOf({ ...asked, [field]: [] }), page);
  const address = (to: string | null) =>
    to === null ? null : `/facets/${field}${parametersOf({ ...asked, cursor: to }, schema)}`;
  return {
    field,
    form,
    prefix,
    order: sort,
    reply: presentFacets(found),
    offset: found.offset,
    nextUrl: address(found.next),
    previousUrl: address(found.previous),
  };
}

function filterField(text: unknown): FilterField {
  const field = FILTER_FIELDS.find((known) => known === text);
  if (field !== undefined) return field;
  throw new MorgueError('not-found', `Searches are not narrowed by “${String(text).slice(0, LONGEST_QUOTED)}”.`, {
    hint: `They are by: ${FILTER_FIELDS.join(', ')}.`,
  });
}

/** Beside the search that is kept, whose own `sort` is the order of articles. */
const LIST = { prefix: facetsRequest.shape.prefix, order: facetsRequest.shape.sort } as const;

const VALUES_A_PAGE = 100;
const LONGEST_QUOTED = 80;
