import { Router } from 'express';
import type { Desk } from '../../search/index.ts';
import { renderFrontPage, renderHelpPage } from '../../web/pages/index.ts';
import type { ArchiveSummary, Assets } from '../../web/pages/page-data.ts';
import { replyPage } from '../reply.ts';
import { buildPageRoute } from './build-page.ts';
import { facetPageRoute } from './facet-page.ts';
import { resource } from './resource.ts';
import { searchPageRoute } from './search-page.ts';

/** The pages people use beside the articles’: `/`, `/search`, `/facets/{field}`, `/build` and `/help`. */
export function pageRoutes(desk: Desk, summary: () => Promise<ArchiveSummary>, assets: Assets): Router {
  return Router().use(
    resource('/', async (request, response) => {
      replyPage(request, response, renderFrontPage({ archive: await summary() }, assets));
    }),
    searchPageRoute(desk, summary, assets),
    facetPageRoute(desk, assets),
    buildPageRoute(summary, assets),
    resource('/help', (request, response) => {
      replyPage(request, response, renderHelpPage(assets));
    }),
  );
}
