import { orOf, spanOver } from '../build.ts';
import { type Mend, quoted, refuse, removing, replacing, wrapping } from '../faults.ts';
import { distributed } from '../native/distribute.ts';
import type { Relation } from '../native/lexeme.ts';
import { related } from '../native/parse-proximity.ts';
import type { Field, Query, Span } from '../query.ts';
import { type Reading, typedText } from './reading.ts';
import { writeCql } from './write.ts';

interface Operator {
  readonly relation: Relation;
  /** Of `prox` and its modifiers. */
  readonly span: Span;
  /** Where what stands left was joined without parentheses: its last operand. */
  readonly lastLeft: Span | undefined;
}

/**
 * `a prox/distance<5 b`. An index on both sides is the index of the group: `dc.title = kim prox dc.title = trump` is
 * `title:(kim NEAR/1 trump)`.
 */
export function joinByProx(reading: Reading, left: Query, right: Query, operator: Operator): Query {
  const sides = [left, right].map(withoutField);
  const [one, other] = sides;
  const fields = new Set(sides.map((side) => side?.field));
  const span = spanOver(left.span, right.span);
  if (one === undefined || other === undefined || fields.size > 1) {
    return refuseFields(reading, [left, right], span, operator.span);
  }
  if (one.field === 'id' || one.field === 'url') refuseWhole(reading, span, operator.span);
  const joined = related(operator.relation, one.operand, other.operand);
  for (const { operand } of [one, other]) {
    const stranger = strangerIn(operand);
    if (stranger !== undefined) refuseStranger(reading, stranger, { left, right, joined }, operator);
  }
  return one.field === undefined ? joined : { kind: 'field', field: one.field, operand: joined, span };
}

/** One index around a side, taken off: also off each part of `dc.title = a or dc.title = b`. Undefined for a mixture. */
function withoutField(query: Query): { readonly field: Field | undefined; readonly operand: Query } | undefined {
  if (query.kind === 'field') return { field: query.field, operand: query.operand };
  if (query.kind !== 'or') return { field: undefined, operand: query };
  const sides = query.operands.map((each) => (each.kind === 'field' ? each : { field: undefined, operand: each }));
  const [first] = sides;
  if (sides.some(({ field }) => field !== first?.field)) return undefined;
  const operand = orOf(
    sides.map((side) => side.operand),
    query.span,
  );
  return { field: first?.field, operand };
}

function strangerIn(query: Query): Query | undefined {
  switch (query.kind) {
    case 'word':
    case 'phrase':
    case 'near':
    case 'same':
      return undefined;
    case 'or':
      return query.operands.find((operand) => strangerIn(operand) !== undefined);
    default:
      return query;
  }
}

interface Sides {
  readonly left: Query;
  readonly right: Query;
  /** Without their index. */
  readonly joined: Query & { readonly kind: 'near' | 'same' };
}

function refuseStranger(reading: Reading, stranger: Query, { left, right, joined }: Sides, operator: Operator): never {
  const typed = quoted(typedText(reading, stranger.span));
  const span = spanOver(left.span, right.span);
  const { lastLeft, relation } = operator;
  const group =
    lastLeft === undefined
      ? []
      : [wrapping('Group what prox joins', { start: lastLeft.start, end: span.end }, '(', ')')];
  const rewritten = stranger.kind === 'and' && left.kind !== 'field' ? distributed(joined, relation) : undefined;
  const text = rewritten === undefined ? null : writeCql(rewritten).text;
  const mends: Mend[] = [
    ...group,
    ...(text === null ? [] : [replacing('Write it for each part', span, `(${text})`)]),
    asAnd(operator.span),
  ];
  if (stranger.kind === 'and') {
    const hint = 'Write the proximity for each part; CQL reads from the left, so a group needs parentheses.';
    refuse(
      'and-inside-proximity',
      stranger.span,
      `prox joins terms and or groups; and or not stands there: ${typed}.`,
      { hint, mends },
    );
  }
  refuse('not-allowed-here', stranger.span, `prox joins terms and or groups; ${typed} is none.`, {
    hint: 'Join it with and.',
    mends,
  });
}

function refuseFields(reading: Reading, sides: readonly Query[], span: Span, operator: Span): never {
  const named = sides.flatMap((side) => (side.kind === 'field' ? [side.field] : []));
  const [first] = named;
  const typed = quoted(typedText(reading, span));
  return refuse('not-allowed-here', span, `prox needs the same index on both sides; ${typed} has two.`, {
    hint:
      first === undefined
        ? 'Write the same index before every term.'
        : 'Write the same index before both terms, or join them with and.',
    mends: [asAnd(operator), removing('Leave the proximity group out', span)],
  });
}

function refuseWhole(reading: Reading, span: Span, operator: Span): never {
  const typed = quoted(typedText(reading, span));
  return refuse(
    'not-allowed-here',
    span,
    `Ids and addresses are compared whole; ${typed} asks for words near one another.`,
    {
      hint: 'Join them with or.',
      mends: [replacing('Join them with or', operator, 'or')],
    },
  );
}

const asAnd = (span: Span): Mend => replacing('Join them with and', span, 'and');
