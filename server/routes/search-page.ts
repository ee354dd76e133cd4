import type { Router } from 'express';
import type { Desk } from '../../search/index.ts';
import { renderSearchPage } from '../../web/pages/index.ts';
import type { ArchiveSummary, Assets, SearchPage, View, ViewFound } from '../../web/pages/page-data.ts';
import { attempt } from '../attempt.ts';
import { ATOM } from '../formats/atom.ts';
import { negotiated } from '../negotiation.ts';
import { replyJson, replyPage } from '../reply.ts';
import { feedAddress } from '../schemas/addresses.ts';
import { askOf } from '../schemas/ask.ts';
import {
  filledParameters,
  knownParameters,
  type RawParameters,
  rawParameters,
  readParameters,
} from '../schemas/read-parameters.ts';
import { queryRequest, questionRequest } from '../schemas/requests.ts';
import { answerFeed } from './feed.ts';
import { resource } from './resource.ts';
import { answerSearch } from './search.ts';
import { searchFormOf } from './search-form.ts';
import { articlesView } from './search-views/articles.ts';
import { collocatesView } from './search-views/collocates.ts';
import { concordanceView } from './search-views/concordance.ts';
import { timelineView } from './search-views/timeline.ts';

/** GET /search: the page of results, or by `Accept` the JSON that the API has for its view, or /feeds/search.atom. */
export function searchPageRoute(desk: Desk, summary: Summary, assets: Assets): Router {
  return resource('/search', async (request, response) => {
    response.vary('Accept');
    const raw = filledParameters(rawParameters(request.originalUrl));
    const type = negotiated(request, ['text/html', 'application/json', ATOM]);
    const { view } = searchFormOf(raw);
    if (type === 'application/json' && view !== 'list' && view !== 'table') {
      const { reply } = await VIEW_FOUND[view](desk, raw);
      return replyJson(request, response, reply);
    }
    if (type !== 'text/html') {
      raw.delete('view');
      const answer = type === ATOM ? answerFeed : answerSearch;
      return answer(desk, readParameters(raw, queryRequest), request, response);
    }
    const page = await searchPage(desk, summary, raw);
    if (page.problem !== null) response.status(page.problem.status);
    replyPage(request, response, renderSearchPage(page, assets));
  });
}

/** The page of results; a request that cannot be answered keeps its form and says what is wrong. */
async function searchPage(desk: Desk, summary: Summary, raw: RawParameters): Promise<SearchPage> {
  const blank = { ...BLANK, form: searchFormOf(raw) };
  if (blank.form.q.trim() === '') return { ...blank, archive: await summary() };
  const { found, problem } = await attempt(() => results(desk, raw, blank.form.view));
  return problem === null ? { ...blank, ...found } : { ...blank, problem };
}

/** What the view shows is read first: it is what may be wrong with the address. */
async function results(desk: Desk, raw: RawParameters, view: View) {
  const found = await VIEW_FOUND[view](desk, raw);
  const asked = readParameters(knownParameters(raw, questionRequest), questionRequest);
  const filters = await desk.facets(askOf(asked), MOST_VALUES);
  return { found, feedUrl: feedAddress(asked, null), filters };
}

const VIEW_FOUND: Readonly<Record<View, (desk: Desk, raw: RawParameters) => Promise<ViewFound>>> = {
  list: articlesView,
  table: articlesView,
  timeline: timelineView,
  concordance: concordanceView,
  collocates: collocatesView,
};

const BLANK = { archive: null, found: null, problem: null, feedUrl: null, filters: null } as const;

type Summary = () => Promise<ArchiveSummary>;

/** Of each field, beside those that are chosen; the rest is a page away. */
const MOST_VALUES = 6;
