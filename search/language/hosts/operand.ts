import { spanOver } from '../build.ts';
import { inField, inFunction, related } from '../foreign/joining.ts';
import type { Operand } from '../foreign/reading.ts';
import { phraseOf, wordOrPhrase } from '../foreign/words.ts';
import { refuseDepth, refuseEmptyGroup, refuseOpen } from '../group-faults.ts';
import { LIMITS } from '../limits.ts';
import type { Query } from '../query.ts';
import { inCapitals } from './capitals.ts';
import { refuseBeside, refuseInside, refuseMissingOperand } from './faults.ts';
import { beginsOperand, type Piece } from './piece.ts';
import { type HostReading, peek, spanOf } from './reading.ts';

type Inner = () => Operand;

/**
 * What stands side by side: words are one phrase, and a group beside a word is next to it, in that order (`white (house
 * or hall)` is `white PRE/1 (house OR hall)`). Fields and dates cannot be part of a phrase.
 *
 * @param inner reads what stands in parentheses
 */
export function readOperand(reading: HostReading, inner: Inner): Operand {
  let run = readOne(reading, inner);
  for (let next = peek(reading); next !== undefined; next = peek(reading)) {
    if (next.kind === 'within') run = readWithin(reading, run, next);
    else if (beginsOperand(next)) run = beside(reading, run, readOne(reading, inner));
    else break;
  }
  return run;
}

function beside(reading: HostReading, left: Operand, right: Operand): Operand {
  if (left === undefined || right === undefined) return left ?? right;
  for (const side of [left, right]) if (!IN_A_ROW.has(side.kind)) refuseBeside(reading, side, left, right);
  const relation = { kind: 'near', distance: 1, ordered: true } as const;
  return related(reading, { relation, name: 'What stands side by side' }, left, right);
}

/** `toyota/F50/`: within the first 50 words. */
function readWithin(reading: HostReading, operand: Operand, piece: Piece & { kind: 'within' }): Operand {
  reading.at += 1;
  if (operand === undefined) return undefined;
  const name = reading.source.text.slice(piece.start, piece.end);
  const span = spanOver(operand.span, spanOf(reading, piece));
  return { kind: 'first', words: piece.words, operand: inFunction(reading, name, operand), span };
}

function readOne(reading: HostReading, inner: Inner): Operand {
  const piece = peek(reading);
  switch (piece?.kind) {
    case 'words':
      return readWords(reading);
    case 'open':
      return readGroup(reading, inner);
    case 'date':
      reading.at += 1;
      return piece.query;
    case 'value':
      reading.at += 1;
      if (reading.isInside) refuseInside(reading, piece);
      return inField(reading, piece.field, piece.value, spanOf(reading, piece));
    case 'foreign':
      reading.at += 1;
      reading.warnings.push(piece.warning);
      return undefined;
    case 'plainly':
      reading.warnings.push(piece.warning);
      return readArgument(reading, piece, inner);
    case 'capitals':
      return readCapitals(reading, piece, inner);
    case 'field':
    case 'hlead':
    case 'atleast':
      return readNamed(reading, piece, inner);
    default:
      return refuseMissingOperand(reading);
  }
}

/** A field or function with what it is about. */
function readNamed(reading: HostReading, piece: Named, inner: Inner): Operand {
  if (reading.isInside) refuseInside(reading, piece);
  reading.isInside = true;
  const isBare = reading.pieces[reading.at + 1]?.kind === 'words';
  const operand = readArgument(reading, piece, inner);
  reading.isInside = false;
  if (operand === undefined) return undefined;
  const named = namedQuery(reading, piece, operand);
  if (named !== undefined && isBare) reading.open.add(named);
  return named;
}

type Named = Piece & { kind: 'field' | 'hlead' | 'atleast' };

function namedQuery(reading: HostReading, piece: Named, operand: Query): Operand {
  const span = spanOver(spanOf(reading, piece), operand.span);
  const name = reading.source.text.slice(piece.start, piece.end);
  switch (piece.kind) {
    case 'field':
      return inField(reading, piece.field, operand, span);
    case 'atleast':
      return { kind: 'atleast', times: piece.times, operand: inFunction(reading, name, operand), span };
    case 'hlead':
      return { kind: 'hlead', operand: inFunction(reading, name, operand), span };
    default:
      return piece satisfies never;
  }
}

/** `allcaps(us)`, which may stand anywhere a word may. */
function readCapitals(reading: HostReading, piece: Piece, inner: Inner): Operand {
  const operand = readArgument(reading, piece, inner);
  if (operand === undefined) return undefined;
  const name = spanOf(reading, piece);
  return { ...inCapitals(reading, name, operand), span: spanOver(name, operand.span) };
}

/** What follows a name: a group, or words. */
function readArgument(reading: HostReading, piece: Piece, inner: Inner): Operand {
  reading.at += 1;
  const next = peek(reading);
  if (next?.kind === 'open') return readGroup(reading, inner, piece);
  if (next?.kind === 'words') return readWords(reading);
  if (next !== undefined && beginsOperand(next)) return refuseInside(reading, next);
  return refuseMissingOperand(reading);
}

/** Words up to the next piece of another kind. */
function readWords(reading: HostReading): Query {
  const pieces: (Piece & { kind: 'words' })[] = [];
  for (let next = peek(reading); next?.kind === 'words'; next = peek(reading)) {
    pieces.push(next);
    reading.at += 1;
  }
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return refuseMissingOperand(reading);
  const span = reading.source.spanOf(first.start, last.end);
  const slots = pieces.flatMap((piece) => piece.slots);
  return first === last && !first.isQuoted ? wordOrPhrase(slots, span) : phraseOf(slots, span);
}

/** @param owner the name before it, which goes with it when it is empty */
function readGroup(reading: HostReading, inner: Inner, owner?: Piece): Operand {
  const { source } = reading;
  const open = peek(reading);
  if (open === undefined) return refuseMissingOperand(reading);
  const sign = source.text.charAt(open.start) === '[' ? ']' : ')';
  reading.at += 1;
  const first = peek(reading);
  if (first?.kind === 'close') {
    const group = source.spanOf(open.start, first.end);
    refuseEmptyGroup(group, source.spanOf(owner?.start ?? open.start, first.end));
  }
  if (first === undefined) refuseOpen(source, open.start, sign);
  reading.depth += 1;
  if (reading.depth > LIMITS.levels) refuseDepth(spanOf(reading, open));
  const query = inner();
  reading.depth -= 1;
  const close = peek(reading);
  if (close === undefined) return refuseOpen(source, open.start, sign);
  reading.at += 1;
  return query === undefined ? undefined : { ...query, span: source.spanOf(open.start, close.end) };
}

const IN_A_ROW: ReadonlySet<Query['kind']> = new Set(['word', 'phrase', 'near', 'same', 'or', 'and', 'not']);
