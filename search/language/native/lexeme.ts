import type { Field } from '../query.ts';

/** A piece of native syntax. Offsets are UTF-16 into the plain form of the query (`SourceText.text`), end exclusive. */
export type Lexeme = { readonly start: number; readonly end: number } & LexemeContent;

/** How the two sides of a proximity operator stand to each other. */
export type Relation =
  | { readonly kind: 'near'; readonly distance: number; readonly ordered: boolean }
  | { readonly kind: 'same'; readonly unit: 'sentence' | 'paragraph' };

export type LexemeContent =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'and' | 'or' | 'not' }
  | { readonly kind: 'proximity'; readonly relation: Relation }
  /** A stretch without spaces, with its `=`, `~1`, wildcards and punctuation; after `url:` and `id:`, as it stands. */
  | { readonly kind: 'word'; readonly text: string }
  /** What stands between the quotes, from `contentStart`; `slop` is what follows the `~` after them. */
  | {
      readonly kind: 'phrase';
      readonly text: string;
      readonly contentStart: number;
      readonly isExact: boolean;
      readonly slop: string | undefined;
    }
  /** What stands in the parentheses of `caps(…)`, from `contentStart`. */
  | { readonly kind: 'caps'; readonly text: string; readonly contentStart: number }
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'date'; readonly form: 'within' | 'before' | 'after'; readonly value: string }
  /** Its operand follows as a group. `argument` is what was written for the number. */
  | { readonly kind: 'function'; readonly name: 'atleast' | 'first' | 'hlead'; readonly argument: string }
  | { readonly kind: 'everything' };

/** Whether something that can be searched for begins with this piece. */
export function beginsOperand({ kind }: Lexeme): boolean {
  return kind !== 'close' && kind !== 'and' && kind !== 'or' && kind !== 'not' && kind !== 'proximity';
}

export const isOperator = ({ kind }: Lexeme): boolean =>
  kind === 'and' || kind === 'or' || kind === 'not' || kind === 'proximity';
