import type { DraftFault } from './faults.ts';
import type { Query } from './query.ts';
import type { SourceText } from './source-text.ts';

/** A way of writing queries: another system's, read into the same tree and written from it. */
export interface Dialect {
  /**
   * Text → tree. Refuses (`refuse` of faults.ts) what cannot be read; what the system has and we do not is a warning
   * `unsupported-in-dialect` that names it.
   *
   * @param match how bare words side by side combine where the caller asked; undefined leaves it to the system's habit
   */
  read(source: SourceText, match: 'all' | 'any' | undefined): Read;
  /** Tree → text. What cannot be said is never said differently. */
  write(query: Query): Written;
}

export interface Read {
  readonly query: Query;
  readonly warnings: readonly DraftFault[];
}

export interface Written {
  /**
   * Reading it in this dialect gives the same tree but for the spans; null when some part cannot be said. Where a system
   * leaves no choice, what means the same will do: a word in quotes for an operator's name, a negation after what is
   * wanted, a year as its first and last day.
   */
  readonly text: string | null;
  /** `unsupported-in-dialect` for each part that cannot be said, with its place in the text the tree was read from. */
  readonly warnings: readonly DraftFault[];
}
