import { matchAt } from '../foreign/match-at.ts';
import type { ForeignReading } from '../foreign/reading.ts';
import { closingQuote, refuseEmptyPhrase } from '../group-faults.ts';
import { tellLookAlike } from '../hosts/look-alike.ts';
import type { Piece } from '../hosts/piece.ts';
import { piecesOf } from '../hosts/pieces-of.ts';
import { dateAt } from './dates.ts';
import { lookAlikeAt, unclosedIn } from './look-alikes.ts';
import { namedAt } from './names.ts';
import { operatorAt } from './operators.ts';
import { wordsIn } from './words.ts';

/** Cuts Factiva syntax into pieces, in about linear time. Brackets group like parentheses. */
export const lexFactiva = (reading: ForeignReading): readonly Piece[] => piecesOf(reading, pieceAt);

function pieceAt(reading: ForeignReading, at: number): Piece {
  const { text } = reading.source;
  const char = text.charAt(at);
  if (char === '(' || char === '[') return { kind: 'open', start: at, end: at + 1 };
  if (char === ')' || char === ']') return { kind: 'close', start: at, end: at + 1 };
  if (char === '"') return quoteAt(reading, at);
  return dateAt(reading, at) ?? operatorAt(reading, at) ?? namedAt(reading, at) ?? stretchAt(reading, at);
}

function quoteAt(reading: ForeignReading, at: number): Piece {
  const close = closingQuote(reading.source, at);
  const content = reading.source.text.slice(at + 1, close);
  if (content.trim() === '') refuseEmptyPhrase(reading.source.spanOf(at, close + 1));
  return { kind: 'words', slots: wordsIn(reading, content, at + 1), isQuoted: true, start: at, end: close + 1 };
}

/** Up to a space, a quote, a bracket, or an operator such as `/N30/` that needs no space. */
function stretchAt(reading: ForeignReading, at: number): Piece {
  tellLookAlike(reading, at, lookAlikeAt(reading.source.text, at));
  const chunk = matchAt(STRETCH, reading.source.text, at)?.[0] ?? reading.source.text.charAt(at);
  const end = at + chunk.length;
  const unclosed = unclosedIn(chunk);
  if (unclosed !== undefined) tellLookAlike(reading, at + unclosed.index, unclosed);
  return { kind: 'words', slots: wordsIn(reading, chunk, at), isQuoted: false, start: at, end };
}

const STRETCH = /(?:(?!\/[nf]\d+\/)[^ ()[\]"])+/iy;
