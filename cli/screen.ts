/** What people read the answer on. */
export interface Screen {
  /** Cells in a line; infinitely many in a file or a pipe, which nothing need be cut for. */
  readonly columns: number;
  readonly hasColours: boolean;
}

/** Standard output, as it is now. A pipe has the width that `COLUMNS` says, if it says any. */
export function standardScreen({ isTTY, columns }: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Screen {
  return { columns: columns || Number(env['COLUMNS']) || Number.POSITIVE_INFINITY, hasColours: isTTY && mayPaint(env) };
}

/** https://no-color.org; and a terminal that calls itself dumb knows no colours. */
const mayPaint = (env: NodeJS.ProcessEnv): boolean => !env['NO_COLOR'] && env['TERM'] !== 'dumb';
