import { z } from 'zod';
import { FACET_FIELDS, FACET_SORTS } from '../../search/index.ts';
import { LINKED, type ResourceDescription, reference } from './operation.ts';
import { countReply } from './replies.ts';
import { queryRequest, sizeOf } from './requests.ts';

/** `GET /api/v1/facets/{field}`. */
export const facetsRequest = queryRequest.extend({
  sort: z
    .enum(FACET_SORTS)
    .default('count')
    .describe('The order of values: `count` for most articles first, `value` by the letter.'),
  size: sizeOf('values'),
  prefix: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Only values that begin so, case, accents and spaces left aside; 1 to 200 characters.'),
});

export const facetValue = z.object({ value: z.string(), articles: z.int().min(1) });

export const facetsReply = countReply.extend({
  field: z.enum(FACET_FIELDS),
  distinct: z.int().min(0).describe('How many values there are on all pages'),
  values: z.array(facetValue),
  next: z.string().nullable().describe('The cursor of the next page'),
});

export type FacetsReply = z.infer<typeof facetsReply>;

export const facetsDescription: ResourceDescription = {
  components: { FacetsReply: facetsReply, FacetValue: facetValue },
  operations: [
    {
      path: '/api/v1/facets/{field}',
      id: 'facets',
      summary: 'The values of a field among the matching articles, a page at a time; `group` changes nothing here',
      request: facetsRequest,
      reply: { $ref: reference('FacetsReply') },
      faults: [400, 404, 406, 410, 414, 422, 429, 503],
      headers: LINKED,
    },
  ],
};
