import type { Router } from 'express';
import type { Ask, Desk } from '../../search/index.ts';
import { renderSearchPage } from '../../web/pages/index.ts';
import type { ArchiveSummary, Assets, SearchPage } from '../../web/pages/page-data.ts';
import { attempt } from '../attempt.ts';
import { ATOM } from '../formats/atom.ts';
import { presentSearch } from '../formats/search-json.ts';
import { negotiated } from '../negotiation.ts';
import { replyPage } from '../reply.ts';
import { canonicalParameters, feedAddress } from '../schemas/addresses.ts';
import { askOf, pageOf } from '../schemas/ask.ts';
import { filledParameters, type RawParameters, rawParameters, readParameters } from '../schemas/read-parameters.ts';
import { queryRequest } from '../schemas/requests.ts';
import { answerFeed } from './feed.ts';
import { resource } from './resource.ts';
import { answerSearch } from './search.ts';
import { searchFormOf } from './search-form.ts';

/** GET /search: the page of results, or by `Accept` the JSON of /api/v1/search or the feed of /feeds/search.atom. */
export function searchPageRoute(desk: Desk, summary: () => ArchiveSummary, assets: Assets): Router {
  return resource('/search', async (request, response) => {
    response.vary('Accept');
    const raw = filledParameters(rawParameters(request.originalUrl));
    const type = negotiated(request, ['text/html', 'application/json', ATOM]);
    if (type === 'application/json') return answerSearch(desk, readParameters(raw, queryRequest), request, response);
    if (type === ATOM) return answerFeed(desk, readParameters(raw, queryRequest), request, response);
    const page = await searchPage(desk, summary(), raw);
    if (page.problem !== null) response.status(page.problem.status);
    replyPage(request, response, renderSearchPage(page, assets));
  });
}

/** The page of results; a request that cannot be answered keeps its form and says what is wrong. */
async function searchPage(desk: Desk, archive: ArchiveSummary, raw: RawParameters): Promise<SearchPage> {
  const blank = { ...BLANK, form: searchFormOf(raw), archive };
  if (blank.form.q.trim() === '') return blank;
  const { found, problem } = await attempt(() => results(desk, raw));
  return problem === null ? { ...blank, ...found } : { ...blank, problem };
}

async function results(desk: Desk, raw: RawParameters) {
  const asked = readParameters(raw, queryRequest);
  const ask = askOf(asked);
  const [found, sources, years] = await Promise.all([
    desk.search(ask, pageOf(asked)),
    desk.facet(withoutSource(ask), 'source'),
    desk.facet(withoutDates(ask), 'year'),
  ]);
  const address = (cursor: string | null) => (cursor === null ? null : `/search?${canonicalParameters(asked, cursor)}`);
  return {
    reply: presentSearch(found),
    offset: found.offset,
    nextUrl: address(found.next),
    previousUrl: address(found.previous),
    feedUrl: feedAddress(asked, null),
    sources,
    years,
  };
}

const withoutSource = (ask: Ask): Ask => ({ ...ask, filters: { ...ask.filters, source: [] } });

const withoutDates = (ask: Ask): Ask => ({ ...ask, filters: { ...ask.filters, from: null, to: null } });

const BLANK = {
  reply: null,
  problem: null,
  offset: 0,
  nextUrl: null,
  previousUrl: null,
  feedUrl: null,
  sources: [],
  years: [],
} as const;
