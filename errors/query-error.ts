import type { ErrorCode } from './codes.ts';
import { MorgueError } from './morgue-error.ts';

/** A whole corrected query, offered beside an error or a warning. It always parses. */
export interface Suggestion {
  readonly label: string;
  readonly query: string;
}

/** What is wrong (an error) or doubtful (a warning) in a query: offsets are UTF-16 into the text as typed. */
export interface QueryFault<Code extends string = ErrorCode> {
  readonly code: Code;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly hint?: string;
  readonly suggestions?: readonly Suggestion[];
}

/** A query that cannot be read, or would cost too much. `faults` is never empty; the first gives code and message. */
export class QueryError extends MorgueError {
  readonly faults: readonly QueryFault[];

  constructor(faults: readonly [QueryFault, ...QueryFault[]]) {
    const [first] = faults;
    super(first.code, first.message, {
      where: { in: 'query', start: first.start, end: first.end },
      ...(first.hint === undefined ? {} : { hint: first.hint }),
    });
    this.name = 'QueryError';
    this.faults = faults;
  }
}
