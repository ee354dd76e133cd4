import compression from 'compression';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import type { Archive } from '../archive/records.ts';
import type { Desk } from '../search/index.ts';
import type { ArchiveSummary } from '../web/pages/page-data.ts';
import { summaryOf } from './archive-summary.ts';
import { callOffWhenGone } from './call-off.ts';
import { answerFaults, nothingHere } from './error-handler.ts';
import { guardHost } from './guard-host.ts';
import { limitAddress } from './limit-address.ts';
import { createLogger, logRequests } from './logging.ts';
import { allowOrigins } from './other-origins.ts';
import { limitRate, NO_LIMIT } from './rate-limit.ts';
import { whenReady } from './readiness.ts';
import { articleRoutes } from './routes/articles.ts';
import { assetRoutes, loadAssets } from './routes/assets.ts';
import { batchRoute } from './routes/batch.ts';
import { collocatesRoute } from './routes/collocates.ts';
import { concordanceRoute } from './routes/concordance.ts';
import { crawlerRoutes, keepCrawlersOut } from './routes/crawlers.ts';
import { descriptionRoutes } from './routes/description.ts';
import { exportRoute } from './routes/export.ts';
import { facetsRoute } from './routes/facets.ts';
import { feedRoute } from './routes/feed.ts';
import { healthRoutes } from './routes/health.ts';
import { holdingsRoutes } from './routes/holdings.ts';
import { createMetrics } from './routes/metrics.ts';
import { openSearchRoute } from './routes/opensearch-description.ts';
import { pageRoutes } from './routes/pages.ts';
import { paragraphRoute } from './routes/paragraph.ts';
import { parseRoute } from './routes/parse.ts';
import { searchRoutes } from './routes/search.ts';
import { similarRoute } from './routes/similar.ts';
import { suggestRoute } from './routes/suggest.ts';
import { termsRoute } from './routes/terms.ts';
import { timelineRoute } from './routes/timeline.ts';
import { securityHeaders } from './security-headers.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from './settings.ts';

/** What the server reads of the archive by itself; articles come through the desk. */
export type ArchiveReading = Pick<Archive, 'removals'>;

export interface AppParts {
  readonly desk: Desk;
  readonly archive: ArchiveReading;
  readonly settings?: Partial<ServerSettings>;
  /** What the archive holds, for who has it counted ahead; counted when a page first needs it when left out. */
  readonly summary?: () => Promise<ArchiveSummary>;
  /** What each rule of cleaning takes out, to be said beside what it took; nothing is said of others. */
  readonly cleaningRules?: readonly { readonly name: string; readonly what: string }[];
  /** Silent when left out. */
  readonly logger?: Logger;
}

/**
 * The whole server as an Express app, with no port and no globals. A request passes what guards every address, then
 * what must answer always, then what needs the index; what nothing answers, and every fault, is told at the end.
 */
export function createApp({
  desk,
  archive,
  settings,
  summary = summaryOf(desk),
  cleaningRules = [],
  logger = createLogger('silent'),
}: AppParts): Express {
  const { rateLimitPerMinute, hosts, origins } = { ...DEFAULT_SETTINGS, ...settings };
  const assets = loadAssets();
  const metrics = createMetrics(desk);
  const rate = rateLimitPerMinute === null ? NO_LIMIT : limitRate(rateLimitPerMinute);
  const app = express();
  app.disable('x-powered-by').set('query parser', false).set('trust proxy', false).set('etag', false);

  app.use(logRequests(logger), metrics.count, securityHeaders(), guardHost(hosts), limitAddress, compression());
  if (origins.length > 0) app.use(allowOrigins(origins));
  app.use(
    keepCrawlersOut,
    healthRoutes(desk),
    metrics.route,
    crawlerRoutes(desk),
    openSearchRoute(),
    assetRoutes(assets),
  );
  app.use(rate.count, descriptionRoutes(assets), parseRoute());
  app.use(
    whenReady(desk),
    callOffWhenGone,
    searchRoutes(desk),
    exportRoute(desk),
    feedRoute(desk),
    timelineRoute(desk),
    facetsRoute(desk),
    concordanceRoute(desk),
    collocatesRoute(desk),
    termsRoute(desk),
    suggestRoute(desk),
    similarRoute(desk),
    paragraphRoute(desk),
    holdingsRoutes(desk),
    batchRoute(desk, rate.charge),
  );
  const meanings = new Map(cleaningRules.map(({ name, what }) => [name, what]));
  app.use(articleRoutes({ desk, archive, assets, cleaningRules: meanings }), pageRoutes(desk, summary, assets));

  app.use(nothingHere, answerFaults(assets));
  return app;
}
