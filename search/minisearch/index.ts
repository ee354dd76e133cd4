export { buildBytes } from './build-segment.ts';
export { createEmbeddedEngine, type EmbeddedEngine, type EngineOptions, type Progress } from './engine.ts';
export {
  type BuildElsewhere,
  compactSegments,
  fillsSegment,
  type KeepOptions,
  keepSegments,
  rebuildSegments,
} from './keep-segments.ts';
export { miniSearchJson } from './paragraphs/minisearch-json.ts';
export { verifySegments } from './verify-segments.ts';
