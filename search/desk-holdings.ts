import { coverageTable } from './coverage.ts';
import { stateOf } from './desk-question.ts';
import type { Desk } from './desk-types.ts';
import type { SnapshotShelf } from './snapshot-shelf.ts';

/** What the desk says of the archive itself. */
export function holdings(shelf: SnapshotShelf): Pick<Desk, 'about' | 'coverage'> {
  return {
    async about() {
      const snapshot = shelf.current();
      return { index: stateOf(snapshot), ...(await snapshot.about()) };
    },

    async coverage() {
      const snapshot = shelf.current();
      return { index: stateOf(snapshot), ...coverageTable(await snapshot.coverage()) };
    },
  };
}
