import { existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { MorgueError } from '../errors/index.ts';
import { createReader } from './reading.ts';
import type { Archive } from './records.ts';
import { createDateMemory } from './remembering-dates.ts';
import { createFurnitureMemory } from './remembering-furniture.ts';
import { createReprintMemory } from './remembering-reprints.ts';
import { migrate, refuse, stateOf } from './schema.ts';
import { createSegmentFiles } from './segment-files.ts';
import { translate, translated } from './sqlite-errors.ts';
import { createStatsReader } from './stats.ts';
import { verifyArchive } from './verify.ts';
import { createWithdrawals } from './withdrawing.ts';
import { lockForWriting, type WriterLock } from './writer-lock.ts';
import { createWriter } from './writing.ts';

export interface OpenOptions {
  /** `read` any number at a time; `write` one at a time, readers undisturbed; `create` as `write`, made when missing. */
  readonly mode: 'read' | 'write' | 'create';
  /** Stamps versions; default the clock. */
  readonly now?: () => Date;
}

/**
 * Opens an archive file. A writer first forgets the text of versions that were superseded over an hour ago: no cursor
 * reaches back so far.
 *
 * Throws `archive-missing`, `archive-unreadable`, `archive-newer`, `archive-damaged` or, when another process writes,
 * `archive-busy`; so do the archive's methods, and `archive-unwritable` when the disk fails them. Messages name the
 * file, never its folder.
 */
export function openArchive(path: string, { mode, now = () => new Date() }: OpenOptions): Archive {
  const file = basename(path);
  checkPlace(path, file, mode);
  const lock = mode === 'read' ? undefined : translated(file, () => lockForWriting(path, file));
  let database: DatabaseSyncInstance | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: mode === 'read', timeout: BUSY_TIMEOUT_MS });
    prepareFile(database, file, mode);
    return archiveOf(database, path, lock, now);
  } catch (cause) {
    database?.close();
    lock?.release();
    throw translate(file, cause);
  }
}

function checkPlace(path: string, file: string, mode: OpenOptions['mode']): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    throw new MorgueError('archive-unreadable', `“${file}” is a folder, not an archive.`, {
      hint: 'Name a file with --archive; articles are given to: newsmorgue index PATH',
    });
  }
  if (found !== undefined) return;
  if (mode === 'create') {
    if (existsSync(dirname(path))) return;
    throw new MorgueError('archive-missing', `The folder for the archive “${file}” does not exist.`, {
      hint: 'Make the folder first, or name another place with --archive.',
    });
  }
  throw new MorgueError('archive-missing', `There is no archive “${file}”.`, {
    hint: 'Make one with: newsmorgue index PATH, or name another with --archive.',
  });
}

/** The state is asked first: another program's database is refused before a byte of it is changed. */
function prepareFile(database: DatabaseSyncInstance, file: string, mode: OpenOptions['mode']): void {
  const state = stateOf(database);
  const canBecomeOurs = (state === 'older' && mode !== 'read') || (state === 'empty' && mode === 'create');
  if (state !== 'current' && !canBecomeOurs) refuse(state, file);
  if (mode === 'read') return;
  // Readers go on while a batch is written. FULL: what was reported as kept is kept, a power cut included. What is
  // deleted is overwritten: it may have been withdrawn.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
  database.exec(ROOM_TO_WRITE);
  if (state !== 'current') migrate(database);
}

