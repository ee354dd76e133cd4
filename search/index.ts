/** The public face of the search room. */
export * from './article.ts';
export { INTERVALS, type Interval } from './dates/intervals.ts';
export * from './dates/partial-date.ts';
export { createDesk } from './desk.ts';
export * from './desk-types.ts';
export * from './engine.ts';
export { FACET_SORTS, type FacetSort } from './facets.ts';
export { FIELDS, type Query } from './language/index.ts';
export { type Reading, readingOf } from './reading.ts';
export * from './segment-store.ts';
export type { Bucket, DateLimits, Timeline } from './timeline.ts';
