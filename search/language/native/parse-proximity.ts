import { spanOver } from '../build.ts';
import { type Mend, quoted, refuse, replacing } from '../faults.ts';
import { operandsOf } from '../limits.ts';
import { printQuery } from '../print.ts';
import type { FieldQuery, Query, Span } from '../query.ts';
import { distributed } from './distribute.ts';
import type { Relation } from './lexeme.ts';
import { peek, type Reading, spanOf, typedText } from './reading.ts';
import { refuseMissingOperand } from './structure-faults.ts';

/** `a NEAR/5 b`, `a PRE/5 b`, `a /s b`. A chain is read from the left. */
export function joinByProximity(reading: Reading, left: Query, power: number): Query {
  const operator = peek(reading);
  if (operator?.kind !== 'proximity') return refuseMissingOperand(reading);
  reading.at += 1;
  const right = reading.expression(power);
  const { relation } = operator;
  const joined = related(relation, left, right);
  const name = typedText(reading, spanOf(reading, operator));
  for (const side of [left, right]) {
    const stranger = strangerIn(side);
    if (stranger !== undefined) refuseStranger(reading, { stranger, joined, relation, name });
  }
  return joined;
}

export function related(relation: Relation, left: Query, right: Query): Query & { kind: 'near' | 'same' } {
  return { ...relation, left, right, span: spanOver(left.span, right.span) };
}

/** What cannot stand inside a proximity group. Groups within were looked at when they were read. */
function strangerIn(query: Query): Query | undefined {
  switch (query.kind) {
    case 'word':
    case 'phrase':
    case 'near':
    case 'same':
      return undefined;
    case 'or':
      return query.operands.map(strangerIn).find((stranger) => stranger !== undefined);
    default:
      return query;
  }
}

interface Found {
  readonly stranger: Query;
  readonly joined: Query & { kind: 'near' | 'same' };
  readonly relation: Relation;
  /** The operator as typed. */
  readonly name: string;
}

function refuseStranger(reading: Reading, found: Found): never {
  const { stranger, joined, relation, name } = found;
  const typed = quoted(typedText(reading, stranger.span));
  if (stranger.kind === 'and' || stranger.kind === 'not') {
    const rewritten = distributed(joined, relation);
    refuse(
      'and-inside-proximity',
      stranger.span,
      `${name} joins words, phrases and OR groups; ${stranger.kind === 'and' ? 'an AND' : 'a NOT'} stands there: ${typed}.`,
      {
        hint: 'Write the proximity for each part, and join those with AND or NOT.',
        mends: rewritten === undefined ? [] : [replacing('Write it for each part', joined.span, printQuery(rewritten))],
      },
    );
  }
  refuse('not-allowed-here', stranger.span, `${name} joins words, phrases and OR groups; ${typed} is none.`, {
    hint:
      stranger.kind === 'field'
        ? `Put the whole group in the field: ${stranger.field}:(… ${name} …).`
        : 'Join it with AND.',
    mends: strangerMends(found),
  });
}

function strangerMends({ joined, relation }: Found): Mend[] {
  const { left, right, span } = joined;
  const inField = wholeInField(left, right, relation, span);
  return [
    ...(inField === undefined ? [] : [replacing(`Put the group in ${inField.field}:`, span, printQuery(inField))]),
    replacing('Join them with AND', span, printQuery({ kind: 'and', operands: [left, right], span })),
  ];
}

/** `title:kim NEAR/5 trump` → `title:(kim NEAR/5 trump)`, unless two fields are named. */
function wholeInField(left: Query, right: Query, relation: Relation, span: Span): FieldQuery | undefined {
  const fields = new Set([left, right].flatMap((side) => (side.kind === 'field' ? [side.field] : [])));
  const [field] = fields;
  if (field === undefined || fields.size > 1) return undefined;
  const inner = (side: Query): Query => (side.kind === 'field' ? (operandsOf(side)[0] ?? side) : side);
  return { kind: 'field', field, operand: related(relation, inner(left), inner(right)), span };
}
