import { setMaxListeners } from 'node:events';
import type { RequestHandler } from 'express';
import { whileWanted } from '../search/index.ts';

/**
 * What a request asks of the index is wanted for as long as its caller waits: once the connection is closed, questions still
 * in the line are taken out of it, and one that is being answered is given up where it can be.
 */
export const callOffWhenGone: RequestHandler = (_request, response, next) => {
  const gone = new AbortController();
  setMaxListeners(0, gone.signal); // A batch has a hundred questions.
  response.setMaxListeners(response.getMaxListeners() + 1); // What logs, packs and streams has ten of its own.
  response.once('close', () => gone.abort());
  whileWanted(gone.signal, next);
};
