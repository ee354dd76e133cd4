import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { MorgueError } from '../errors/index.ts';
import type { SegmentFile, SegmentStore } from '../search/index.ts';
import { readWhole, writeWhole } from './whole-file.ts';

/**
 * The segments of the index as files in a folder beside the archive, named in the archive's table `segments`. The folder
 * holds nothing that could not be made again: whoever loses it reindexes.
 *
 * @param path of the archive file
 */
export function createSegmentFiles(database: DatabaseSyncInstance, path: string): SegmentStore & { sweep(): void } {
  const folder = `${path}-segments`;
  const archive = basename(path);
  const select = database.prepare('SELECT name, after, up_to AS upTo, bytes FROM segments ORDER BY after');
  const insert = database.prepare('INSERT INTO segments VALUES ($name, $after, $upTo, $bytes)');
  const remove = database.prepare('DELETE FROM segments WHERE name = ?');
  const nextNumber = database.prepare(`
    INSERT INTO settings VALUES ('last-segment', '1')
    ON CONFLICT DO UPDATE SET value = CAST(value AS INTEGER) + 1 RETURNING value`);

  const segments = (): readonly SegmentFile[] =>
    (select.all() as SegmentFile[]).map(({ name, after, upTo, bytes }) => ({ name, after, upTo, bytes }));

  const commit = (named: readonly SegmentFile[], replaced: readonly SegmentFile[]): void => {
    database.exec('BEGIN IMMEDIATE');
    try {
      for (const { name } of replaced) remove.run(name);
      for (const file of named) insert.run({ ...file });
      database.exec('COMMIT');
    } catch (cause) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw cause;
    }
  };

  return {
    segments,

    loadSegment: (file) => readSegment(join(folder, file.name), file, archive),

    writeSegment({ after, upTo }, write) {
      const name = `${String(nextNumber.get()['value']).padStart(8, '0')}.segment`;
      const bytes = writable(archive, () => {
        mkdirSync(folder, { recursive: true });
        return writeWhole(join(folder, name), write);
      });
      return { name, after, upTo, bytes };
    },

    nameSegments(named, replaced) {
      commit(named, replaced);
      for (const { name } of replaced) rmSync(join(folder, name), { force: true });
    },

    /** Deletes what a killed run left half-way. Only for who has the right to write. */
    sweep() {
      const named = new Set(segments().map(({ name }) => name));
      const strays = filesIn(folder).filter((name) => !named.has(name));
      writable(archive, () => {
        for (const name of strays) rmSync(join(folder, name), { force: true });
      });
    },
  };
}

/** The bytes of a segment, which must be as many as were written. */
function readSegment(path: string, { name, bytes }: SegmentFile, archive: string): SharedArrayBuffer {
  try {
    const found = statSync(path).size;
    if (found === bytes) return readWhole(path, bytes);
    throw new MorgueError(
      'segment-damaged',
      `The segment “${name}” of “${archive}” has ${found} bytes; ${bytes} were written.`,
      { hint: MEND },
    );
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    throw new MorgueError('segment-missing', `The segment “${name}” of “${archive}” cannot be read (${cause.code}).`, {
      hint: MEND,
      cause,
    });
  }
}

/** What the disk refuses (full, not ours, a file in the folder's place) is told as the archive's other faults are. */
function writable<T>(archive: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    throw new MorgueError('archive-unwritable', `The index of “${archive}” cannot be written (${cause.code}).`, {
      hint: 'Check that the disk has room and that the folder may be written, then try again. No article was lost.',
      cause,
    });
  }
}

const isSystemError = (cause: unknown): cause is NodeJS.ErrnoException => cause instanceof Error && 'syscall' in cause;

/** A folder that cannot be listed holds nothing of ours yet; that it cannot be written is told when it must be. */
function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return [];
  }
}

const MEND = 'Make the index again with: newsmorgue reindex.';
