import type { FoundFile } from './find-files.ts';

/** Remembers files between looks at the same folders. */
export interface FreshFiles {
  /** Whether the file is to be read in this look: it is new or changed, and has come to rest. */
  readonly isFresh: (file: FoundFile) => boolean;
  /** Begins the next look. */
  readonly lookAgain: () => void;
}

/**
 * In the first look every file is fresh. Later, one that is new or changed since it was last read must look the same in
 * two looks, one after the other: it may still be being written.
 */
export function createFreshFiles(): FreshFiles {
  const read = new Map<string, string>();
  let before: ReadonlyMap<string, string> | undefined;
  let seen = new Map<string, string>();
  return {
    isFresh(file) {
      const looks = looksOf(file);
      seen.set(file.path, looks);
      if (read.get(file.path) === looks) return false;
      if (before !== undefined && before.get(file.path) !== looks) return false;
      read.set(file.path, looks);
      return true;
    },
    lookAgain() {
      before = seen;
      seen = new Map();
    },
  };
}

/** What its folders say of it counts as well: a newsmorgue.json that changed changes every article below it. */
const looksOf = ({ bytes, changedAt, defaults, reading }: FoundFile): string =>
  JSON.stringify([bytes, changedAt, defaults, reading.fields]);
