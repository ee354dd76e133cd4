import { andOf, notOf, orOf } from '../build.ts';
import { LIMITS, measure } from '../limits.ts';
import type { Query } from '../query.ts';
import type { Relation } from './lexeme.ts';

/**
 * A proximity group with AND or NOT inside, rewritten so that they stand outside: `(a AND b) NEAR/5 c` becomes
 * `(a NEAR/5 c) AND (b NEAR/5 c)`, and `a NEAR/5 NOT b` becomes `a NOT (a NEAR/5 b)`. Undefined when nothing sensible
 * comes of it, or too much.
 */
export function distributed(group: Query & { kind: 'near' | 'same' }, relation: Relation): Query | undefined {
  const { left, right } = group;
  const leaves = measure(left).nodes * measure(right).nodes;
  if (leaves > LIMITS.nodes / 4) return undefined;
  if (left.kind === 'not') return right.kind === 'not' ? undefined : without(right, related(left.operand, right));
  if (right.kind === 'not') return without(left, related(left, right.operand));
  return spread(left, right);

  function spread(one: Query, other: Query): Query {
    if (holdsAnd(one)) return spreadOver(one, (operand) => spread(operand, other));
    if (holdsAnd(other)) return spreadOver(other, (operand) => spread(one, operand));
    return related(one, other);
  }

  function related(one: Query, other: Query): Query {
    return { ...relation, left: one, right: other, span: group.span };
  }
}

/** An OR that holds no AND may stay whole: `b OR c` in `(a AND (b OR c)) NEAR/5 d`. */
const holdsAnd = (query: Query): query is Query & { kind: 'and' | 'or' } =>
  query.kind === 'and' || (query.kind === 'or' && query.operands.some(holdsAnd));

function spreadOver(query: Query & { kind: 'and' | 'or' }, relate: (operand: Query) => Query): Query {
  const operands = query.operands.map((operand) =>
    operand.kind === 'not' ? notOf(relate(operand.operand), operand.span) : relate(operand),
  );
  return query.kind === 'and' ? andOf(operands, query.span) : orOf(operands, query.span);
}

const without = (wanted: Query, unwanted: Query): Query => andOf([wanted, notOf(unwanted, unwanted.span)], wanted.span);
