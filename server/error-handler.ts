import type { ErrorRequestHandler, RequestHandler } from 'express';
import { MorgueError } from '../errors/index.ts';
import { NotWanted } from '../search/index.ts';
import { renderErrorPage } from '../web/pages/index.ts';
import type { Assets } from '../web/pages/page-data.ts';
import { asMorgueError, isInternal, presentProblem } from './formats/problem.ts';
import { wantsErrorPage } from './negotiation.ts';

/** No route took the request. */
export const nothingHere: RequestHandler = (request) => {
  throw new MorgueError('not-found', `There is nothing at “${request.path.slice(0, LONGEST_QUOTED)}”.`, {
    hint: 'The API is described at /openapi.json; searching by hand starts at /.',
  });
};

/** The one place where faults become HTTP: a page for people, RFC 9457 problem details for programs. */
export function answerFaults(assets: Assets): ErrorRequestHandler {
  return (fault, request, response, _next) => {
    if (fault instanceof NotWanted && response.destroyed) return; // The caller has left: there is nobody to be told.
    const error = asMorgueError(fault);
    if (isInternal(error)) request.log.error({ err: fault }, 'The request failed.');
    if (response.headersSent) {
      response.destroy(); // Too late for an answer: the connection is cut, so that nobody takes half a reply for a whole.
      return;
    }
    const problem = presentProblem(error);
    response.status(problem.status).vary('Accept').set('Cache-Control', 'no-store');
    response.removeHeader('ETag');
    if (problem.status === 503) response.set('Retry-After', RETRY_SECONDS);
    if (wantsErrorPage(request)) response.type('text/html').send(renderErrorPage({ problem }, assets));
    else response.type('application/problem+json').send(JSON.stringify(problem));
  };
}

const LONGEST_QUOTED = 80;

/** An index opens in under a second; an archive is busy for as long as one batch takes. */
const RETRY_SECONDS = '2';
