import type { DraftFault } from '../faults.ts';
import type { Relation } from '../native/lexeme.ts';
import type { DateQuery, Field, PhraseSlot, WordQuery } from '../query.ts';

/** A piece of Nexis or Factiva syntax. Offsets are UTF-16 into the plain form of the query, end exclusive. */
export type Piece = { readonly start: number; readonly end: number } & PieceContent;

export type PieceContent =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'and' | 'or' | 'not' }
  | { readonly kind: 'proximity'; readonly relation: Relation }
  /** Words of one stretch or one pair of quotes; at least one. */
  | { readonly kind: 'words'; readonly slots: readonly PhraseSlot[]; readonly isQuoted: boolean }
  | { readonly kind: 'date'; readonly query: DateQuery }
  /** An id, compared whole. */
  | { readonly kind: 'value'; readonly field: Field; readonly value: WordQuery }
  /** What is looked for in it follows. */
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'hlead' }
  | { readonly kind: 'capitals' }
  | { readonly kind: 'atleast'; readonly times: number }
  /** Read plainly, with a warning: the words that follow count, what the name asks of them does not. */
  | { readonly kind: 'plainly'; readonly warning: DraftFault }
  /** Stands after what must match within the first so many words. */
  | { readonly kind: 'within'; readonly words: number }
  /** Not supported, and left out with all that belongs to it. */
  | { readonly kind: 'foreign'; readonly warning: DraftFault };

export type Operator = Extract<Piece, { kind: 'and' | 'or' | 'not' | 'proximity' }>;

export const isOperator = (piece: Piece): piece is Operator =>
  piece.kind === 'and' || piece.kind === 'or' || piece.kind === 'not' || piece.kind === 'proximity';

/** Whether something that can be searched for begins with this piece. */
export const beginsOperand = (piece: Piece): boolean =>
  !isOperator(piece) && piece.kind !== 'close' && piece.kind !== 'within';
