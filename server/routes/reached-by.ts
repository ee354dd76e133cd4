import type { z } from 'zod';
import {
  type ArticleFound,
  type ArticleId,
  type Ask,
  type Desk,
  type LineInConcordance,
  NO_FILTERS,
  type ResultPlace,
} from '../../search/index.ts';
import type { View } from '../../web/pages/page-data.ts';
import { attempt } from '../attempt.ts';
import { parametersOf } from '../list-links.ts';
import { askOf, pageOf } from '../schemas/ask.ts';
import { knownParameters, type RawParameters, readParameters } from '../schemas/read-parameters.ts';
import { questionRequest } from '../schemas/requests.ts';
import { articlesViewRequest, concordanceViewRequest, VIEW_REQUESTS } from '../schemas/search-page.ts';

/** The search that an article’s address names, as it bears on that article. */
export interface ReachedBy {
  /** Marked where the query matches: filters choose articles, and this one is chosen already. */
  readonly marked: ArticleFound;
  /** Where it stands among what the view lists; null where that is neither articles nor lines, or does not hold it. */
  readonly place: Place | null;
  /** Whether the place is in the result as it is now, because the one that the cursor names is no longer kept. */
  readonly isRenewed: boolean;
  /** The page of the result that has it. */
  readonly backUrl: string;
}

/** Among articles, or among the lines of a concordance. */
export type Place =
  | ({ readonly by: 'result' } & ResultPlace)
  | ({ readonly by: 'line'; readonly cursor: string } & LineInConcordance);

/** Parameters of others (`?fbclid=…`), which links gather as they are passed around, are ignored. Throws as a search. */
export async function reachedBy(desk: Desk, id: ArticleId, given: RawParameters, view: View): Promise<ReachedBy> {
  const ask = askOf(readParameters(knownParameters(given, questionRequest), questionRequest));
  const marked = await desk.article(id, { ...ask, filters: NO_FILTERS });
  switch (view) {
    case 'list':
    case 'table':
      return { marked, ...(await reachedByResult(desk, id, ask, given)) };
    case 'concordance':
      return { marked, ...(await reachedByLine(desk, id, ask, given)) };
    case 'timeline':
    case 'collocates': {
      const schema: z.ZodObject = VIEW_REQUESTS[view];
      const asked = readParameters(knownParameters(given, schema), schema);
      return { marked, place: null, isRenewed: false, backUrl: `/search${parametersOf(asked, schema)}` };
    }
    default:
      return view satisfies never;
  }
}

type Reached = Omit<ReachedBy, 'marked'>;

async function reachedByResult(desk: Desk, id: ArticleId, ask: Ask, given: RawParameters): Promise<Reached> {
  const asked = readParameters(knownParameters(given, articlesViewRequest), articlesViewRequest);
  const page = pageOf(asked);
  const { found, isRenewed } = await inItsView(page, (one) => desk.placeInResult(ask, one, id));
  const place = found && { by: 'result' as const, ...found };
  const cursor = cursorBack(page, place);
  return { place, isRenewed, backUrl: `/search${parametersOf({ ...asked, cursor }, articlesViewRequest)}` };
}

/** Lines have numbers, which are those of one view; a line that is not of this article is that of another view. */
async function reachedByLine(desk: Desk, id: ArticleId, ask: Ask, given: RawParameters): Promise<Reached> {
  const asked = readParameters(knownParameters(given, concordanceViewRequest), concordanceViewRequest);
  const { sort, size, cursor = null } = asked;
  const page = { sort, size, cursor };
  const number = lineNumberIn(given);
  const { found, isRenewed } =
    number === null ? NOWHERE : await inItsView(page, (one) => desk.lineAt(ask, one, number - 1));
  const isThis = found?.line.article.id === id && String(found.line.at) === given.get('at');
  const place = isThis ? { by: 'line' as const, ...found, cursor: found.line.cursor } : null;
  // Where the line is not found, its page may still be.
  const back = place === null && !isRenewed ? asked.cursor : cursorBack(page, place);
  return { place, isRenewed, backUrl: `/search${parametersOf({ ...asked, cursor: back }, concordanceViewRequest)}` };
}

function lineNumberIn(given: RawParameters): number | null {
  const text = given.get('line') ?? '';
  return LINE_NUMBER.test(text) ? Number(text) : null;
}

interface PageOfList {
  readonly size: number;
  readonly cursor: string | null;
}

/** The first page needs no cursor where none led here. */
function cursorBack({ size, cursor }: PageOfList, place: Place | null): string | undefined {
  return place === null || (cursor === null && place.place < size) ? undefined : place.cursor;
}

/** A cursor that is of no use any more costs the reader the old result, not the article. */
async function inItsView<Page extends PageOfList, T>(
  page: Page,
  find: (page: Page) => Promise<T>,
): Promise<{ readonly found: T; readonly isRenewed: boolean }> {
  const { found, problem } = await attempt(() => find(page));
  if (problem === null) return { found, isRenewed: false };
  return { found: await find({ ...page, cursor: null }), isRenewed: true };
}

const NOWHERE = { found: null, isRenewed: false } as const;

const LINE_NUMBER = /^[1-9]\d{0,9}$/;
