import type { Desk } from '../../../search/index.ts';
import type { TimelineFound } from '../../../web/pages/page-data.ts';
import { presentTimeline } from '../../formats/timeline-json.ts';
import { askOf } from '../../schemas/ask.ts';
import { type RawParameters, readParameters } from '../../schemas/read-parameters.ts';
import { timelineViewRequest } from '../../schemas/search-page.ts';

/** Articles by period. */
export async function timelineView(desk: Desk, raw: RawParameters): Promise<TimelineFound> {
  const asked = readParameters(raw, timelineViewRequest);
  return { view: 'timeline', reply: presentTimeline(await desk.timeline(askOf(asked), asked.interval)) };
}
