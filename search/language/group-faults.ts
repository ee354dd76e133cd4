import { columnOf, refuse, removing, replacing, wrapping } from './faults.ts';
import { LIMITS } from './limits.ts';
import type { Span } from './query.ts';
import type { SourceText } from './source-text.ts';

/** Where the quote opened at `open` is closed; refuses where it never is. A `\"` closes none where `escapes` are read. */
export function closingQuote(source: SourceText, open: number, escapes = false): number {
  const { text, typed } = source;
  let close = text.indexOf('"', open + 1);
  while (escapes && close >= 0 && isEscaped(text, close)) close = text.indexOf('"', close + 1);
  if (close >= 0) return close;
  const span = { ...source.spanOf(open, text.length), end: typed.length };
  const quote = source.spanOf(open, open + 1);
  return refuse('unbalanced-quote', span, `The quote at column ${columnOf(span)} is never closed.`, {
    hint: 'Close it with ", or remove it to search for the words on their own.',
    mends: [
      wrapping('Close the quote', { start: typed.length, end: typed.length }, '', '"'),
      removing('Search for the words on their own', quote),
    ],
  });
}

/** @param sign the closing sign that is missing */
export function refuseOpen(source: SourceText, open: number, sign = ')'): never {
  const span = source.spanOf(open, open + 1);
  const end = source.typed.length;
  const name = nameOf(source.text.charAt(open));
  return refuse('unbalanced-parenthesis', span, `The ${name} at column ${columnOf(span)} is never closed.`, {
    hint: `Close it with ${sign}, or remove it.`,
    mends: [replacing('Close it at the end', { start: end, end }, sign), replacing(`Remove the ${name}`, span, ' ')],
  });
}

/** A closing parenthesis at `span` that has no partner. */
export function refuseStray(span: Span): never {
  return refuse('unbalanced-parenthesis', span, `No parenthesis is open for the ) at column ${columnOf(span)}.`, {
    hint: 'Remove it, or open one with ( before it.',
    mends: [
      replacing('Remove the parenthesis', span, ' '),
      replacing('Open one at the start', { start: 0, end: 0 }, '('),
    ],
  });
}

/** @param whole the parentheses with the name that stands before them, which goes with them */
export function refuseEmptyGroup(span: Span, whole: Span): never {
  return refuse('empty-group', span, 'Nothing stands between the parentheses.', {
    hint: 'Write what to look for inside them, or remove them.',
    mends: [removing('Remove the empty parentheses', whole)],
  });
}

export function refuseEmptyPhrase(span: Span): never {
  return refuse('empty-group', span, 'Nothing stands between the quotes.', {
    hint: 'Write the phrase inside them, or remove them.',
    mends: [removing('Remove the empty quotes', span)],
  });
}

export function refuseDepth(span: Span): never {
  return refuse('too-deep', span, `Parentheses stand inside one another more than ${LIMITS.levels} levels deep.`, {
    hint: 'Leave out parentheses that change nothing, or split the query.',
  });
}

const nameOf = (sign: string): string => (sign === '(' ? 'parenthesis' : 'bracket');

/** An odd number of backslashes before it. */
function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charAt(first - 1) === '\\') first -= 1;
  return (at - first) % 2 === 1;
}
