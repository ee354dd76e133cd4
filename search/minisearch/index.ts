export { ArticleSet } from './article-set.ts';
export { createEmbeddedEngine, type EmbeddedEngine, type EngineOptions, type Progress } from './engine.ts';
export { miniSearchJson } from './paragraphs/minisearch-json.ts';
export { openBuilt, type VisibleSegment } from './segment/segment.ts';
export { inThreads, type ThreadedEngine } from './threads/threaded-engine.ts';
export {
  articlesToIndex,
  compactSegments,
  fullSegments,
  type KeepOptions,
  keepSegments,
  rebuildSegments,
} from './upkeep/keep-segments.ts';
export { verifySegments } from './upkeep/verify-segments.ts';
export { type Workshop, workshopHere } from './upkeep/workshop.ts';
