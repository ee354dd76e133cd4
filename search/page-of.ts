/** A stretch of a list. */
export interface PageOf {
  /** How many entries precede it. */
  readonly offset: number;
  /** How many it holds at most; at least 1. */
  readonly size: number;
}
