import type { ForeignReading } from '../foreign/reading.ts';
import type { Query, Span } from '../query.ts';
import type { Operator, Piece } from './piece.ts';

/** Where the two systems differ once a query is in pieces. */
export interface HostGrammar {
  /** How tightly an operator binds, above 0. */
  power(operator: Operator): number;
  /** How the system writes that something is not wanted, for suggestions. */
  readonly not: 'and not' | 'not';
  /** Said where OR and AND stand side by side without parentheses; undefined where the system's users know. */
  readonly mixtureHint: string | undefined;
}

/** A query in the course of being read: the pieces, how far they are read, and what surrounds the place. */
export interface HostReading extends ForeignReading {
  readonly grammar: HostGrammar;
  readonly pieces: readonly Piece[];
  /** Index of the next piece. */
  at: number;
  /** Parentheses open here. */
  depth: number;
  /** Whether what is being read stands in a field or function already. */
  isInside: boolean;
  /** ORs that were written without parentheses of their own. */
  readonly unbracketed: WeakSet<Query>;
  /** Fields and functions whose words follow without parentheses, as in `hd=kim adj3 trump`. */
  readonly open: WeakSet<Query>;
}

export const peek = ({ pieces, at }: HostReading): Piece | undefined => pieces[at];

export const spanOf = ({ source }: ForeignReading, { start, end }: Piece): Span => source.spanOf(start, end);
