import type { Request, Response } from 'express';
import type { Archive } from '../../archive/records.ts';
import type { Desk, ResultNeighbour } from '../../search/index.ts';
import { renderArticlePage } from '../../web/pages/index.ts';
import type { Assets, PlaceInResult, SearchForm } from '../../web/pages/page-data.ts';
import { articleAddress, searchAddress } from '../../web/text/addresses.ts';
import { type Attempt, attempt } from '../attempt.ts';
import { presentCitation } from '../formats/article-citation.ts';
import { presentArticle, presentCleaning } from '../formats/article-json.ts';
import { presentSimilarList } from '../formats/similar-list.ts';
import { originOf } from '../origin.ts';
import { replyPage } from '../reply.ts';
import { articleAddress as pathOf } from '../schemas/addresses.ts';
import { filledParameters, rawParameters } from '../schemas/read-parameters.ts';
import { articleId } from './article-id.ts';
import { type ReachedBy, reachedBy } from './reached-by.ts';
import { searchFormOf } from './search-form.ts';

export interface ArticlePageParts {
  readonly desk: Desk;
  readonly archive: Pick<Archive, 'removals'>;
  readonly assets: Assets;
  /** What each rule of cleaning takes out, by its name. */
  readonly cleaningRules: ReadonlyMap<string, string>;
}

/**
 * The article’s page, at `/articles/{id}` and, for who accepts HTML, at the article’s address in the API. It also takes
 * the parameters of the search it was reached by, and `cleaning=shown`.
 */
export function answerArticlePage({
  desk,
  archive,
  assets,
  cleaningRules,
}: ArticlePageParts): (request: Request, response: Response) => Promise<void> {
  return async (request, response) => {
    const id = articleId(request.params['id']);
    const [plain, alike] = await Promise.all([
      desk.article(id, null),
      desk.similar(id, SIMILAR_SHOWN, SIMILAR_COMPARED),
    ]);
    const given = filledParameters(rawParameters(request.originalUrl));
    const form = searchFormOf(given);
    const isAsked = form.q !== '';
    const { found, problem } = isAsked ? await attempt(() => reachedBy(desk, id, given, form.view)) : UNASKED;
    const isShown = given.get('cleaning') === 'shown';
    const page = {
      article: presentArticle(found?.marked ?? plain),
      cleaning: {
        removals: presentCleaning(id, archive.removals(id)).removals,
        meanings: cleaningRules,
        isShown,
        otherwiseUrl: addressOf(id, form, !isShown),
      },
      citation: presentCitation(plain.article, originOf(request), new Date()),
      similar: presentSimilarList(alike, WORDS_NAMED),
      form,
      backUrl: isAsked ? (found?.backUrl ?? searchAddress(form)) : null,
      place: found && placeOf(found, form, isShown),
      problem,
    };
    replyPage(request, response, renderArticlePage(page, assets));
  };
}

function placeOf({ place, isRenewed }: ReachedBy, form: SearchForm, isShown: boolean): PlaceInResult | null {
  if (place === null) return null;
  const address = (neighbour: ResultNeighbour | null) =>
    neighbour && addressOf(neighbour.id, { ...form, cursor: neighbour.cursor }, isShown);
  return {
    place: place.place,
    total: place.total,
    previousUrl: address(place.previous),
    nextUrl: address(place.next),
    isRenewed,
  };
}

/** An article in this search, with what cleaning removed or without it. */
function addressOf(id: string, form: SearchForm, isShown: boolean): string {
  const address = articleAddress(pathOf(id), form);
  if (!isShown) return address;
  return `${address}${address.includes('?') ? '&' : '?'}cleaning=shown`;
}

const UNASKED: Attempt<ReachedBy> | { readonly found: null; readonly problem: null } = { found: null, problem: null };

const SIMILAR_SHOWN = 5;

/** A reprint shares all telling words, so it is among the very first; the whole list has a page of its own. */
const SIMILAR_COMPARED = 15;

/** The most telling ones; more would be a list, not a reason. */
const WORDS_NAMED = 3;
