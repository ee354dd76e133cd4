import { matchAt } from '../foreign/match-at.ts';
import type { ForeignReading } from '../foreign/reading.ts';
import { closingQuote, refuseEmptyPhrase } from '../group-faults.ts';
import { tellLookAlike } from '../hosts/look-alike.ts';
import type { Piece } from '../hosts/piece.ts';
import { piecesOf } from '../hosts/pieces-of.ts';
import { connectorOf } from './connectors.ts';
import { dateAt } from './dates.ts';
import { lookAlikeAt } from './look-alikes.ts';
import { namedAt } from './names.ts';
import { wordsIn } from './words.ts';

/** Cuts Nexis syntax into pieces, in about linear time. */
export const lexNexis = (reading: ForeignReading): readonly Piece[] => piecesOf(reading, pieceAt);

function pieceAt(reading: ForeignReading, at: number): Piece {
  const { source } = reading;
  const char = source.text.charAt(at);
  if (char === '(' || char === ')') return { kind: char === '(' ? 'open' : 'close', start: at, end: at + 1 };
  if (char === '"') return quoteAt(reading, at);
  const known = dateAt(reading, at) ?? namedAt(reading, at);
  if (known !== undefined) return known;
  if (matchAt(NOT_NEAR, source.text, at) !== undefined) return { kind: 'not', start: at, end: at + 'not'.length };
  const chunk = matchAt(PARTED, source.text, at)?.[0] ?? matchAt(STRETCH, source.text, at)?.[0] ?? char;
  const end = at + chunk.length;
  const connector = connectorOf(chunk.replaceAll(' ', ''), () => source.spanOf(at, end));
  if (connector !== undefined) return { ...connector, start: at, end };
  tellLookAlike(reading, at, lookAlikeAt(source.text, at));
  return { kind: 'words', slots: wordsIn(reading, chunk, at), isQuoted: false, start: at, end };
}

function quoteAt(reading: ForeignReading, at: number): Piece {
  const close = closingQuote(reading.source, at);
  const content = reading.source.text.slice(at + 1, close);
  if (content.trim() === '') refuseEmptyPhrase(reading.source.spanOf(at, close + 1));
  return { kind: 'words', slots: wordsIn(reading, content, at + 1), isQuoted: true, start: at, end: close + 1 };
}

const STRETCH = /[^ ()"]+/y;
/** A connector with blanks in it: `w / 5`, `but not`. */
const PARTED = /(?:(?:w|pre|onear|near)(?: +\/ *|\/ +)(?:\d{1,9}|s|p|seg|sent|para)|but +not)(?=[ ()"]|$)/iy;
/** `not/5` is `not w/5` and is cut in two. */
const NOT_NEAR = /not(?=\/(?:\d|(?:s|p|sent|para)(?:[ ()"]|$)))/iy;
