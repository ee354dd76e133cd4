import type { ForeignReading } from '../foreign/reading.ts';
import type { Span } from '../query.ts';
import type { Named } from './fields.ts';
import type { Lexeme } from './lexeme.ts';

/** A query in the course of being read: the pieces, how far they are read, and what surrounds the place. */
export interface LuceneReading extends ForeignReading {
  /** What joins clauses that no operator does. */
  readonly joiner: 'and' | 'or';
  readonly lexemes: readonly Lexeme[];
  /** Index of the next piece. */
  at: number;
  /** Parentheses open here. */
  depth: number;
  /** The field whose operand is being read. */
  field: Named | undefined;
}

export const peek = ({ lexemes, at }: LuceneReading): Lexeme | undefined => lexemes[at];

export const spanOf = ({ source }: ForeignReading, { start, end }: Lexeme): Span => source.spanOf(start, end);

/** The name of the field that stands right before the piece just taken. */
export function fieldBefore(reading: LuceneReading): Span | undefined {
  const before = reading.lexemes[reading.at - 2];
  return before?.kind === 'field' ? spanOf(reading, before) : undefined;
}

/** Whether values of the field are compared as a whole. */
export const isWhole = ({ field }: LuceneReading): boolean => field === 'date' || field === 'id' || field === 'url';

/** The `~` and what follows it. @param end where it ends in the plain form of the query */
export const tailOf = ({ source }: ForeignReading, behind: string | undefined, end: number): Span =>
  source.spanOf(end - (behind ?? '').length - 1, end);
