import { isNegative } from '../build.ts';
import { columnOf, quoted, refuse, removing, replacing, wrapping } from '../faults.ts';
import { refuseStray } from '../group-faults.ts';
import type { Query } from '../query.ts';
import type { SourceText } from '../source-text.ts';
import { isOperator, type Lexeme } from './lexeme.ts';
import { peek, type Reading, spanOf, typedText } from './reading.ts';

export function refuseEmpty({ typed }: SourceText): never {
  const span = { start: 0, end: typed.length };
  return typed.trim() === ''
    ? refuse('empty-query', span, 'The query is empty.', { hint: 'Type a word, or *:* for every article.' })
    : refuse('empty-query', span, `No word or number is in ${quoted(typed.trim())}.`, {
        hint: 'Type a word to look for, or *:* for every article.',
        mends: [replacing('Show every article', span, '*:*')],
      });
}

/** Refuses at the next piece (or the end), where something to search for was expected. */
export function refuseMissingOperand(reading: Reading): never {
  const before = reading.lexemes[reading.at - 1];
  const next = peek(reading);
  if (next?.kind === 'close' && before?.kind !== 'open' && reading.depth === 0) refuseStray(spanOf(reading, next));
  if (next !== undefined && isOperator(next)) return refuseOperator(reading, next, before);
  if (before === undefined) return refuseEmpty(reading.source);
  const span = spanOf(reading, before);
  const name = typedText(reading, span);
  return refuse('missing-operand', span, `${name} at column ${columnOf(span)} needs something after it.`, {
    hint: `Write what ${name} is about after it, or remove it.`,
    mends: [removing(`Remove ${name}`, span), ...wordMend(reading, before)],
  });
}

function refuseOperator(reading: Reading, operator: Lexeme, before: Lexeme | undefined): never {
  const span = spanOf(reading, operator);
  const name = typedText(reading, span);
  const column = columnOf(span);
  const isFirst = before === undefined || before.kind === 'open';
  const message = isFirst
    ? `${name} at column ${column} needs something before it.`
    : `${typedText(reading, spanOf(reading, before))} expects something to search for; ${name} stands there, at column ${column}.`;
  return refuse('missing-operand', span, message, {
    hint: `Put a word between, or remove ${name}. To look for the word itself put it in quotes.`,
    mends: [
      removing(`Remove ${name}`, span),
      ...(before === undefined ? [] : [removing('Remove the operator before it', spanOf(reading, before))]),
      ...wordMend(reading, operator),
    ],
  });
}

/** Somebody may have meant the word `NOT` in a headline in capitals. */
function wordMend(reading: Reading, operator: Lexeme) {
  const span = spanOf(reading, operator);
  const name = typedText(reading, span);
  return isOperator(operator) && IS_LETTERS.test(name)
    ? [replacing(`Look for the word “${name}”`, span, `"${name}"`)]
    : [];
}

/** The whole query, or a field's whole group, must say what is wanted. */
export function requirePositive(reading: Reading, query: Query): void {
  if (!isNegative(query)) return;
  const { start } = query.span;
  const typed = typedText(reading, query.span);
  refuse('only-negation', query.span, `${quoted(typed)} only says what is not wanted.`, {
    hint: 'Say what to look for as well, or write *:* before it for every other article.',
    mends: [replacing('Every article but these', { start, end: start }, '*:* ')],
  });
}

/** The same for one side of an OR, or what a NOT stands before. */
export function requirePositiveOperand(reading: Reading, query: Query): void {
  if (!isNegative(query)) return;
  const typed = typedText(reading, query.span);
  refuse('only-negation', query.span, `${quoted(typed)} only says what is not wanted; beside it an AND was expected.`, {
    hint: `To mean every article but these, write (*:* ${typed}).`,
    mends: [wrapping('Every article but these', query.span, '(*:* ', ')')],
  });
}

const IS_LETTERS = /^\p{Lu}+$/u;
