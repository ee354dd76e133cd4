import { notOf } from '../build.ts';
import { type Mend, quoted, warning } from '../faults.ts';
import { allOf, anyOf, requirePositive } from '../foreign/joining.ts';
import { type Operand, typedText } from '../foreign/reading.ts';
import { refuseDepth, refuseEmptyGroup, refuseOpen } from '../group-faults.ts';
import { LIMITS } from '../limits.ts';
import type { Query } from '../query.ts';
import type { Clause, Joint } from './clause.ts';
import { refuseMissingOperand } from './faults.ts';
import { isSign, type Lexeme } from './lexeme.ts';
import { isMixture, warnOfMixture } from './mixture.ts';
import { readOperand } from './operand.ts';
import { joinTurned } from './pair.ts';
import { type LuceneReading, peek, spanOf } from './reading.ts';

/**
 * Clauses up to the end of the query or group. AND requires the clauses on either side of it, `+` the one after, NOT
 * and `-` exclude theirs, and the rest are optional: where nothing is required one of these must be there; where
 * something is, Lucene only ranks by them. That is the whole of its logic (QueryParserBase.addClause): there is no
 * precedence, so `a OR b AND c` requires b and c.
 */
export function readClauses(reading: LuceneReading): Operand {
  const clauses: Clause[] = [];
  for (let next = peek(reading); next !== undefined && next.kind !== 'close'; next = peek(reading)) {
    const conjunction = next.kind === 'and' || next.kind === 'or' ? next.kind : undefined;
    if (conjunction !== undefined && clauses.length === 0) refuseMissingOperand(reading);
    if (conjunction !== undefined) reading.at += 1;
    addClause(reading, clauses, conjunction);
  }
  if (clauses.length === 0) return undefined;
  return joined(reading, clauses);
}

function addClause(reading: LuceneReading, clauses: Clause[], conjunction: Joint | undefined): void {
  const sign = peek(reading);
  const isSigned = sign !== undefined && isSign(sign);
  if (isSigned) reading.at += 1;
  const query = readOperand(reading, () => readGroup(reading));
  const last = clauses.at(-1);
  if (last !== undefined && last.occurrence !== 'must-not') {
    if (conjunction === 'and') clauses[clauses.length - 1] = { ...last, occurrence: 'must' };
    if (conjunction === 'or' && reading.joiner === 'and') {
      clauses[clauses.length - 1] = { ...last, occurrence: 'should' };
    }
  }
  if (query === undefined) return;
  const start = isSigned ? spanOf(reading, sign).start : query.span.start;
  const end = reading.lexemes[reading.at - 1];
  const occurrence = occurrenceOf(reading, isSigned ? sign.kind : undefined, conjunction);
  clauses.push({
    query,
    span: { start, end: end === undefined ? query.span.end : spanOf(reading, end).end },
    occurrence,
    isSigned: isSigned && sign.kind === 'required',
    joint: conjunction ?? (occurrence === 'must-not' || last?.occurrence === 'must-not' ? 'and' : reading.joiner),
  });
}

function occurrenceOf(
  { joiner }: LuceneReading,
  sign: Lexeme['kind'] | undefined,
  conjunction: Joint | undefined,
): Clause['occurrence'] {
  if (sign === 'prohibited') return 'must-not';
  if (joiner === 'and') return conjunction === 'or' ? 'should' : 'must';
  return sign === 'required' || conjunction === 'and' ? 'must' : 'should';
}

function joined(reading: LuceneReading, clauses: readonly Clause[]): Operand {
  const isRequired = clauses.some(({ occurrence }) => occurrence === 'must');
  const optional = clauses.filter(({ occurrence }) => occurrence === 'should');
  const either = isRequired ? undefined : anyOf(reading, joinTurned(optional.map(({ query }) => query)));
  const operands = clauses.map((clause): Operand => {
    if (clause.occurrence === 'must') return clause.query;
    if (clause.occurrence === 'must-not') return unwanted(reading, clause);
    return clause === optional[0] ? either : undefined;
  });
  const query = allOf(operands);
  if (query === undefined) return undefined;
  if (operands.length > 1) requirePositive(reading, query);
  if (isMixture(clauses)) warnOfMixture(reading, clauses, query);
  else if (isRequired) for (const clause of optional) warnOfOptional(reading, clause);
  return query;
}

function unwanted(reading: LuceneReading, { query, span }: Clause): Query {
  requirePositive(reading, query);
  return notOf(query, span);
}

/** `+kim trump`: in Lucene trump only lifts an article in the ranking. */
function warnOfOptional(reading: LuceneReading, { query, span }: Clause): void {
  const typed = quoted(typedText(reading, query.span));
  const require: Mend = { label: 'Require it', edits: [{ start: span.start, end: span.start, text: '+' }] };
  reading.warnings.push(
    warning('unsupported-in-dialect', query.span, `${typed} is optional beside what is required, and was left out.`, {
      hint: 'Lucene would rank articles higher that have it. To require it put + before it.',
      mends: [require],
    }),
  );
}

function readGroup(reading: LuceneReading): Operand {
  const { source } = reading;
  const open = peek(reading);
  if (open === undefined) return refuseMissingOperand(reading);
  reading.at += 1;
  const first = peek(reading);
  if (first?.kind === 'close') {
    const before = reading.lexemes[reading.at - 2];
    const isBound = before?.kind === 'field' && before.end === open.start;
    const whole = source.spanOf(isBound ? before.start : open.start, first.end);
    refuseEmptyGroup(source.spanOf(open.start, first.end), whole);
  }
  if (first === undefined) refuseOpen(source, open.start);
  reading.depth += 1;
  if (reading.depth > LIMITS.levels) refuseDepth(spanOf(reading, open));
  const query = readClauses(reading);
  reading.depth -= 1;
  const close = peek(reading);
  if (close === undefined) return refuseOpen(source, open.start);
  reading.at += 1;
  if (query === undefined) return undefined;
  requirePositive(reading, query);
  return { ...query, span: source.spanOf(open.start, close.end) };
}
