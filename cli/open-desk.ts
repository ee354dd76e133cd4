import { availableParallelism } from 'node:os';
import type { Archive } from '../archive/index.ts';
import type { MorgueError } from '../errors/index.ts';
import { createDesk, type Desk } from '../search/index.ts';
import { createEmbeddedEngine, type EmbeddedEngine, inThreads } from '../search/minisearch/index.ts';
import { startWorkshopThread } from './workshop-thread.ts';

/** Told of a segment that cannot be used; its articles are read from the archive instead. */
export type OnFault = (fault: MorgueError) => void;

export interface OpenDesk {
  readonly desk: Desk;
  /** The desk answers once this has been refreshed. */
  readonly engine: Pick<EmbeddedEngine, 'refresh'>;
  close(): Promise<void>;
}

/** A search desk over an archive, for one question: everything happens in this thread. */
export function deskOver(archive: Archive, onFault: OnFault): { readonly desk: Desk; readonly engine: EmbeddedEngine } {
  const engine = createEmbeddedEngine(archive, archive, { onFault });
  return { desk: createDesk(engine, archive), engine };
}

/**
 * A search desk for a server: queries are answered and segments made in other threads, so that whoever asks something
 * hard holds up nobody.
 *
 * @param file the archive's
 */
export function servingDesk(archive: Archive, file: string, onFault: OnFault): OpenDesk {
  const workshop = startWorkshopThread(file);
  const engine = inThreads(createEmbeddedEngine(archive, archive, { onFault, workshop }), queryThreads());
  return {
    desk: createDesk(engine, archive),
    engine,
    async close() {
      await Promise.all([engine.close(), workshop.close()]);
    },
  };
}

/** One core is for serving; two threads at least, so that a quick question need not wait for a hard one. */
const queryThreads = (): number => Math.min(MOST_THREADS, Math.max(2, availableParallelism() - 1));

const MOST_THREADS = 8;
