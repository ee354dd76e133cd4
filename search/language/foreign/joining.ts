import { andOf, isNegative, notOf, orOf, spanOver } from '../build.ts';
import { quoted, refuse, replacing, wrapping } from '../faults.ts';
import { operandsOf } from '../limits.ts';
import { distributed } from '../native/distribute.ts';
import type { Relation } from '../native/lexeme.ts';
import type { Field, Query, Span } from '../query.ts';
import { type ForeignReading, type Operand, rewritten, typedText } from './reading.ts';

/** All operands. What was left out limits nothing; undefined when nothing is left. */
export function allOf(operands: readonly Operand[]): Operand {
  const [first, ...others] = present(operands);
  return first === undefined
    ? undefined
    : andOf([first, ...others], spanOver(first.span, (others.at(-1) ?? first).span));
}

/** Any operand. Each must say what is wanted. */
export function anyOf(reading: ForeignReading, operands: readonly Operand[]): Operand {
  const [first, ...others] = present(operands);
  if (first === undefined) return undefined;
  if (others.length > 0) for (const operand of [first, ...others]) requirePositive(reading, operand);
  return orOf([first, ...others], spanOver(first.span, (others.at(-1) ?? first).span));
}

/** What is not wanted; `span` begins with the operator. */
export function noneOf(reading: ForeignReading, operand: Operand, span: Span): Operand {
  if (operand === undefined) return undefined;
  requirePositive(reading, operand);
  return notOf(operand, spanOver(span, operand.span));
}

/** Both near one another, or in one sentence or paragraph. @param name what the operator is called in messages */
export function related(
  reading: ForeignReading,
  { relation, name }: { readonly relation: Relation; readonly name: string },
  left: Operand,
  right: Operand,
): Operand {
  if (left === undefined || right === undefined) return left ?? right;
  const joined = { ...relation, left, right, span: spanOver(left.span, right.span) };
  const stranger = strangerIn(left, IN_PROXIMITY) ?? strangerIn(right, IN_PROXIMITY);
  if (stranger === undefined) return joined;
  const typed = quoted(typedText(reading, stranger.span));
  const offer = (label: string, query: Query | undefined) => {
    const text = query === undefined ? null : rewritten(reading, query);
    return text === null ? [] : [replacing(label, joined.span, `(${text})`)];
  };
  const needs = `${name} joins words, phrases and OR groups;`;
  if (stranger.kind === 'and' || stranger.kind === 'not') {
    const found = stranger.kind === 'and' ? 'an AND' : 'a NOT';
    return refuse('and-inside-proximity', stranger.span, `${needs} ${found} stands there: ${typed}.`, {
      hint: 'Write the proximity for each part, and join those with AND or NOT.',
      mends: offer('Write it for each part', distributed(joined, relation)),
    });
  }
  return refuse('not-allowed-here', stranger.span, `${needs} ${typed} is none.`, {
    hint: 'Join it with AND.',
    mends: offer('Join them with AND', andOf([left, right], joined.span)),
  });
}

/** What is looked for in one field. */
export function inField(reading: ForeignReading, field: Field, operand: Operand, span: Span): Operand {
  if (operand === undefined) return undefined;
  refuseStranger(reading, strangerIn(operand, IN_FIELD), `A field (${field})`);
  requirePositive(reading, operand);
  return { kind: 'field', field, operand, span };
}

/** The operand of a function of the article: `atleast`, `first`, `hlead`. @param name as messages call it */
export function inFunction(reading: ForeignReading, name: string, operand: Query): Query {
  refuseStranger(reading, strangerIn(operand, IN_FUNCTION), name);
  return operand;
}

/** The whole query: something must be left of it, and it must say what is wanted. */
export function wholeQuery(reading: ForeignReading, query: Operand): Query {
  if (query === undefined) return refuseEmpty(reading);
  requirePositive(reading, query);
  return query;
}

/** Says what was left out, where that is why nothing remains. */
export function refuseEmpty({ source: { typed }, everything, warnings }: ForeignReading): never {
  const whole = { start: 0, end: typed.length };
  if (typed.trim() === '') refuse('empty-query', whole, 'The query is empty.', { hint: 'Type a word to look for.' });
  const leftOut = warnings.find(({ code }) => code === 'unsupported-in-dialect');
  const why = leftOut === undefined ? '' : ` ${leftOut.message}`;
  return refuse('empty-query', whole, `Nothing that can be looked for is in ${quoted(typed.trim())}.${why}`, {
    hint: 'Type a word to look for.',
    mends: [
      ...(leftOut?.mends ?? []),
      ...(everything === undefined ? [] : [replacing('Show every article', whole, everything)]),
    ],
  });
}

/** Refuses what only says what is not wanted. */
export function requirePositive(reading: ForeignReading, query: Query): void {
  if (!isNegative(query)) return;
  const { everything } = reading;
  refuse('only-negation', query.span, `${quoted(typedText(reading, query.span))} only says what is not wanted.`, {
    hint: 'Say what to look for as well.',
    mends: everything === undefined ? [] : [wrapping('Every article but these', query.span, `(${everything} `, ')')],
  });
}

/** The first part of a query whose kind is not among those allowed; the parts of AND, OR and NOT are looked at too. */
function strangerIn(query: Query, allowed: ReadonlySet<Query['kind']>): Query | undefined {
  if (!allowed.has(query.kind)) return query;
  if (query.kind !== 'and' && query.kind !== 'or' && query.kind !== 'not') return undefined;
  for (const operand of operandsOf(query)) {
    const stranger = strangerIn(operand, allowed);
    if (stranger !== undefined) return stranger;
  }
  return undefined;
}

function refuseStranger(reading: ForeignReading, stranger: Query | undefined, name: string): void {
  if (stranger === undefined) return;
  const typed = quoted(typedText(reading, stranger.span));
  refuse('not-allowed-here', stranger.span, `${name} takes words, phrases and groups of them; ${typed} is none.`, {
    hint: 'Write it beside rather than inside.',
  });
}

const present = (operands: readonly Operand[]): readonly Query[] => operands.flatMap((operand) => operand ?? []);

const IN_PROXIMITY: ReadonlySet<Query['kind']> = new Set(['word', 'phrase', 'near', 'same', 'or']);
const IN_FUNCTION: ReadonlySet<Query['kind']> = new Set([...IN_PROXIMITY, 'and']);
const IN_FIELD: ReadonlySet<Query['kind']> = new Set([...IN_FUNCTION, 'not', 'everything']);
