import type { FacetFound } from '../../search/index.ts';
import type { FacetsReply } from '../schemas/facets.ts';
import { presentCount } from './search-json.ts';

/** A page of a field's values, as `/api/v1/facets/{field}` gives it. */
export function presentFacets(found: FacetFound): FacetsReply {
  const { field, distinct, values, next } = found;
  return {
    ...presentCount(found),
    field,
    distinct,
    values: values.map(({ value, articles }) => ({ value, articles })),
    next,
  };
}
