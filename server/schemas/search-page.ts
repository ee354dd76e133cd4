import { z } from 'zod';
import { GROUPS } from '../../search/index.ts';
import { collocatesRequest } from './collocates.ts';
import { concordanceRequest } from './concordance.ts';
import { queryRequest, sizeOf } from './requests.ts';
import { timelinesRequest } from './timeline.ts';

/** What the page at `/search` can be asked: what the API takes for the same view, and which view it is. */

/** The views of one result. The collocates stand beside the concordance, and are a page of their own where no script is. */
export const VIEWS = ['list', 'timeline', 'concordance', 'collocates', 'table'] as const;

/** What a timeline can draw. */
export const DRAWN = ['articles', 'share'] as const;

const view = z
  .enum(VIEWS)
  .default('list')
  .describe(`Which view of the result is shown: ${VIEWS.join(', ')}.`);

/** Readers see each story once unless they ask for every article; programs are given what they ask for. */
const group = z
  .enum(GROUPS)
  .default('reprints')
  .describe(`How reprints are shown: ${GROUPS.join(', ')}.`);

export const articlesViewRequest = queryRequest.extend({ view, group });
export const timelineViewRequest = timelinesRequest.omit({ format: true }).extend({
  view,
  measure: z
    .enum(DRAWN)
    .default('articles')
    .describe('What the timeline draws: `articles`, or their `share` of all articles of the period.'),
});
const size = sizeOf('lines or words').default(50);

/** Lines and the words around them stand side by side, so each keeps how the other is shown. */
const { span, measure, stopwords } = collocatesRequest.shape;
const { sort, context } = concordanceRequest.shape;
export const concordanceViewRequest = concordanceRequest.extend({ view, size, span, measure, stopwords });
export const collocatesViewRequest = collocatesRequest.extend({ view, size, sort, context });

/** By view. An article that was reached from one keeps its parameters, for the way back. */
export const VIEW_REQUESTS = {
  list: articlesViewRequest,
  table: articlesViewRequest,
  timeline: timelineViewRequest,
  concordance: concordanceViewRequest,
  collocates: collocatesViewRequest,
} as const;
