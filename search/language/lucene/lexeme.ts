/** A piece of Lucene syntax. Offsets are UTF-16 into the plain form of the query, end exclusive. */
export type Lexeme = { readonly start: number; readonly end: number } & LexemeContent;

export type LexemeContent =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'and' | 'or' }
  /** Before a clause: `+`, and `-`, `!` or `NOT`. */
  | { readonly kind: 'required' | 'prohibited' }
  /** `title:`, its name in lower case. */
  | { readonly kind: 'field'; readonly name: string }
  /** A stretch with its backslashes; `likeness` is what follows the `~` after it. */
  | { readonly kind: 'term'; readonly text: string; readonly likeness: string | undefined }
  /** What stands between the quotes, from `contentStart`; `slop` is what follows the `~` after them. */
  | {
      readonly kind: 'quoted';
      readonly text: string;
      readonly contentStart: number;
      readonly slop: string | undefined;
    }
  | { readonly kind: 'range'; readonly from: RangeEnd; readonly to: RangeEnd }
  | { readonly kind: 'everything' };

/** One end of `[2019 TO 2020}`; `*` leaves it open. */
export interface RangeEnd {
  readonly value: string;
  readonly isIncluded: boolean;
}

export const isConjunction = ({ kind }: Lexeme): boolean => kind === 'and' || kind === 'or';

export const isSign = ({ kind }: Lexeme): boolean => kind === 'required' || kind === 'prohibited';
