import { type ErrorCode, MorgueError, QueryError } from '../errors/index.ts';

/** What the command's exit status says. */
export const EXIT = {
  done: 0,
  failed: 1,
  /** The command line, or the query on it, cannot be understood. */
  usage: 2,
  /** Done, but some inputs were left out; they are listed on standard error. */
  skipped: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Told by a verb how it ended. */
export type Ended = (code: ExitCode) => void;

/** The exit status for a command that an error ended. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof QueryError && error.status === 400) return EXIT.usage;
  return error instanceof MorgueError && MISUSE.has(error.code) ? EXIT.usage : EXIT.failed;
}

const MISUSE: ReadonlySet<ErrorCode> = new Set(['usage', 'unknown-parameter', 'bad-parameter', 'bad-cursor']);