function archiveOf(
  database: DatabaseSyncInstance,
  path: string,
  lock: WriterLock | undefined,
  now: () => Date,
): Archive {
  const file = basename(path);
  const reader = createReader(database);
  const writer = createWriter(database, reader, now);
  const withdrawals = createWithdrawals(database, writer, now);
  const stats = createStatsReader(database);
  const segments = createSegmentFiles(database, path);
  const dates = createDateMemory(database, reader);
  const furniture = createFurnitureMemory(database, reader, now);
  const reprints = createReprintMemory(database, reader, writer);
  const getSetting = database.prepare('SELECT value FROM settings WHERE name = ?');
  const setSetting = database.prepare(
    'INSERT INTO settings VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  if (lock !== undefined) {
    writer.purge(new Date(now().getTime() - KEEP_SUPERSEDED_MS));
    segments.sweep();
  }
  const guarded = <T>(work: () => T): T => translated(file, work);

  return {
    version: () => guarded(stats.version),
    counts: () => guarded(stats.counts),
    stats: () => guarded(stats.stats),
    byNumber: (number) => guarded(() => reader.byNumber(number)),
    byId: (id) => guarded(() => reader.byId(id)),
    removals: (id) => guarded(() => reader.removals(id)),
    added: (after, upTo) => guardedRows(file, reader.added(after, upTo)),
    removed: (after, upTo) => guardedRows(file, reader.removed(after, upTo)),
    versionOf: (nth, after) => guarded(() => reader.versionOf(nth, after)),
    segments: () => guarded(segments.segments),
    loadSegment: (segment) => guarded(() => segments.loadSegment(segment)),
    writeSegment: (range, write) => guarded(() => segments.writeSegment(range, write)),
    nameSegments: (named, replaced) => guarded(() => segments.nameSegments(named, replaced)),
    holds: (identity, contentHash) => guarded(() => writer.holds(identity, contentHash)),
    knows: (identity) => guarded(() => writer.knows(identity)),
    identitiesWith: (contentHash) => guarded(() => writer.identitiesWith(contentHash)),
    changeIdentity: (from, to) => guarded(() => writer.changeIdentity(from, to)),
    put: (record) => guarded(() => writer.put(record)),
    revise: (number, revision) => guarded(() => writer.revise(number, revision)),
    mustClean: (source) => guarded(() => writer.mustClean(source)),
    learnedLines: () => guarded(furniture.learnedLines),
    sourceGrowth: () => guarded(furniture.sourceGrowth),
    unfinishedSources: () => guarded(furniture.unfinishedSources),
    newestOf: (source, most) => guardedRows(file, furniture.newestOf(source, most)),
    learn: (source, lines) => guarded(() => furniture.learn(source, lines)),
    toCleanOf: (source, most) => guarded(() => furniture.toCleanOf(source, most)),
    cleanedUpTo: (source, article) => guarded(() => furniture.cleanedUpTo(source, article)),
    statedDates: () => guarded(dates.statedDates),
    statingDate: (stated) => guarded(() => dates.statingDate(stated)),
    toCompare: (most) => guardedRows(file, reprints.toCompare(most)),
    bandsKnown: (bands) => guarded(() => reprints.bandsKnown(bands)),
    sharingBand: (hash, most) => guarded(() => reprints.sharingBand(hash, most)),
    noteCompared: (article, bands, reprintsOf) => guarded(() => reprints.noteCompared(article, bands, reprintsOf)),
    compareAgain: () => guarded(reprints.compareAgain),
    reprints: (after) => guarded(() => reprints.reprints(after)),
    withdraw: (ids, note) => guarded(() => withdrawals.withdraw(ids, note)),
    restore: (ids) => guarded(() => withdrawals.restore(ids)),
    withdrawalOf: (identity, contentHash) => guarded(() => withdrawals.withdrawalOf(identity, contentHash)),
    transaction: (work) => guarded(() => writer.transaction(work)),
    setting: (name) => guarded(() => getSetting.get(name)?.value ?? null),
    setSetting: (name, value) => guarded(() => void setSetting.run(name, value)),
    verify: () => verifyArchive(database, file),
    rewrite: () => guarded(() => rewrite(database, file)),
    close() {
      try {
        if (lock !== undefined) guarded(() => database.exec(FOLD_LOG));
      } finally {
        database.close();
        lock?.release();
      }
    },
  };
}

function rewrite(database: DatabaseSyncInstance, file: string): void {
  database.exec('VACUUM');
  const { busy } = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  if (busy === 0) return;
  throw new MorgueError('archive-busy', `“${file}” is being read, so what was deleted is still in its log.`, {
    hint: 'Try again when the reading is done.',
  });
}

function* guardedRows<T>(file: string, rows: Iterable<T>): Generator<T> {
  try {
    yield* rows;
  } catch (cause) {
    throw translate(file, cause);
  }
}

/**
 * Moves what the write-ahead log holds into the file, so that a copy of the file alone is the whole archive. Closing
 * would do it too, were no prepared statement left: the library lets go of those only when memory is collected. A
 * reader in the middle of something puts it off, which loses nothing.
 */
const FOLD_LOG = 'PRAGMA busy_timeout = 100; PRAGMA wal_checkpoint(TRUNCATE)';

/**
 * Every article brings numbers that stand all over the index of `reprint_bands`: a batch writes to most of its pages. Kept in
 * memory (32 MB), they are not read anew for each batch; and of the versions of a page that come within 32 MB of the log, only
 * the last is copied into the file.
 */
const ROOM_TO_WRITE = 'PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 8000';

/** How long to wait for another connection's moment of exclusive work: recovery after a crash, a checkpoint. */
const BUSY_TIMEOUT_MS = 5_000;

/** Cursors hold for ten minutes or so; an hour leaves room. */
const KEEP_SUPERSEDED_MS = 60 * 60 * 1000;
