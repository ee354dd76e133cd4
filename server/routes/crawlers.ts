import { type RequestHandler, Router } from 'express';
import { MorgueError } from '../../errors/index.ts';
import type { Desk } from '../../search/index.ts';
import { presentSitemap, presentSitemapIndex, SITEMAP_SIZE } from '../formats/sitemap.ts';
import { originOf } from '../origin.ts';
import { whenReady } from '../readiness.ts';
import { replyText } from '../reply.ts';
import { resource } from './resource.ts';

/** GET /robots.txt, /sitemap.xml and /sitemaps/{n}.xml: articles may be found by crawlers, every possible search may not. */
export function crawlerRoutes(desk: Desk): Router {
  return Router().use(
    resource('/robots.txt', (request, response) => {
      replyText(request, response, 'text/plain', `${CLOSED}Sitemap: ${originOf(request)}/sitemap.xml\n`);
    }),
    resource('/sitemap.xml', whenReady(desk), (request, response) => {
      replyText(request, response, 'application/xml', presentSitemapIndex(desk.index().articles, originOf(request)));
    }),
    resource('/sitemaps/:page.xml', whenReady(desk), async (request, response) => {
      const page = pageNumber(request.params['page']);
      const ids = await desk.ids((page - 1) * SITEMAP_SIZE, SITEMAP_SIZE);
      if (ids.length === 0) throw noSuchSitemap(String(page));
      replyText(request, response, 'application/xml', presentSitemap(ids, originOf(request)));
    }),
  );
}

/** Tells crawlers, on every answer but those that are worth finding, not to keep it nor to follow its links. */
export const keepCrawlersOut: RequestHandler = (request, response, next) => {
  const isOpen = OPEN.test(request.path) && !request.originalUrl.includes('?');
  if (!isOpen) response.set('X-Robots-Tag', 'noindex, nofollow');
  next();
};

function pageNumber(text: unknown): number {
  if (typeof text === 'string' && WHOLE_NUMBER.test(text)) return Number(text);
  throw noSuchSitemap(String(text).slice(0, LONGEST_QUOTED));
}

const noSuchSitemap = (page: string): MorgueError =>
  new MorgueError('not-found', `There is no sitemap “${page}”.`, {
    hint: 'Those there are, are listed at /sitemap.xml.',
  });

const CLOSED =
  'User-agent: *\nDisallow: /search\nDisallow: /facets/\nDisallow: /build?\nDisallow: /api/\nDisallow: /feeds/\n\n';

const OPEN = /^\/(?:$|articles\/|help$|docs(?:$|\/)|build$|assets\/|sitemaps?[./]|robots\.txt$|opensearch\.xml$)/;

const WHOLE_NUMBER = /^[1-9]\d{0,6}$/;

const LONGEST_QUOTED = 80;
