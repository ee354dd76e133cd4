import { z } from 'zod';
import { type Desk, FACET_FIELDS } from '../search/index.ts';
import { presentCollocates } from '../server/formats/collocates-json.ts';
import { presentConcordance } from '../server/formats/concordance-json.ts';
import { presentFacets } from '../server/formats/facets-json.ts';
import { presentCount, presentSearch } from '../server/formats/search-json.ts';
import { presentTimelines } from '../server/formats/timeline-json.ts';
import { askOf, pageOf } from '../server/schemas/ask.ts';
import { collocatesRequest } from '../server/schemas/collocates.ts';
import { concordanceRequest } from '../server/schemas/concordance.ts';
import { facetsRequest } from '../server/schemas/facets.ts';
import { readParameters } from '../server/schemas/read-parameters.ts';
import { queryRequest } from '../server/schemas/requests.ts';
import { timelinesRequest } from '../server/schemas/timeline.ts';
import { describeTimelines } from './describe-compared.ts';
import { describeConcordance } from './describe-concordance.ts';
import { describeFound } from './describe-found.ts';
import { describeCount } from './describe-heading.ts';
import { describeCollocates, describeFacet } from './describe-words.ts';
import type { Screen } from './screen.ts';

/** What was found, to be shown either way. */
export interface Shown {
  /** What the API answers. */
  json(): unknown;
  text(screen: Screen): string;
}

/**
 * A view reads its parameters, as the API's address of the same name takes them, and gives the question to put to a desk.
 * Throws `unknown-parameter` and `bad-parameter` before an archive is opened.
 */
export type SearchView = (parameters: URLSearchParams) => (desk: Desk) => Promise<Shown>;

/** The views of one result. */
export const SEARCH_VIEWS = {
  articles: view(queryRequest, (desk, asked) => desk.search(askOf(asked), pageOf(asked)), presentSearch, describeFound),
  count: view(queryRequest, (desk, asked) => desk.count(askOf(asked)), presentCount, describeCount),
  timeline: view(
    timelinesRequest.omit({ format: true }),
    async (desk, asked) => {
      const asks = [asked.q, ...asked.compare].map((q) => askOf({ ...asked, q }));
      return { timelines: await desk.timelines(asks, asked.interval), compared: asked.compare };
    },
    ({ timelines, compared }) => presentTimelines(timelines, compared),
    describeTimelines,
  ),
  concordance: view(
    concordanceRequest,
    (desk, { sort, context, size, cursor = null, ...asked }) =>
      desk.concordance(askOf(asked), { sort, context, size, cursor }),
    presentConcordance,
    describeConcordance,
  ),
  collocates: view(
    collocatesRequest,
    (desk, { span, measure, min: least, stopwords, size, cursor = null, ...asked }) =>
      desk.collocates(askOf(asked), { span, measure, least, withStopWords: stopwords === 'keep', size, cursor }),
    presentCollocates,
    describeCollocates,
  ),
  facet: view(
    facetsRequest.extend({ facet: z.enum(FACET_FIELDS).describe(`A field: ${FACET_FIELDS.join(', ')}.`) }),
    (desk, { facet: field, prefix = '', sort, size, cursor = null, ...asked }) =>
      desk.facetList(askOf(asked), { field, prefix, sort, size, cursor }),
    presentFacets,
    describeFacet,
  ),
} as const satisfies Record<string, SearchView>;

export type SearchViewName = keyof typeof SEARCH_VIEWS;

function view<Shape extends z.ZodRawShape, Found>(
  request: z.ZodObject<Shape>,
  find: (desk: Desk, asked: z.output<z.ZodObject<Shape>>) => Promise<Found>,
  present: (found: Found) => unknown,
  describe: (found: Found, screen: Screen) => string,
): SearchView {
  return (parameters) => {
    const asked = readParameters(parameters, request);
    return async (desk) => {
      const found = await find(desk, asked);
      return { json: () => present(found), text: (screen) => describe(found, screen) };
    };
  };
}
