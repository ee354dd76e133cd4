import { refuse, replacing } from '../faults.ts';
import type { PieceContent } from '../hosts/piece.ts';
import { operatorOf } from '../native/operators.ts';
import type { Span } from '../query.ts';

/** `and`, `w/5`, `onear/3`, `/s`, in any case → what they say; undefined for anything that is no connector. */
export function connectorOf(chunk: string, span: () => Span): PieceContent | undefined {
  const name = chunk.toLowerCase();
  if (name === 'and' || name === 'or' || name === 'not') return { kind: name };
  if (!name.includes('/')) return undefined;
  if (SAME_SEGMENT.test(name)) refuseSegmentConnector(span(), chunk);
  if (NOT_NEAR.test(name)) refuseNotNear(span(), chunk);
  const found = operatorOf(asNative(name), span);
  return found?.kind === 'proximity' ? found : undefined;
}

/** The names Lexis has besides: `/5`, `onear/5`, `w/sent`, `/para`. */
const asNative = (name: string): string =>
  name
    .replace(LONG_UNIT, (_, unit: string) => `/${unit.charAt(0)}`)
    .replace(ORDERED, 'pre/')
    .replace(BARE_NUMBER, 'w/');

function refuseSegmentConnector(span: Span, chunk: string): never {
  return refuse('not-allowed-here', span, `${chunk} asks for one segment, which nothing here does.`, {
    hint: 'Use /p for one paragraph, AND for one article, or a segment: headline(… and …).',
    mends: [replacing('In one paragraph', span, '/p'), replacing('In one article', span, 'and')],
  });
}

function refuseNotNear(span: Span, chunk: string): never {
  return refuse('not-allowed-here', span, `${chunk} has no counterpart here.`, {
    hint: 'To exclude articles in which the two stand close together write the proximity after AND NOT.',
    mends: [replacing('Exclude articles that hold the second', span, 'and not')],
  });
}

const SAME_SEGMENT = /^w?\/seg$/;
const NOT_NEAR = /^not\/(?:\d+|seg|s|p)$/;
const LONG_UNIT = /\/(sent|para)$/;
const ORDERED = /^onear\//;
const BARE_NUMBER = /^\/(?=\d)/;
