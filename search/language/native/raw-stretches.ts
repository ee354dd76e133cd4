import { closingQuote, refuseOpen } from '../group-faults.ts';
import type { SourceText } from '../source-text.ts';
import type { Lexeme } from './lexeme.ts';

/** `"…"`, `="…"` and the `~5` after it. `open` is where the quote stands, `start` where the `=` before it may. */
export function phraseAt(source: SourceText, start: number, open: number): Lexeme {
  const { text } = source;
  const close = closingQuote(source, open);
  SLOP.lastIndex = close + 1;
  const slop = SLOP.exec(text);
  return {
    kind: 'phrase',
    text: text.slice(open + 1, close),
    contentStart: open + 1,
    isExact: start < open,
    slop: slop?.groups?.['slop'],
    start,
    end: close + 1 + (slop?.[0].length ?? 0),
  };
}

/** `caps(US)`, taken whole. `open` is where the parenthesis stands. */
export function capsAt(source: SourceText, start: number, open: number): Lexeme {
  const { text } = source;
  const close = text.indexOf(')', open);
  if (close < 0) refuseOpen(source, open);
  return { kind: 'caps', text: text.slice(open + 1, close), contentStart: open + 1, start, end: close + 1 };
}

/** The value of `date:`, `before:` or `after:`, with or without a space or quotes before it; empty when none follows. */
export function dateAt(
  source: SourceText,
  start: number,
  valueStart: number,
  form: 'within' | 'before' | 'after',
): Lexeme {
  const { text } = source;
  VALUE_OPENING.lastIndex = valueStart;
  const from = VALUE_OPENING.exec(text)?.[0].length ?? 0;
  const open = valueStart + from;
  if (text.charAt(open) === '"') {
    const close = closingQuote(source, open);
    return { kind: 'date', form, value: text.slice(open + 1, close).trim(), start, end: close + 1 };
  }
  DATE_VALUE.lastIndex = open;
  const value = DATE_VALUE.exec(text)?.[0] ?? '';
  return { kind: 'date', form, value, start, end: value === '' ? valueStart : open + value.length };
}

/** An address or id as it stands: up to a space, a quote, or a parenthesis that was not opened in it. */
export function valueAt(text: string, start: number): Lexeme {
  let end = start;
  let open = 0;
  for (; end < text.length && !ENDS_VALUE.has(text.charAt(end)); end += 1) {
    if (text.charAt(end) === '(') open += 1;
    if (text.charAt(end) === ')') open -= 1;
    if (open < 0) break;
  }
  return { kind: 'word', text: text.slice(start, end), start, end };
}

const SLOP = /~(?<slop>[^ ()"|]*)/y;
const ENDS_VALUE: ReadonlySet<string> = new Set([' ', '"']);
const VALUE_OPENING = / */y;
const DATE_VALUE = /[^ ()"|]*/y;
