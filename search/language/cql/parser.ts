import { andOf, notOf, orOf, spanOver } from '../build.ts';
import type { Read } from '../dialect.ts';
import { quoted, refuse, replacing, warning, wrapping } from '../faults.ts';
import { refuseDepth, refuseEmptyGroup, refuseOpen, refuseStray } from '../group-faults.ts';
import { LIMITS } from '../limits.ts';
import type { Query, Span } from '../query.ts';
import type { SourceText } from '../source-text.ts';
import { skipPrefixes, skipSorting } from './asides.ts';
import type { Lexeme } from './lexeme.ts';
import { lexCql } from './lexer.ts';
import { readClause } from './parse-clause.ts';
import { joinByProx } from './parse-prox.ts';
import { relationOf } from './prox-relation.ts';
import { peek, type Reading, spanOf, takeModifiers, typedText, warnUnsupported } from './reading.ts';
import { EVERYTHING, refuseBeside, refuseEmpty, refuseMissingOperand, refuseStrayPiece } from './structure-faults.ts';

/**
 * CQL → the tree. Its booleans bind equally and are read from the left, so one loop reads them: `a or b and c` is
 * `(a or b) and c`. `match` says how terms side by side combine; left out they are refused, as CQL does.
 */
export function readCql(source: SourceText, match: 'all' | 'any' | undefined): Read {
  const reading: Reading = { source, match, lexemes: lexCql(source), at: 0, depth: 0, warnings: [] };
  if (reading.lexemes.length === 0) refuseEmpty(reading);
  const query = expression(reading);
  const rest = peek(reading);
  if (rest !== undefined) refuseStray(spanOf(reading, rest));
  return { query, warnings: reading.warnings };
}

/** What was read so far, and where its last operand stands if it was joined without parentheses. */
interface Left {
  readonly query: Query;
  readonly joinedBy: Join | undefined;
  readonly last: Span | undefined;
}

type Join = 'and' | 'or' | 'prox';

function expression(reading: Reading): Query {
  skipPrefixes(reading);
  let left: Left = { query: operand(reading), joinedBy: undefined, last: undefined };
  for (let join = joinAt(reading); join !== undefined; join = joinAt(reading)) {
    const joined: Left = join === 'prox' ? joinProx(reading, left) : joinAll(reading, left, join);
    if (join === 'and' && left.joinedBy === 'or') warnOfMixture(reading, left, joined);
    left = joined;
  }
  if (peek(reading)?.kind === 'sort') skipSorting(reading);
  return left.query;
}

/** What joins the operand just read to what follows; undefined at the end of the query, the group, or before `sortBy`. */
function joinAt(reading: Reading): Join | undefined {
  const next = peek(reading);
  switch (next?.kind) {
    case undefined:
    case 'close':
    case 'sort':
      return undefined;
    case 'boolean':
      return next.name === 'not' ? 'and' : next.name;
    case 'string':
    case 'open':
      if (reading.match === undefined) return refuseBeside(reading, next);
      return reading.match === 'all' ? 'and' : 'or';
    case 'symbol':
    case 'modifier':
      return refuseStrayPiece(reading, next);
    default:
      return next satisfies never;
  }
}

/** A row of `and`s and `not`s, or of `or`s. */
function joinAll(reading: Reading, left: Left, join: 'and' | 'or'): Left {
  const operands = [left.query];
  let last = left.query.span;
  while (joinAt(reading) === join) {
    const operator = peek(reading);
    const isNot = operator?.kind === 'boolean' && operator.name === 'not';
    if (operator?.kind === 'boolean') skipBoolean(reading);
    const next = peek(reading);
    if (operator !== undefined && next?.kind === 'boolean' && next.name === 'not') refuseNot(reading, operator, next);
    const right = operand(reading);
    last = right.span;
    operands.push(isNot && operator !== undefined ? notOf(right, spanOver(spanOf(reading, operator), last)) : right);
  }
  const span = spanOver(left.query.span, last);
  return { query: join === 'and' ? andOf(operands, span) : orOf(operands, span), joinedBy: join, last };
}

