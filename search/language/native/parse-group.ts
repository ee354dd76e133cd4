import { refuse, removing } from '../faults.ts';
import { LIMITS } from '../limits.ts';
import type { Query } from '../query.ts';
import type { Lexeme } from './lexeme.ts';
import { refuseOpen } from './raw-stretches.ts';
import { peek, type Reading, spanOf } from './reading.ts';

/** `( … )`: what stands inside, with a span that takes in the parentheses. */
export function readGroup(reading: Reading, open: Lexeme): Query {
  reading.at += 1;
  const first = peek(reading);
  if (first?.kind === 'close') refuseEmptyGroup(reading, open, first);
  if (first === undefined) refuseOpen(reading.source, open.start);
  reading.depth += 1;
  if (reading.depth > LIMITS.levels) refuseDepth(reading, open);
  const query = reading.expression(0);
  reading.depth -= 1;
  const close = peek(reading);
  if (close === undefined) return refuseOpen(reading.source, open.start);
  reading.at += 1;
  return { ...query, span: reading.source.spanOf(open.start, close.end) };
}

function refuseEmptyGroup(reading: Reading, open: Lexeme, close: Lexeme): never {
  const before = reading.lexemes[reading.at - 2];
  const isBound = before?.end === open.start && (before.kind === 'function' || before.kind === 'field');
  const start = isBound ? before.start : open.start;
  return refuse(
    'empty-group',
    reading.source.spanOf(open.start, close.end),
    'Nothing stands between the parentheses.',
    {
      hint: 'Write what to look for inside them, or remove them.',
      mends: [removing('Remove the empty parentheses', reading.source.spanOf(start, close.end))],
    },
  );
}

function refuseDepth(reading: Reading, open: Lexeme): never {
  return refuse(
    'too-deep',
    spanOf(reading, open),
    `Parentheses stand inside one another more than ${LIMITS.levels} levels deep.`,
    { hint: 'Leave out parentheses that change nothing, or split the query.' },
  );
}
