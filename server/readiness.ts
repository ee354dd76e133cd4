import type { RequestHandler } from 'express';
import { MorgueError } from '../errors/index.ts';
import type { Desk } from '../search/index.ts';

/** Lets requests through once the desk can answer; until then `index-opening`. */
export function whenReady(desk: Desk): RequestHandler {
  return (_request, _response, next) => {
    if (!desk.isReady()) {
      throw new MorgueError('index-opening', 'The index is still being opened.', { hint: 'Ask again in a moment.' });
    }
    next();
  };
}