function joinProx(reading: Reading, left: Left): Left {
  const operator = peek(reading);
  if (operator === undefined) return refuseMissingOperand(reading);
  reading.at += 1;
  const modifiers = takeModifiers(reading);
  const span = spanOf(reading, { start: operator.start, end: (modifiers.at(-1) ?? operator).end });
  const { relation, strange, isLoose, isOrderLost } = relationOf(reading, modifiers, span);
  if (isLoose) warnUnsupported(reading, span, 'An exact distance cannot be asked for; at most so many words was read.');
  if (isOrderLost)
    warnUnsupported(reading, span, 'In one sentence or paragraph the order of the terms is not looked at.');
  for (const modifier of strange) warnOfModifier(reading, modifier);
  const right = operand(reading);
  const query = joinByProx(reading, left.query, right, { relation, span, lastLeft: left.last });
  return { query, joinedBy: 'prox', last: right.span };
}

function operand(reading: Reading): Query {
  const next = peek(reading);
  if (next?.kind === 'string') return readClause(reading, next);
  if (next?.kind === 'open') return readGroup(reading, next);
  if (next?.kind === 'boolean' && next.name === 'not') return refuseNot(reading, undefined, next);
  return refuseMissingOperand(reading);
}

function readGroup(reading: Reading, open: Lexeme): Query {
  reading.at += 1;
  const first = peek(reading);
  if (first === undefined) refuseOpen(reading.source, open.start);
  const both = spanOf(reading, { start: open.start, end: first.end });
  if (first.kind === 'close') refuseEmptyGroup(both, both);
  reading.depth += 1;
  if (reading.depth > LIMITS.levels) refuseDepth(spanOf(reading, open));
  const query = expression(reading);
  reading.depth -= 1;
  const close = peek(reading);
  if (close === undefined) return refuseOpen(reading.source, open.start);
  reading.at += 1;
  return { ...query, span: reading.source.spanOf(open.start, close.end) };
}

function skipBoolean(reading: Reading): void {
  reading.at += 1;
  for (const modifier of takeModifiers(reading)) warnOfModifier(reading, modifier);
}

function warnOfModifier(reading: Reading, modifier: Lexeme): void {
  const span = spanOf(reading, modifier);
  warnUnsupported(
    reading,
    span,
    `The modifier ${quoted(typedText(reading, span))} is not known here and changes nothing.`,
  );
}

/** Other systems let `and` bind tighter than `or`. */
function warnOfMixture(reading: Reading, { query, last }: Left, joined: Left): void {
  if (reading.warnings.some(({ code }) => code === 'mixed-and-or')) return;
  const typed = quoted(typedText(reading, query.span));
  const other = spanOver(last ?? query.span, joined.last ?? joined.query.span);
  reading.warnings.push(
    warning('mixed-and-or', query.span, `CQL reads from the left, so ${typed} was joined first.`, {
      hint: 'Use parentheses to say which belongs together.',
      mends: [wrapping('As it was read', query.span, '(', ')'), wrapping('With and first', other, '(', ')')],
    }),
  );
}

/** `not a`, `a and not b`, `a or not b`: in CQL a `not` stands between two clauses, as in `a not b`. */
function refuseNot(reading: Reading, before: Lexeme | undefined, not: Lexeme): never {
  const span = spanOf(reading, not);
  const isAnd = before?.kind === 'boolean' && before.name === 'and';
  const both = before === undefined ? span : spanOf(reading, { start: before.start, end: not.end });
  if (isAnd) {
    return refuse('missing-operand', both, 'In CQL not stands alone between two clauses: a not b.', {
      hint: 'Leave the and out.',
      mends: [replacing('Leave the and out', both, 'not')],
    });
  }
  reading.at += 1;
  if (peek(reading)?.kind === 'boolean') refuseMissingOperand(reading);
  const unwanted = operand(reading);
  const whole = spanOver(span, unwanted.span);
  return refuse('only-negation', whole, `${quoted(typedText(reading, whole))} only says what is not wanted.`, {
    hint: `Say what to look for before it, or write (${EVERYTHING} not …) for every other article.`,
    mends: [wrapping('Every article but these', whole, `(${EVERYTHING} `, ')')],
  });
}
