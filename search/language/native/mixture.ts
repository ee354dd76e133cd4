import { andOf, orOf, spanOver } from '../build.ts';
import { quoted, replacing, warning } from '../faults.ts';
import { printQuery } from '../print.ts';
import type { Query } from '../query.ts';
import type { Reading } from './reading.ts';

/** `a OR b c` says nothing of which comes first: how it was read is told, and the other reading offered. */
export function warnOfMixture(reading: Reading, operands: readonly Query[]): void {
  const [first] = operands;
  const last = operands.at(-1);
  if (first === undefined || last === undefined || tally(reading) >= MOST_TOLD) return;
  if (!operands.some((operand) => reading.unbracketed.has(operand))) return;
  const span = spanOver(first.span, last.span);
  const read = orOf(operands, span);
  const other = orBeforeAnd(reading, operands);
  reading.warnings.push(
    warning('mixed-and-or', span, `AND binds tighter than OR, so this was read as ${quoted(printQuery(read))}.`, {
      hint: 'Use parentheses to say which belongs together.',
      mends: [
        replacing('As it was read', span, printQuery(read)),
        ...(other === undefined ? [] : [replacing('With OR first', span, printQuery(other))]),
      ],
    }),
  );
}

const tally = ({ warnings }: Reading): number => warnings.filter(({ code }) => code === 'mixed-and-or').length;

/** `a OR b c` → `(a OR b) AND c`: each OR joins only its neighbours. Undefined where a NOT is a neighbour. */
function orBeforeAnd(reading: Reading, operands: readonly Query[]): Query | undefined {
  const joined: Query[][] = [];
  for (const [i, operand] of operands.entries()) {
    const parts = operand.kind === 'and' && reading.unbracketed.has(operand) ? operand.operands : [operand];
    for (const [j, part] of parts.entries()) {
      const isNeighbour = i > 0 && j === 0;
      if (isNeighbour && (part.kind === 'not' || joined.at(-1)?.at(-1)?.kind === 'not')) return undefined;
      if (isNeighbour) joined.at(-1)?.push(part);
      else joined.push([part]);
    }
  }
  const [first] = operands;
  const span = first?.span ?? { start: 0, end: 0 };
  return andOf(
    joined.map((parts) => orOf(parts, span)),
    span,
  );
}

/** A query with more of them is told soon enough, and each costs a printing. */
const MOST_TOLD = 5;
