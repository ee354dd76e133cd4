import type { Router } from 'express';
import type { Desk } from '../../search/index.ts';
import { CSV } from '../formats/csv-line.ts';
import { fileName } from '../formats/file-name.ts';
import { csvOfTimelines } from '../formats/timeline-csv.ts';
import { presentTimelines } from '../formats/timeline-json.ts';
import { negotiated } from '../negotiation.ts';
import { replyJson, replyText } from '../reply.ts';
import { askOf } from '../schemas/ask.ts';
import { rawParameters, readParameters } from '../schemas/read-parameters.ts';
import { timelinesRequest } from '../schemas/timeline.ts';
import { resource } from './resource.ts';

/** GET /api/v1/timeline: see docs/api.md. */
export function timelineRoute(desk: Desk): Router {
  return resource('/api/v1/timeline', async (request, response) => {
    response.vary('Accept');
    const asked = readParameters(rawParameters(request.originalUrl), timelinesRequest);
    const format = asked.format ?? FORMATS[negotiated(request, ['application/json', 'text/csv'])];
    const asks = [asked.q, ...asked.compare].map((q) => askOf({ ...asked, q }));
    const found = await desk.timelines(asks, asked.interval);
    if (format === 'json') return replyJson(request, response, presentTimelines(found, asked.compare));
    const csv = csvOfTimelines(found);
    const name = fileName(`timeline ${asked.q}`, found[0]?.found?.index.version ?? '', 'csv');
    response.set('Content-Disposition', `attachment; filename="${name}"`);
    replyText(request, response, CSV, csv);
  });
}

const FORMATS = { 'application/json': 'json', 'text/csv': 'csv' } as const;
