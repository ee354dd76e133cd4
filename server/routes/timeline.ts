import type { Router } from 'express';
import type { Desk } from '../../search/index.ts';
import { presentTimeline } from '../formats/timeline-json.ts';
import { jsonOnly } from '../negotiation.ts';
import { replyJson } from '../reply.ts';
import { askOf } from '../schemas/ask.ts';
import { rawParameters, readParameters } from '../schemas/read-parameters.ts';
import { timelineRequest } from '../schemas/timeline.ts';
import { resource } from './resource.ts';

/** GET /api/v1/timeline: see docs/api.md. */
export function timelineRoute(desk: Desk): Router {
  return resource('/api/v1/timeline', jsonOnly, async (request, response) => {
    const asked = readParameters(rawParameters(request.originalUrl), timelineRequest);
    const found = await desk.timeline(askOf(asked), asked.interval);
    replyJson(request, response, presentTimeline(found));
  });
}
