import type { ForeignReading } from '../foreign/reading.ts';
import { isLetterOrDigit, type Stretch, stretchOf } from '../foreign/stretch.ts';
import { slotsIn } from '../foreign/words.ts';
import { closingQuote, refuseEmptyPhrase } from '../group-faults.ts';
import type { Piece, PieceContent } from '../hosts/piece.ts';
import { piecesOf } from '../hosts/pieces-of.ts';
import { connectorOf } from './connectors.ts';
import { dateAt } from './dates.ts';
import { namedAt } from './names.ts';

/** Cuts Nexis syntax into pieces, in about linear time. */
export const lexNexis = (reading: ForeignReading): readonly Piece[] => piecesOf(reading, pieceAt);

function pieceAt(reading: ForeignReading, at: number): Piece {
  const { source } = reading;
  const char = source.text.charAt(at);
  if (char === '(' || char === ')') return { kind: char === '(' ? 'open' : 'close', start: at, end: at + 1 };
  if (char === '"') return quoteAt(reading, at);
  const known = dateAt(reading, at) ?? namedAt(reading, at);
  if (known !== undefined) return known;
  STRETCH.lastIndex = at;
  const chunk = STRETCH.exec(source.text)?.[0] ?? char;
  const end = at + chunk.length;
  const connector = connectorOf(chunk, () => source.spanOf(at, end));
  if (connector !== undefined) return { ...connector, start: at, end };
  return { ...wordsOf(reading, chunk, at, false), start: at, end };
}

function quoteAt(reading: ForeignReading, at: number): Piece {
  const close = closingQuote(reading.source, at);
  const content = reading.source.text.slice(at + 1, close);
  if (content.trim() === '') refuseEmptyPhrase(reading.source.spanOf(at, close + 1));
  return { ...wordsOf(reading, content, at + 1, true), start: at, end: close + 1 };
}

const wordsOf = (reading: ForeignReading, text: string, start: number, isQuoted: boolean): PieceContent => ({
  kind: 'words',
  slots: slotsIn(reading, nexisStretch(text, start)),
  isQuoted,
});

/** `recycl!` is our `recycl*`, `wom*n` our `wom?n`; a `!` elsewhere is a sign like any other. */
const nexisStretch = (text: string, start: number): Stretch => stretchOf(text, start, plain);

function plain(text: string, i: number): string {
  const char = text.charAt(i);
  if (char === '*') return '?';
  if (char === '?') return ' ';
  if (char !== '!') return char;
  const before = text.charAt(i - 1);
  const endsWord = (isLetterOrDigit(before) || before === '*') && !isLetterOrDigit(text.charAt(i + 1));
  return endsWord ? '*' : ' ';
}

const STRETCH = /[^ ()"]+/y;
