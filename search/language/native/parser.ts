import { andOf, isNegative, notOf, orOf, spanOver } from '../build.ts';
import type { Read } from '../dialect.ts';
import { refuseStray } from '../group-faults.ts';
import type { Query } from '../query.ts';
import type { SourceText } from '../source-text.ts';
import { beginsOperand, type Lexeme } from './lexeme.ts';
import { lexNative } from './lexer.ts';
import { warnOfLowerCase } from './lower-case.ts';
import { warnOfMixture } from './mixture.ts';
import { readDate } from './parse-date.ts';
import { readField } from './parse-field.ts';
import { readFunction } from './parse-function.ts';
import { readGroup } from './parse-group.ts';
import { readPhrase } from './parse-phrase.ts';
import { joinByProximity } from './parse-proximity.ts';
import { readCaps, readWord } from './parse-word.ts';
import { peek, type Reading, spanOf } from './reading.ts';
import { refuseEmpty, refuseMissingOperand, requirePositive, requirePositiveOperand } from './structure-faults.ts';

/**
 * Native syntax → the tree, by precedence climbing (Pratt, "Top Down Operator Precedence", 1973). Refuses what cannot
 * be read. `match` says how words side by side combine.
 */
export function readNative(source: SourceText, match: 'all' | 'any'): Read {
  const { lexemes, warnings } = lexNative(source);
  const reading: Reading = {
    source,
    match,
    lexemes,
    at: 0,
    depth: 0,
    field: undefined,
    warnings: [...warnings],
    unbracketed: new WeakSet(),
    expression: (power) => expression(reading, power),
    operand: () => operand(reading),
  };
  if (lexemes.length === 0) refuseEmpty(source);
  warnOfLowerCase(reading);
  const query = expression(reading, POWER.or);
  const rest = peek(reading);
  if (rest !== undefined) refuseStray(spanOf(reading, rest));
  requirePositive(reading, query);
  return { query, warnings: reading.warnings };
}

type Infix = 'or' | 'and' | 'beside' | 'not' | 'proximity';

/** How tightly operators bind. Words side by side bind like AND, or, where any will do, closer than NOT. */
const POWER = { or: 10, and: 20, beside: 20, not: 30, besideAny: 35, proximity: 40 } as const;

function expression(reading: Reading, power: number): Query {
  let left = operand(reading);
  for (let infix = infixAt(reading); infix !== undefined; infix = infixAt(reading)) {
    if (powerOf(reading, infix) < power) break;
    left = JOIN[infix](reading, left);
  }
  return left;
}

/** What joins the operand just read to what follows; undefined at the end of the query or group. */
function infixAt(reading: Reading): Infix | undefined {
  const next = peek(reading);
  if (next === undefined || next.kind === 'close') return undefined;
  if (next.kind === 'not') return reading.match === 'any' ? 'beside' : 'not';
  return beginsOperand(next) ? 'beside' : (next.kind as Infix);
}

const powerOf = ({ match }: Reading, infix: Infix): number =>
  infix === 'beside' && match === 'any' ? POWER.besideAny : POWER[infix];

const JOIN: Readonly<Record<Infix, (reading: Reading, left: Query) => Query>> = {
  or: joinByOr,
  and: joinByAnd,
  beside: (reading, left) => (reading.match === 'any' ? joinAny(reading, left) : joinByAnd(reading, left)),
  not: joinByNot,
  proximity: (reading, left) => joinByProximity(reading, left, POWER.proximity + 1),
};

function joinByOr(reading: Reading, left: Query): Query {
  const operands = [left];
  while (peek(reading)?.kind === 'or') {
    reading.at += 1;
    operands.push(expression(reading, POWER.or + 1));
  }
  for (const one of operands) requirePositiveOperand(reading, one);
  warnOfMixture(reading, operands);
  return orOf(operands, spanOver(left.span, operands.at(-1)?.span ?? left.span));
}

function joinByAnd(reading: Reading, left: Query): Query {
  const operands = [left];
  for (let infix = infixAt(reading); infix === 'and' || infix === 'beside'; infix = infixAt(reading)) {
    if (infix === 'beside' && reading.match === 'any') break;
    if (infix === 'and') reading.at += 1;
    operands.push(expression(reading, POWER.and + 1));
  }
  return unbracketedAnd(reading, operands);
}

function joinByNot(reading: Reading, left: Query): Query {
  const operands = [left];
  while (infixAt(reading) === 'not') operands.push(negation(reading));
  return unbracketedAnd(reading, operands);
}

/**
 * Words side by side where any will do: `trump kim -summit date:2019` is `(trump OR kim) NOT summit`, in 2019. Fields
 * and dates are limits rather than words, so they still must hold.
 */
function joinAny(reading: Reading, left: Query): Query {
  const operands = [left];
  while (infixAt(reading) === 'beside') operands.push(expression(reading, POWER.besideAny + 1));
  const isLimit = (query: Query): boolean =>
    query.kind === 'field' || query.kind === 'date' || query.kind === 'everything' || isNegative(query);
  const wanted = operands.filter((query) => !isLimit(query));
  const limits = operands.filter(isLimit);
  const [first] = wanted;
  const span = spanOver(left.span, operands.at(-1)?.span ?? left.span);
  if (first === undefined) return unbracketedAnd(reading, limits);
  const either = wanted.length === 1 ? first : orOf(wanted, spanOver(first.span, wanted.at(-1)?.span ?? first.span));
  return limits.length === 0 ? either : andOf([either, ...limits], span);
}

function unbracketedAnd(reading: Reading, operands: readonly Query[]): Query {
  const [first, ...others] = operands;
  if (first === undefined) throw new TypeError('An AND of nothing.');
  const query = andOf(operands, spanOver(first.span, others.at(-1)?.span ?? first.span));
  if (query.kind === 'and') reading.unbracketed.add(query);
  return query;
}

function operand(reading: Reading): Query {
  const next = peek(reading);
  if (next === undefined) return refuseMissingOperand(reading);
  switch (next.kind) {
    case 'word':
      return readWord(reading, next);
    case 'caps':
      return readCaps(reading, next);
    case 'phrase':
      return readPhrase(reading, next);
    case 'open':
      return readGroup(reading, next);
    case 'not':
      return negation(reading);
    case 'field':
      return readField(reading, next);
    case 'date':
      return readDate(reading, next);
    case 'function':
      return readFunction(reading, next);
    case 'everything':
      return readEverything(reading, next);
    case 'close':
    case 'and':
    case 'or':
    case 'proximity':
      return refuseMissingOperand(reading);
    default:
      return next satisfies never;
  }
}

/** `NOT x`, `-x`. Proximity binds tighter: `NOT a NEAR/5 b` is `NOT (a NEAR/5 b)`. */
function negation(reading: Reading): Query {
  const sign = peek(reading);
  if (sign === undefined) return refuseMissingOperand(reading);
  reading.at += 1;
  if (peek(reading)?.kind === 'not') return refuseMissingOperand(reading);
  const negated = expression(reading, POWER.proximity);
  requirePositiveOperand(reading, negated);
  return notOf(negated, spanOver(spanOf(reading, sign), negated.span));
}

function readEverything(reading: Reading, lexeme: Lexeme): Query {
  reading.at += 1;
  return { kind: 'everything', span: spanOf(reading, lexeme) };
}
