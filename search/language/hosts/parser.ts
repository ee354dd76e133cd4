import { spanOver } from '../build.ts';
import type { Read } from '../dialect.ts';
import { warning, wrapping } from '../faults.ts';
import { allOf, anyOf, noneOf, refuseEmpty, related, wholeQuery } from '../foreign/joining.ts';
import { type ForeignReading, type Operand, tellReading } from '../foreign/reading.ts';
import { refuseStray } from '../group-faults.ts';
import type { AtLeastQuery, FieldQuery, HeadLeadQuery } from '../query.ts';
import { refuseMissingOperand, refuseNotNear } from './faults.ts';
import { readOperand } from './operand.ts';
import { isOperator, type Operator, type Piece } from './piece.ts';
import { type HostGrammar, type HostReading, peek, spanOf } from './reading.ts';

/**
 * Pieces → the tree, for the two news hosts whose words side by side are a phrase, by precedence climbing as in native
 * syntax. Refuses what cannot be read.
 */
export function readHost(reading: ForeignReading, grammar: HostGrammar, pieces: readonly Piece[]): Read {
  const host: HostReading = {
    ...reading,
    grammar,
    pieces: withNots(pieces),
    at: 0,
    depth: 0,
    isInside: false,
    unbracketed: new WeakSet(),
    open: new WeakSet(),
  };
  if (pieces.length === 0) refuseEmpty(reading);
  const query = readExpression(host, 0);
  const rest = peek(host);
  if (rest !== undefined) refuseStray(spanOf(host, rest));
  return { query: wholeQuery(reading, query), warnings: reading.warnings };
}

/** `and not` is one operator. */
function withNots(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === 'not' && last?.kind === 'and') joined[joined.length - 1] = { ...piece, start: last.start };
    else joined.push(piece);
  }
  return joined;
}

/** Reads as far as operators bind more tightly than `floor`. */
function readExpression(reading: HostReading, floor: number): Operand {
  let left = readRun(reading);
  for (let next = operatorAt(reading); next !== undefined; next = operatorAt(reading)) {
    if (reading.grammar.power(next) <= floor) break;
    left = JOIN[next.kind](reading, left);
  }
  return left;
}

/** What stands side by side, by way of `readOperand`. */
const readRun = (reading: HostReading): Operand => readOperand(reading, () => readExpression(reading, 0));

function operatorAt(reading: HostReading): Operator | undefined {
  const next = peek(reading);
  if (next === undefined || next.kind === 'close') return undefined;
  return isOperator(next) ? next : refuseMissingOperand(reading);
}

const JOIN: Readonly<Record<Operator['kind'], (reading: HostReading, left: Operand) => Operand>> = {
  or: joinByOr,
  and: joinByAnd,
  not: joinByNot,
  proximity: joinByProximity,
};

function joinByOr(reading: HostReading, left: Operand): Operand {
  const query = anyOf(reading, chain(reading, 'or', left));
  if (query?.kind === 'or') reading.unbracketed.add(query);
  return query;
}

function joinByAnd(reading: HostReading, left: Operand): Operand {
  const operands = chain(reading, 'and', left);
  for (const operand of operands) warnOfMixture(reading, operand);
  return allOf(operands);
}

function joinByNot(reading: HostReading, left: Operand): Operand {
  const operands = [left];
  warnOfMixture(reading, left);
  for (let not = peek(reading); not?.kind === 'not'; not = peek(reading)) {
    reading.at += 1;
    if (peek(reading)?.kind === 'proximity') refuseNotNear(reading, not, allOf(operands));
    const right = readExpression(reading, reading.grammar.power(not));
    warnOfMixture(reading, right);
    warnOfSwallowedDate(reading, left, right);
    operands.push(noneOf(reading, right, spanOf(reading, not)));
  }
  return allOf(operands);
}

function joinByProximity(reading: HostReading, left: Operand): Operand {
  const operator = peek(reading);
  if (operator?.kind !== 'proximity') return refuseMissingOperand(reading);
  reading.at += 1;
  const right = readExpression(reading, reading.grammar.power(operator));
  const { start, end } = spanOf(reading, operator);
  const relation = { relation: operator.relation, name: reading.source.typed.slice(start, end) };
  if (right === undefined || !isOpen(reading, left)) return related(reading, relation, left, right);
  const operand = related(reading, relation, left.operand, right);
  if (operand === undefined) return left;
  const joined = { ...left, operand, span: spanOver(left.span, right.span) };
  reading.open.add(joined);
  return joined;
}

/** Proximity binds more tightly than a field: `hd=kim adj3 trump` looks for both in the headline. */
const isOpen = (reading: HostReading, query: Operand): query is FieldQuery | AtLeastQuery | HeadLeadQuery =>
  query !== undefined && 'operand' in query && reading.open.has(query);

/** Everything one operator joins: a list rather than pairs, so that a long one is read in linear time. */
function chain(reading: HostReading, kind: 'and' | 'or', left: Operand): readonly Operand[] {
  const operands = [left];
  for (let next = peek(reading); next?.kind === kind; next = peek(reading)) {
    reading.at += 1;
    operands.push(readExpression(reading, reading.grammar.power(next)));
  }
  return operands;
}

/** `kim and not trump and date aft 2018`: AND NOT takes in the date as well, which is hardly ever meant. */
function warnOfSwallowedDate(reading: HostReading, left: Operand, right: Operand): void {
  if (left === undefined || right?.kind !== 'and' || !right.operands.some(({ kind }) => kind === 'date')) return;
  const [first] = right.operands;
  if (first === undefined || first.kind === 'date' || first.span.start !== right.span.start) return;
  tellReading(reading, right.span, 'NOT takes in all that follows it, the date as well.', {
    hint: 'Write parentheses, or the date before NOT.',
    mends: [wrapping('Limit the whole query', { start: left.span.start, end: first.span.end }, '(', ')')],
  });
}

/** `a or b and c`, where the system itself is known to read otherwise than its users are told. */
function warnOfMixture(reading: HostReading, operand: Operand): void {
  const hint = reading.grammar.mixtureHint;
  if (hint === undefined || operand === undefined || !reading.unbracketed.has(operand)) return;
  const message = 'OR was read before AND and NOT here.';
  reading.warnings.push(
    warning('mixed-and-or', operand.span, message, {
      hint,
      mends: [wrapping('As it was read', operand.span, '(', ')')],
    }),
  );
}
