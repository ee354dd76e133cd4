/** What the API answers, made from the schemas that its replies are checked against. */
export type { BatchReply, TableReply } from '../server/schemas/batch.ts';
export type { CollocatesReply } from '../server/schemas/collocates.ts';
export type { ConcordanceReply } from '../server/schemas/concordance.ts';
export type { MethodsReply } from '../server/schemas/export.ts';
export type { FacetsReply } from '../server/schemas/facets.ts';
export type { CoverageReply, IndexReply } from '../server/schemas/holdings.ts';
export type { ParagraphReply } from '../server/schemas/paragraph.ts';
export type {
  ArticleReply,
  CleaningReply,
  CountReply,
  ParseReply,
  Problem,
  SearchReply,
  SearchResult,
} from '../server/schemas/replies.ts';
export type { SimilarReply } from '../server/schemas/similar.ts';
export type { SuggestReply } from '../server/schemas/suggest.ts';
export type { TermsReply } from '../server/schemas/terms.ts';
export type { TimelineReply, TimelinesReply } from '../server/schemas/timeline.ts';
