import type { RequestHandler } from 'express';

/**
 * Lets pages of other sites read the API, the feeds and the description: those sites that the operator named, each by its
 * origin, and no others. There are no credentials to send along.
 *
 * @param origins as browsers write them: `https://desk.example`
 */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  const allowed = new Set(origins);
  return (request, response, next) => {
    if (!FOR_PROGRAMS.test(request.path)) return next();
    response.vary('Origin');
    const origin = request.get('Origin');
    if (origin === undefined || !allowed.has(origin)) return next();
    response.set({ 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': READABLE });
    if (request.method !== 'OPTIONS' || request.get('Access-Control-Request-Method') === undefined) return next();
    response.set({
      'Access-Control-Allow-Methods': 'GET, HEAD, POST',
      'Access-Control-Allow-Headers': 'Accept, Content-Type, If-None-Match',
      'Access-Control-Max-Age': String(HOUR_SECONDS),
    });
    response.status(204).end();
  };
}

const FOR_PROGRAMS = /^\/(?:api\/|feeds\/|openapi\.json$)/;

/** What a page's script may read beside what it always may. */
const READABLE = [
  'Content-Disposition',
  'ETag',
  'Link',
  'Newsmorgue-Index-Version',
  'Newsmorgue-Records',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
].join(', ');

const HOUR_SECONDS = 3600;
