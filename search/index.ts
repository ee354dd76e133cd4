/** The public face of the search room. */
export * from './article.ts';
export { type Collocate, MEASURES } from './collocates.ts';
export { LINE_SORTS } from './concordance.ts';
export { INTERVALS, type Interval } from './dates/intervals.ts';
export * from './dates/partial-date.ts';
export { createDesk } from './desk.ts';
export type * from './desk-concordance.ts';
export type * from './desk-place.ts';
export type * from './desk-similar.ts';
export type * from './desk-terms.ts';
export * from './desk-types.ts';
export * from './engine.ts';
export { FACET_SORTS, type FacetSort } from './facets.ts';
export { FIELDS, type Query } from './language/index.ts';
export { type Reading, readingOf } from './reading.ts';
export * from './segment-store.ts';
export { TERM_SORTS, type TermShape } from './terms.ts';
export type { Bucket, DateLimits, Timeline } from './timeline.ts';
