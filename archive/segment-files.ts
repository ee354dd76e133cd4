import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { MorgueError } from '../errors/index.ts';
import type { ByteSink, SegmentFile, SegmentStore } from '../search/index.ts';

/**
 * The segments of the index as files in a folder beside the archive, named in the archive's table `segments`. The folder
 * holds nothing that could not be made again: whoever loses it reindexes.
 *
 * @param path of the archive file
 */
export function createSegmentFiles(database: DatabaseSyncInstance, path: string): SegmentStore & { sweep(): void } {
  const folder = `${path}-segments`;
  const select = database.prepare('SELECT name, after, up_to AS upTo, bytes FROM segments ORDER BY after');
  const insert = database.prepare('INSERT INTO segments VALUES ($name, $after, $upTo, $bytes)');
  const remove = database.prepare('DELETE FROM segments WHERE name = ?');
  const nextNumber = database.prepare(`
    INSERT INTO settings VALUES ('last-segment', '1')
    ON CONFLICT DO UPDATE SET value = CAST(value AS INTEGER) + 1 RETURNING value`);

  const segments = (): readonly SegmentFile[] =>
    (select.all() as SegmentFile[]).map(({ name, after, upTo, bytes }) => ({ name, after, upTo, bytes }));

  const commit = (file: SegmentFile, replaced: readonly SegmentFile[]): void => {
    database.exec('BEGIN IMMEDIATE');
    try {
      for (const { name } of replaced) remove.run(name);
      insert.run({ ...file });
      database.exec('COMMIT');
    } catch (cause) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw cause;
    }
  };

  return {
    segments,

    loadSegment: ({ name, bytes }) => readWhole(join(folder, name), name, bytes, basename(path)),

    saveSegment({ after, upTo }, replaced, write) {
      mkdirSync(folder, { recursive: true });
      const name = `${String(nextNumber.get()['value']).padStart(8, '0')}.segment`;
      const bytes = writeWhole(folder, name, write);
      const file = { name, after, upTo, bytes };
      commit(file, replaced);
      for (const { name: gone } of replaced) rmSync(join(folder, gone), { force: true });
      return file;
    },

    forgetSegments() {
      const names = segments().map(({ name }) => name);
      database.exec('DELETE FROM segments');
      for (const name of names) rmSync(join(folder, name), { force: true });
    },

    /** Deletes what a killed run left half-way. Only for who has the right to write. */
    sweep() {
      const named = new Set(segments().map(({ name }) => name));
      for (const name of filesIn(folder)) if (!named.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}

/** Beside first, then safely on disk, then under its name: what bears the name is whole. */
function writeWhole(folder: string, name: string, write: (sink: ByteSink) => void): number {
  const beside = join(folder, `${name}.part`);
  let bytes = 0;
  const file = openSync(beside, 'w');
  try {
    const sink = bufferedSink((part) => {
      for (let done = 0; done < part.length; ) done += writeSync(file, part, done);
      bytes += part.length;
    });
    write(sink);
    sink.flush();
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, join(folder, name));
  syncFolder(folder);
  return bytes;
}

/** Terms come a few bytes at a time; the disk gets a megabyte at a time. */
function bufferedSink(put: (part: Uint8Array) => void): ByteSink & { flush(): void } {
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  let filled = 0;
  const flush = (): void => {
    put(buffer.subarray(0, filled));
    filled = 0;
  };
  return {
    flush,
    write(bytes) {
      if (filled + bytes.length > buffer.length) flush();
      if (bytes.length > buffer.length) return put(bytes);
      buffer.set(bytes, filled);
      filled += bytes.length;
    },
  };
}

/** A new name is only lasting once the folder itself is on disk. Windows has no such call and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function readWhole(path: string, name: string, bytes: number, archive: string): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(bytes);
  const view = new Uint8Array(buffer);
  try {
    const file = openSync(path, 'r');
    try {
      let done = 0;
      for (let read = -1; done < bytes && read !== 0; done += read) {
        read = readSync(file, view, done, Math.min(bytes - done, MOST_READ_AT_ONCE), done);
      }
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    throw new MorgueError('segment-missing', `The segment “${name}” of “${archive}” cannot be read.`, {
      hint: 'Make the index again with: newsmorgue reindex',
      cause,
    });
  }
  return buffer;
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Nothing has been written yet.
    return [];
  }
}

const BUFFER_BYTES = 2 ** 20;
const MOST_READ_AT_ONCE = 2 ** 30;
