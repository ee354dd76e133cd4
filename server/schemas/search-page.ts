import { z } from 'zod';
import { concordanceRequest } from './concordance.ts';
import { queryRequest } from './requests.ts';
import { timelineRequest } from './timeline.ts';

/** What the page at `/search` can be asked: what the API takes for the same view, and which view it is. */

/** The views of one result. */
export const VIEWS = ['list', 'timeline', 'concordance', 'table'] as const;

const view = z
  .enum(VIEWS)
  .default('list')
  .describe(`Which view of the result is shown: ${VIEWS.join(', ')}.`);

export const articlesViewRequest = queryRequest.extend({ view });
export const timelineViewRequest = timelineRequest.extend({ view });
export const concordanceViewRequest = concordanceRequest.extend({ view });

/** By view. An article that was reached from one keeps its parameters, for the way back. */
export const VIEW_REQUESTS = {
  list: articlesViewRequest,
  table: articlesViewRequest,
  timeline: timelineViewRequest,
  concordance: concordanceViewRequest,
} as const;
