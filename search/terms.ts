import type { PageOf } from './page-of.ts';

export const TERM_SORTS = ['articles', 'occurrences', 'term'] as const;
/** Most articles first, most occurrences first, or by the term itself. */
export type TermSort = (typeof TERM_SORTS)[number];

/** Which of the index's words are asked for: those that begin so, have that shape, or come near. */
export type TermShape =
  | { readonly kind: 'prefix'; readonly text: string }
  /** `*` is any letters, `?` exactly one. */
  | { readonly kind: 'pattern'; readonly text: string }
  | { readonly kind: 'like'; readonly text: string; readonly edits: 1 | 2 };

export interface TermsRequest extends PageOf {
  readonly shape: TermShape;
  readonly sort: TermSort;
}

export interface TermsFound {
  /** How many words there are, on whatever page. */
  readonly distinct: number;
  readonly terms: readonly TermCount[];
}

/** A word of the index, folded, with its counts over the living articles: those that a search for `=word` would give. */
export interface TermCount {
  readonly term: string;
  readonly articles: number;
  readonly occurrences: number;
  /** Insertions, deletions and substitutions from the word asked for; 0 unless words like it were. */
  readonly edits: number;
}
