import { ERROR_CODES, type ErrorCode } from './codes.ts';

/** Where a fault lies: a stretch of the query as typed (UTF-16, end exclusive), or a place in an input. */
export type Where =
  | { readonly in: 'query'; readonly start: number; readonly end: number }
  | { readonly in: 'parameter'; readonly name: string }
  | { readonly in: 'input'; readonly file: string; readonly line?: number };

export interface MorgueErrorOptions {
  /** What to do next, as a sentence. */
  readonly hint?: string;
  readonly where?: Where;
  readonly cause?: unknown;
}

/**
 * The one family of errors. The message says what is wrong and quotes the offending value; `hint` says how
 * to mend it. Anything thrown that is not a MorgueError is a bug in Newsmorgue.
 */
export class MorgueError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly where: Where | undefined;

  constructor(code: ErrorCode, message: string, { hint, where, cause }: MorgueErrorOptions = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'MorgueError';
    this.code = code;
    this.hint = hint;
    this.where = where;
  }

  /** The HTTP status that answers this error. */
  get status(): number {
    return ERROR_CODES[this.code].status;
  }
}
