import { type DraftFault, warning } from '../faults.ts';
import type { Span } from '../query.ts';
import type { SourceText } from '../source-text.ts';
import type { Lexeme, ModifierLexeme } from './lexeme.ts';

/** A query in the course of being read: the pieces and how far they are read. */
export interface Reading {
  readonly source: SourceText;
  /** How terms side by side combine; undefined where the caller did not ask, for CQL itself has no such form. */
  readonly match: 'all' | 'any' | undefined;
  readonly lexemes: readonly Lexeme[];
  /** Index of the next piece. */
  at: number;
  /** Parentheses open here. */
  depth: number;
  readonly warnings: DraftFault[];
}

export const peek = ({ lexemes, at }: Reading): Lexeme | undefined => lexemes[at];

export const spanOf = ({ source }: Reading, { start, end }: Pick<Lexeme, 'start' | 'end'>): Span =>
  source.spanOf(start, end);

/** The text as typed that a span covers. */
export const typedText = ({ source }: Reading, { start, end }: Span): string => source.typed.slice(start, end);

export function warnUnsupported(reading: Reading, span: Span, message: string, hint?: string): void {
  reading.warnings.push(warning('unsupported-in-dialect', span, message, hint === undefined ? {} : { hint }));
}

/** The `/name=value` pieces that stand next. */
export function takeModifiers(reading: Reading): readonly ModifierLexeme[] {
  const taken: ModifierLexeme[] = [];
  for (let next = peek(reading); next?.kind === 'modifier'; next = peek(reading)) {
    taken.push(next);
    reading.at += 1;
  }
  return taken;
}
