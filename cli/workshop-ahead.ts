import type { VersionRange } from '../search/index.ts';
import type { Workshop } from '../search/minisearch/index.ts';

/** A workshop that can be told what it will be asked for, and makes it meanwhile. */
export interface WorkshopAhead extends Workshop {
  /** Begins to build the segment of a range, unless it was asked for; asked for it later, the workshop gives that one. */
  begin(range: VersionRange): void;
}

export function buildingAhead(workshop: Workshop): WorkshopAhead {
  const begun = new Map<string, Promise<SharedArrayBuffer>>();
  const asked = new Set<string>();
  return {
    begin(range) {
      if (begun.has(keyOf(range)) || asked.has(keyOf(range))) return;
      const building = workshop.build(range);
      building.catch(() => {}); // Told to whoever asks for it.
      begun.set(keyOf(range), building);
    },
    build(range) {
      const building = begun.get(keyOf(range)) ?? workshop.build(range);
      begun.delete(keyOf(range));
      asked.add(keyOf(range));
      return building;
    },
    merge: (parts, range) => workshop.merge(parts, range),
  };
}

const keyOf = ({ after, upTo }: VersionRange): string => `${after}-${upTo}`;
