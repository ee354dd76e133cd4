export { createEmbeddedEngine, type EmbeddedEngine, type EngineOptions, type Progress } from './engine.ts';
export { compactSegments, type KeepOptions, keepSegments, rebuildSegments } from './keep-segments.ts';
export { miniSearchJson } from './paragraphs/minisearch-json.ts';
export { verifySegments } from './verify-segments.ts';
