import { refuseDepth, refuseEmptyGroup, refuseOpen } from '../group-faults.ts';
import { LIMITS } from '../limits.ts';
import type { Query } from '../query.ts';
import type { Lexeme } from './lexeme.ts';
import { peek, type Reading, spanOf } from './reading.ts';

/** `( … )`: what stands inside, with a span that takes in the parentheses. */
export function readGroup(reading: Reading, open: Lexeme): Query {
  reading.at += 1;
  const first = peek(reading);
  if (first?.kind === 'close') refuseEmpty(reading, open, first);
  if (first === undefined) refuseOpen(reading.source, open.start);
  reading.depth += 1;
  if (reading.depth > LIMITS.levels) refuseDepth(spanOf(reading, open));
  const query = reading.expression(0);
  reading.depth -= 1;
  const close = peek(reading);
  if (close === undefined) return refuseOpen(reading.source, open.start);
  reading.at += 1;
  return { ...query, span: reading.source.spanOf(open.start, close.end) };
}

/** Empty parentheses are removed with the field or function they belong to. */
function refuseEmpty(reading: Reading, open: Lexeme, close: Lexeme): never {
  const before = reading.lexemes[reading.at - 2];
  const isBound = before?.end === open.start && (before.kind === 'function' || before.kind === 'field');
  const { source } = reading;
  return refuseEmptyGroup(
    source.spanOf(open.start, close.end),
    source.spanOf(isBound ? before.start : open.start, close.end),
  );
}
