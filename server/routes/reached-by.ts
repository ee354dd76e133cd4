import type { z } from 'zod';
import {
  type ArticleFound,
  type ArticleId,
  type Ask,
  type Desk,
  NO_FILTERS,
  type PageAsk,
  type ResultPlace,
} from '../../search/index.ts';
import type { View } from '../../web/pages/page-data.ts';
import { attempt } from '../attempt.ts';
import { parametersOf } from '../list-links.ts';
import { askOf, pageOf } from '../schemas/ask.ts';
import { knownParameters, type RawParameters, readParameters } from '../schemas/read-parameters.ts';
import { questionRequest } from '../schemas/requests.ts';
import { articlesViewRequest, VIEW_REQUESTS } from '../schemas/search-page.ts';

/** The search that an article’s address names, as it bears on that article. */
export interface ReachedBy {
  /** Marked where the query matches: filters choose articles, and this one is chosen already. */
  readonly marked: ArticleFound;
  /** Where it stands among the results; null where the view does not list articles, or the result does not hold it. */
  readonly place: ResultPlace | null;
  /** Whether the place is in the result as it is now, because the one that the cursor names is no longer kept. */
  readonly isRenewed: boolean;
  /** The page of the result that has it. */
  readonly backUrl: string;
}

/** Parameters of others (`?fbclid=…`), which links gather as they are passed around, are ignored. Throws as a search. */
export async function reachedBy(desk: Desk, id: ArticleId, given: RawParameters, view: View): Promise<ReachedBy> {
  const ask = askOf(readParameters(knownParameters(given, questionRequest), questionRequest));
  const marked = await desk.article(id, { ...ask, filters: NO_FILTERS });
  if (view !== 'list' && view !== 'table') {
    const schema: z.ZodObject = VIEW_REQUESTS[view];
    const backUrl = `/search${parametersOf(readParameters(knownParameters(given, schema), schema), schema)}`;
    return { marked, place: null, isRenewed: false, backUrl };
  }
  const asked = readParameters(knownParameters(given, articlesViewRequest), articlesViewRequest);
  const page = pageOf(asked);
  const { place, isRenewed } = await placeIn(desk, ask, page, id);
  const isFirstPage = place === null || (page.cursor === null && place.place < page.size);
  const cursor = isFirstPage ? undefined : place.cursor;
  return { marked, place, isRenewed, backUrl: `/search${parametersOf({ ...asked, cursor }, articlesViewRequest)}` };
}

/** A cursor that is of no use any more costs the reader the old result, not the article. */
async function placeIn(
  desk: Desk,
  ask: Ask,
  page: PageAsk,
  id: ArticleId,
): Promise<Pick<ReachedBy, 'place' | 'isRenewed'>> {
  const { found, problem } = await attempt(() => desk.placeInResult(ask, page, id));
  if (problem === null) return { place: found, isRenewed: false };
  return { place: await desk.placeInResult(ask, { ...page, cursor: null }, id), isRenewed: true };
}
