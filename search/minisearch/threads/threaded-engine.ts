import type { Snapshot } from '../../engine.ts';
import type { EmbeddedEngine } from '../engine.ts';
import { startQueryThreads } from './query-threads.ts';

/** An embedded engine whose views are answered by other threads. */
export interface ThreadedEngine extends Omit<EmbeddedEngine, 'snapshot'> {
  snapshot(): Snapshot;
  close(): Promise<void>;
}

/** @param threads how many; each takes some 20 MB and shares the segments */
export function inThreads(engine: EmbeddedEngine, threads: number): ThreadedEngine {
  const queryThreads = startQueryThreads(threads);
  return {
    isReady: () => engine.isReady(),
    refresh: (onProgress) => engine.refresh(onProgress),
    snapshot: () => queryThreads.over(engine.snapshot()),
    close: () => queryThreads.close(),
  };
}
