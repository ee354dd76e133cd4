import type { RequestHandler, Router } from 'express';
import type { Desk } from '../../search/index.ts';
import { EXPOSITION, exposition, type Family } from '../metrics/exposition.ts';
import { gauge, processFigures } from '../metrics/process-figures.ts';
import { requestFigures } from '../metrics/request-figures.ts';
import { rawParameters, readParameters } from '../schemas/read-parameters.ts';
import { bareRequest } from '../schemas/requests.ts';
import { resource } from './resource.ts';

export interface Metrics {
  /** Counts every request that passes. */
  readonly count: RequestHandler;
  /** GET /metrics: the figures for Prometheus. They are there before the index is open. */
  readonly route: Router;
}

export function createMetrics(desk: Desk): Metrics {
  const requests = requestFigures();
  const ofProcess = processFigures();
  const route = resource('/metrics', (request, response) => {
    readParameters(rawParameters(request.originalUrl), bareRequest);
    const families = [...indexFigures(desk), ...requests.families(), ...ofProcess()];
    response.set({ 'Content-Type': EXPOSITION, 'Cache-Control': 'no-store' }).end(exposition(families));
  });
  return { count: requests.count, route };
}

function indexFigures(desk: Desk): readonly Family[] {
  const isReady = desk.isReady();
  const ready = gauge('newsmorgue_index_ready', 'Whether searches can be answered.', isReady ? 1 : 0);
  if (!isReady) return [ready];
  const { version, articles, paragraphs } = desk.index();
  return [
    ready,
    gauge('newsmorgue_index_version', 'The version of the archive that is searched.', Number(version)),
    gauge('newsmorgue_index_articles', 'Articles that are searched.', articles),
    gauge('newsmorgue_index_paragraphs', 'Paragraphs that are searched.', paragraphs),
  ];
}
