import { type RequestHandler, Router } from 'express';
import type { Desk } from '../../search/index.ts';
import { whenReady } from '../readiness.ts';
import { resource } from './resource.ts';

/** GET /healthz: the process lives. GET /readyz: it can answer searches, 503 until then. */
export function healthRoutes(desk: Desk): Router {
  return Router().use(resource('/healthz', say('ok')), resource('/readyz', whenReady(desk), say('ready')));
}

const say =
  (status: string): RequestHandler =>
  (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status });
  };
