/**
 * One word of a text. A hyphenated word gives its parts, one position each, and the joined word at the first part's
 * position with a `length` of as many positions: `co-operate` → co@0, operate@1, cooperate@0 (length 2).
 */
export interface Token {
  /** The word folded: lower case, no accents, no apostrophes or inner full stops (`U.S.` → `us`). What is indexed. */
  readonly form: string;
  /** The same without folding case or accents (`U.S.` → `US`): what `caps()` compares. */
  readonly cased: string;
  /** UTF-16 offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Counts words from 0 within the text. Tokens come in the order of `position`, the shorter first. */
  readonly position: number;
  /** How many positions the token covers: 1 but for joined words. */
  readonly length: number;
  /** Counts sentences from 0 within the text. */
  readonly sentence: number;
}
