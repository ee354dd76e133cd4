import type { Span } from '../query.ts';
import type { SourceText } from '../source-text.ts';

/** Typed text made ready to be cut into words: wildcards are `*` and `?`, escapes are undone. */
export interface Stretch {
  readonly text: string;
  /** Where each unit of `text` begins in the plain form of the query, and last where the stretch ends there. */
  readonly offsets: readonly number[];
}

/**
 * A stretch of the plain form of a query from `start` on, each character put through `plain`, which gives what stands
 * for it: one character, or nothing.
 */
export function stretchOf(text: string, start: number, plain: (text: string, i: number) => string): Stretch {
  let made = '';
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const char = plain(text, i);
    if (char === '') continue;
    made += char;
    offsets.push(start + i);
  }
  offsets.push(start + text.length);
  return { text: made, offsets };
}

/** The same for languages that escape with `\`. An escaped wildcard is a sign like any other, which parts words. */
export function escapedStretch(text: string, start: number): Stretch {
  let made = '';
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const isEscaped = text.charAt(i) === '\\' && i + 1 < text.length;
    offsets.push(start + i);
    if (isEscaped) i += 1;
    const char = text.charAt(i);
    made += isEscaped && (char === '*' || char === '?') ? ' ' : char;
  }
  offsets.push(start + text.length);
  return { text: made, offsets };
}

/** A piece of the stretch (UTF-16, end exclusive) → the text as typed that it came from. */
export function spanIn(source: SourceText, { offsets }: Stretch, start: number, end: number): Span {
  return source.spanOf(offsets[start] ?? 0, offsets[end] ?? 0);
}

export const isLetterOrDigit = (char: string): boolean => LETTER_OR_DIGIT.test(char);

const LETTER_OR_DIGIT = /^[\p{L}\p{N}]$/u;
