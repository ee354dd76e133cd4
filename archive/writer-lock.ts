import { DatabaseSync } from '@photostructure/sqlite';
import { MorgueError } from '../errors/index.ts';
import { isBusy } from './sqlite-errors.ts';

/**
 * Takes the right to write to an archive for as long as the returned lock is held; throws `archive-busy` when another
 * has it. SQLite alone would let two runs take turns batch by batch, each with a stale idea of what is kept.
 *
 * The lock is SQLite's own on an empty file beside the archive (`newsmorgue.db-lock`), so the system lets go of it when
 * a process dies, however it dies. The file stays: whoever deletes a lock file may delete another's.
 */
export function lockForWriting(path: string, name: string): WriterLock {
  const lock = new DatabaseSync(`${path}-lock`, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    if (!isBusy(cause)) throw cause;
    throw new MorgueError('archive-busy', `Another process is writing to “${name}”.`, {
      hint: 'Wait until it has finished, then try again.',
      cause,
    });
  }
  return { release: () => lock.close() };
}

export interface WriterLock {
  release(): void;
}
