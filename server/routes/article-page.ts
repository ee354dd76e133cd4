import type { Request, Response } from 'express';
import type { Archive } from '../../archive/records.ts';
import type { Desk, LineInConcordance, PlacedLine, ResultNeighbour, ResultPlace } from '../../search/index.ts';
import { renderArticlePage } from '../../web/pages/index.ts';
import type { Assets, PlaceInResult, SearchForm } from '../../web/pages/page-data.ts';
import { articleAddress, lineAddress, searchAddress } from '../../web/text/addresses.ts';
import { type Attempt, attempt } from '../attempt.ts';
import { presentCitation } from '../formats/article-citation.ts';
import { presentArticle, presentCleaning } from '../formats/article-json.ts';
import { presentSimilarList } from '../formats/similar-list.ts';
import { originOf } from '../origin.ts';
import { replyPage } from '../reply.ts';
import { articleAddress as pathOf } from '../schemas/addresses.ts';
import { filledParameters, type RawParameters, rawParameters } from '../schemas/read-parameters.ts';
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
        otherwiseUrl: shownOr(addressOf(id, form, given), !isShown),
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
  const { by, place: number, total } = place;
  const [previous, next] = by === 'line' ? linesBeside(place, form) : resultsBeside(place, form);
  const address = (neighbour: string | null) => neighbour && shownOr(neighbour, isShown);
  return { by, place: number, total, previousUrl: address(previous), nextUrl: address(next), isRenewed };
}

type Beside = readonly [previous: string | null, next: string | null];

function resultsBeside({ previous, next }: ResultPlace, form: SearchForm): Beside {
  const address = (neighbour: ResultNeighbour | null) =>
    neighbour && articleAddress(pathOf(neighbour.id), { ...form, cursor: neighbour.cursor });
  return [address(previous), address(next)];
}

function linesBeside({ place, previous, next }: LineInConcordance, form: SearchForm): Beside {
  const address = (line: PlacedLine | null, at: number) =>
    line && lineAddress({ ...line, path: pathOf(line.article.id), place: at }, { ...form, cursor: line.cursor });
  return [address(previous, place - 1), address(next, place + 1)];
}

/** This article in this search, at the line that led to it. */
function addressOf(id: string, form: SearchForm, given: RawParameters): string {
  const led = ['at', 'line'].flatMap((name): [string, string][] => {
    const value = given.get(name);
    return value === null ? [] : [[name, value]];
  });
  return withParameters(articleAddress(pathOf(id), form), led);
}

/** An article’s address with what cleaning removed, or without it. */
const shownOr = (address: string, isShown: boolean): string =>
  withParameters(address, isShown ? [['cleaning', 'shown']] : []);

function withParameters(address: string, parameters: readonly (readonly [name: string, value: string])[]): string {
  const url = new URL(address, 'http://here');
  for (const [name, value] of parameters) url.searchParams.set(name, value);
  return url.pathname + url.search + url.hash;
}

const UNASKED: Attempt<ReachedBy> | { readonly found: null; readonly problem: null } = { found: null, problem: null };

const SIMILAR_SHOWN = 5;

/** A reprint shares all telling words, so it is among the very first; the whole list has a page of its own. */
const SIMILAR_COMPARED = 15;

/** The most telling ones; more would be a list, not a reason. */
const WORDS_NAMED = 3;
