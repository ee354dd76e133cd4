import type { Request, Response, Router } from 'express';
import type { z } from 'zod';
import type { Archive } from '../../archive/records.ts';
import { type ArticleFound, type Desk, NO_FILTERS } from '../../search/index.ts';
import { renderArticlePage } from '../../web/pages/index.ts';
import type { Assets } from '../../web/pages/page-data.ts';
import { searchAddress } from '../../web/text/addresses.ts';
import { type Attempt, attempt } from '../attempt.ts';
import { presentArticle, presentCleaning } from '../formats/article-json.ts';
import { parametersOf } from '../list-links.ts';
import { replyPage } from '../reply.ts';
import { askOf } from '../schemas/ask.ts';
import {
  filledParameters,
  knownParameters,
  type RawParameters,
  rawParameters,
  readParameters,
} from '../schemas/read-parameters.ts';
import { questionRequest } from '../schemas/requests.ts';
import { VIEW_REQUESTS } from '../schemas/search-page.ts';
import { articleId } from './article-id.ts';
import { resource } from './resource.ts';
import { searchFormOf } from './search-form.ts';

/** GET /articles/{id}?q= */
export function articlePageRoute(desk: Desk, archive: Pick<Archive, 'removals'>, assets: Assets): Router {
  return resource('/articles/:id', answerArticlePage(desk, archive, assets));
}

/**
 * The article, its hits marked. It also takes the parameters of the search it was reached from, for the way back. Links
 * to articles are passed around and gather parameters of others (`?fbclid=…`): those are ignored.
 */
export function answerArticlePage(
  desk: Desk,
  archive: Pick<Archive, 'removals'>,
  assets: Assets,
): (request: Request, response: Response) => Promise<void> {
  return async (request, response) => {
    const id = articleId(request.params['id']);
    const plain = await desk.article(id, null);
    const given = filledParameters(rawParameters(request.originalUrl));
    const form = searchFormOf(given);
    const isAsked = form.q !== '';
    const { found, problem } = isAsked
      ? await attempt(() => marked(desk, id, given, VIEW_REQUESTS[form.view]))
      : UNASKED;
    const page = {
      article: presentArticle(found?.article ?? plain),
      cleaning: presentCleaning(id, archive.removals(id)),
      form,
      backUrl: isAsked ? (found?.backUrl ?? searchAddress(form)) : null,
      problem,
    };
    replyPage(request, response, renderArticlePage(page, assets));
  };
}

interface Marked {
  readonly article: ArticleFound;
  readonly backUrl: string;
}

/** Filters choose articles; this one is chosen already, so only the query is asked. */
async function marked(desk: Desk, id: string, given: RawParameters, view: z.ZodObject): Promise<Marked> {
  const question = readParameters(knownParameters(given, questionRequest), questionRequest);
  const asked = readParameters(knownParameters(given, view), view);
  return {
    article: await desk.article(id, { ...askOf(question), filters: NO_FILTERS }),
    backUrl: `/search${parametersOf(asked, view)}`,
  };
}

const UNASKED: Attempt<Marked> | { readonly found: null; readonly problem: null } = { found: null, problem: null };
