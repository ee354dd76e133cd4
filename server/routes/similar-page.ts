import type { Request, Response } from 'express';
import type { Desk } from '../../search/index.ts';
import { renderSimilarPage } from '../../web/pages/index.ts';
import type { Assets } from '../../web/pages/page-data.ts';
import { presentHead } from '../formats/article-head.ts';
import { presentSimilarList } from '../formats/similar-list.ts';
import { replyPage } from '../reply.ts';
import { articleId } from './article-id.ts';

/** The page at `/articles/{id}/similar`: all that are like an article. */
export function answerSimilarPage(desk: Desk, assets: Assets) {
  return async (request: Request, response: Response): Promise<void> => {
    const found = await desk.similar(articleId(request.params['id']), MOST);
    const page = { article: presentHead(found.article), similar: presentSimilarList(found, WORDS_NAMED) };
    replyPage(request, response, renderSimilarPage(page, assets));
  };
}

/** As many as are compared. */
const MOST = 100;

const WORDS_NAMED = 6;
