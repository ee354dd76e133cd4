import { type RequestHandler, Router } from 'express';
import { MorgueError } from '../../errors/index.ts';

/** A path that is read with GET or HEAD. Any other method gets 405 with `Allow`; OPTIONS just gets `Allow`. */
export const resource = (path: string, ...answers: readonly RequestHandler[]): Router =>
  answering('get', 'GET, HEAD, OPTIONS', path, answers);

/** A path that something is sent to with POST, because it is too long for an address; nothing is changed by it. */
export const postedResource = (path: string, ...answers: readonly RequestHandler[]): Router =>
  answering('post', 'POST, OPTIONS', path, answers);

function answering(method: 'get' | 'post', allowed: string, path: string, answers: readonly RequestHandler[]): Router {
  const router = Router({ caseSensitive: true });
  router
    .route(path)
    [method](...answers)
    .options((_request, response) => {
      response.set('Allow', allowed).status(204).end();
    })
    .all((request, response) => {
      response.set('Allow', allowed);
      throw new MorgueError('method-not-allowed', `${request.method} is not allowed here.`, {
        hint: `Allowed: ${allowed}.`,
      });
    });
  return router;
}
