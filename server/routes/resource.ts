import { type RequestHandler, Router } from 'express';
import { MorgueError } from '../../errors/index.ts';

/** A path that is read with GET or HEAD. Any other method gets 405 with `Allow`; OPTIONS just gets `Allow`. */
export function resource(path: string, ...answers: readonly RequestHandler[]): Router {
  const router = Router({ caseSensitive: true });
  router
    .route(path)
    .get(...answers)
    .options((_request, response) => {
      response.set('Allow', ALLOWED).status(204).end();
    })
    .all((request, response) => {
      response.set('Allow', ALLOWED);
      throw new MorgueError('method-not-allowed', `${request.method} is not allowed here.`, {
        hint: `Allowed: ${ALLOWED}.`,
      });
    });
  return router;
}

const ALLOWED = 'GET, HEAD, OPTIONS';
