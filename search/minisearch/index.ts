export { createEmbeddedEngine, type EmbeddedEngine, type Progress } from './engine.ts';
