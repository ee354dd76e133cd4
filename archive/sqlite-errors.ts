import { MorgueError } from '../errors/index.ts';

/**
 * Runs `work`; what SQLite throws comes out as a MorgueError that names the archive's file. Other errors pass as they
 * are: a constraint that fails is our own mistake, not the reader's.
 */
export function translated<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw translate(file, cause);
  }
}

/** What to throw in place of an error of SQLite. */
export function translate(file: string, cause: unknown): unknown {
  switch (primaryCode(cause)) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return new MorgueError('archive-busy', `Another process is writing to “${file}”.`, {
        hint: 'Wait until it has finished, then try again.',
        cause,
      });
    case SQLITE_CORRUPT:
      return new MorgueError('archive-damaged', `“${file}” is damaged: ${messageOf(cause)}.`, {
        hint: 'Put back a copy, or move the file away and index the articles again.',
        cause,
      });
    case SQLITE_NOTADB:
      return new MorgueError('archive-unreadable', `“${file}” is not a Newsmorgue archive.`, {
        hint: 'Check the name given with --archive.',
        cause,
      });
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return new MorgueError('archive-unreadable', `“${file}” cannot be opened: ${messageOf(cause)}.`, {
        hint: 'Check that the file, and the folder it is in, may be read and written.',
        cause,
      });
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
      return new MorgueError('archive-unwritable', `“${file}” cannot be written: ${messageOf(cause)}.`, {
        hint: 'Check that the disk has room and that the file may be written; nothing committed was lost.',
        cause,
      });
    default:
      return cause;
  }
}

export const isBusy = (error: unknown): boolean => primaryCode(error) === SQLITE_BUSY;

/**
 * The low byte of SQLite's result code, which says the kind of failure; undefined for anything else thrown. `all` and
 * `iterate` of the library leave the code out (1.2.1), so for them the message, which is SQLite's own, must do.
 */
function primaryCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_SQLITE_ERROR') return undefined;
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff;
  return CODE_OF_MESSAGE.get(error.message);
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

// https://www.sqlite.org/rescode.html
const SQLITE_PERM = 3;
const SQLITE_BUSY = 5;
const SQLITE_LOCKED = 6;
const SQLITE_READONLY = 8;
const SQLITE_IOERR = 10;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_CANTOPEN = 14;
const SQLITE_NOTADB = 26;

const CODE_OF_MESSAGE: ReadonlyMap<string, number> = new Map([
  ['access permission denied', SQLITE_PERM],
  ['database is locked', SQLITE_BUSY],
  ['database table is locked', SQLITE_LOCKED],
  ['attempt to write a readonly database', SQLITE_READONLY],
  ['disk I/O error', SQLITE_IOERR],
  ['database disk image is malformed', SQLITE_CORRUPT],
  ['database or disk is full', SQLITE_FULL],
  ['unable to open database file', SQLITE_CANTOPEN],
  ['file is not a database', SQLITE_NOTADB],
]);
