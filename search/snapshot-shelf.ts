import { MorgueError } from '../errors/index.ts';
import type { Engine, Snapshot } from './engine.ts';

/** Keeps the views that cursors may come back to. */
export interface SnapshotShelf {
  /** The present view. */
  current(): Snapshot;
  /** The view of that version; throws `cursor-expired` when it is no longer kept. */
  at(version: number): Snapshot;
}

/** A view is kept for so long after it was last used: the contract promises ten minutes. */
export const KEPT_MS = 15 * 60_000;

/** @param now milliseconds, as Date.now */
export function createSnapshotShelf(engine: Engine, now: () => number): SnapshotShelf {
  const kept = new Map<number, { readonly snapshot: Snapshot; lastUsed: number }>();

  const used = (snapshot: Snapshot): Snapshot => {
    kept.set(snapshot.version, { snapshot, lastUsed: now() });
    return snapshot;
  };

  const sweep = (): void => {
    for (const [version, { snapshot, lastUsed }] of kept) {
      if (now() - lastUsed <= KEPT_MS) continue;
      kept.delete(version);
      snapshot.close();
    }
  };

  return {
    current() {
      sweep();
      return used(engine.snapshot());
    },
    at(version) {
      sweep();
      const present = engine.snapshot();
      if (present.version === version) return used(present);
      const earlier = kept.get(version);
      if (earlier !== undefined) return used(earlier.snapshot);
      throw new MorgueError('cursor-expired', 'The result list this cursor belongs to is no longer kept.', {
        hint: 'The archive has changed since. Leave the cursor out to search it as it is now.',
        where: { in: 'parameter', name: 'cursor' },
      });
    },
  };
}
