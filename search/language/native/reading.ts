import type { DraftFault } from '../faults.ts';
import type { Field, Query, Span } from '../query.ts';
import type { SourceText } from '../source-text.ts';
import type { Lexeme } from './lexeme.ts';

/** A query in the course of being read: the pieces, how far they are read, and what surrounds the place. */
export interface Reading {
  readonly source: SourceText;
  readonly match: 'all' | 'any';
  readonly lexemes: readonly Lexeme[];
  /** Index of the next piece. */
  at: number;
  /** Parentheses open here. */
  depth: number;
  /** The field whose operand is being read. */
  field: Field | undefined;
  readonly warnings: DraftFault[];
  /** `and`s that were written without parentheses of their own: `b c` in `a OR b c`. */
  readonly unbracketed: WeakSet<Query>;
  /** Reads as far as operators bind at least as tightly as `power`. */
  expression(power: number): Query;
  /** Reads one operand: a word, phrase, group, field, function, or a NOT with its operand. */
  operand(): Query;
}

export const peek = ({ lexemes, at }: Reading): Lexeme | undefined => lexemes[at];

export const spanOf = ({ source }: Reading, { start, end }: Lexeme): Span => source.spanOf(start, end);

/** The text as typed that a span covers. */
export const typedText = ({ source }: Reading, { start, end }: Span): string => source.typed.slice(start, end);

/** Ids and addresses are compared whole, so what follows them is taken as it stands. */
export const isWholeField = (field: Field | undefined): boolean => field === 'id' || field === 'url';
