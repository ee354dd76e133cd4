import type { Span } from '../query.ts';
import type { SourceText } from '../source-text.ts';
import type { StringLexeme } from './lexeme.ts';

/** A term without its backslashes, which remembers where each character stood. */
export interface TermText {
  readonly text: string;
  /** A `^` at either end: the start or end of the field. */
  readonly isAnchored: boolean;
  /** A stretch of `text` → its place in the query as typed. */
  spanOf(start: number, end: number): Span;
}

/** `say \"yes\"` → `say  yes `. No word holds a literal `*`, `?` or quote, so a space takes its place. */
export function termText(source: SourceText, lexeme: StringLexeme): TermText {
  const places: number[] = [];
  let text = '';
  for (let i = 0; i < lexeme.text.length; i += 1) {
    const isEscape = lexeme.text.charAt(i) === '\\' && i + 1 < lexeme.text.length;
    if (isEscape) i += 1;
    const char = lexeme.text.charAt(i);
    text += isEscape && LITERALS.has(char) ? ' ' : char;
    places.push(lexeme.contentStart + i);
  }
  const end = lexeme.contentStart + lexeme.text.length;
  return {
    text,
    isAnchored: ANCHOR.test(text),
    spanOf: (from, to) =>
      source.spanOf(places[from] ?? end, to > from ? (places[to - 1] ?? end) + 1 : (places[from] ?? end)),
  };
}

/** Whether a `*`, `?` or quote was written as itself: `\*`. */
export const holdsLiteral = (text: string): boolean => LITERAL.test(text);

/** The same with a `?` for each of them, which stands for any one character. */
export const withMasks = (text: string): string =>
  text.replaceAll(ESCAPED, (whole, char: string) => (LITERALS.has(char) ? '?' : whole));

/** A term as it must be written between quotes. */
export const escaped = (text: string): string => text.replaceAll(NEEDS_ESCAPE, '\\$&');

const LITERALS: ReadonlySet<string> = new Set(['*', '?', '"']);
const LITERAL = /^(?:[^\\]|\\[^*?"])*\\[*?"]/s;
const ESCAPED = /\\(.)/gs;
const ANCHOR = /^\^|\^$/;
const NEEDS_ESCAPE = /["\\]/g;
