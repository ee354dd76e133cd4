import type { AndQuery, NotQuery, OrQuery, Query, Span } from './query.ts';

/**
 * The tree's normal form: an `and` never stands directly in an `and`, nor an `or` in an `or`, and neither has a single
 * operand. However a query was bracketed, what means the same in this way is the same tree.
 */
export const andOf = (operands: readonly Query[], span: Span): Query => flattened('and', operands, span);

export const orOf = (operands: readonly Query[], span: Span): Query => flattened('or', operands, span);

export const notOf = (operand: Query, span: Span): NotQuery => ({ kind: 'not', operand, span });

/** From the start of the first to the end of the last; the operands stand in the order they were typed. */
export const spanOver = (first: Span, last: Span): Span => ({ start: first.start, end: last.end });

/** Whether a query only says what is not wanted, so that it cannot stand by itself. */
export const isNegative = (query: Query): boolean =>
  query.kind === 'not' || (query.kind === 'and' && query.operands.every((operand) => operand.kind === 'not'));

function flattened(kind: 'and' | 'or', operands: readonly Query[], span: Span): Query {
  const flat = operands.flatMap((operand) => (operand.kind === kind ? operand.operands : [operand]));
  const [only] = flat;
  if (flat.length === 1 && only !== undefined) return only;
  return { kind, operands: flat, span } satisfies AndQuery | OrQuery;
}
