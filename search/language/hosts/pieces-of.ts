import type { ForeignReading } from '../foreign/reading.ts';
import { warnOfNoWord } from '../foreign/words.ts';
import type { Piece } from './piece.ts';

/** The pieces of a query, cut one after another by `pieceAt`; words without a letter or digit are left out and named. */
export function piecesOf(
  reading: ForeignReading,
  pieceAt: (reading: ForeignReading, at: number) => Piece,
): readonly Piece[] {
  const { text } = reading.source;
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    if (text.charAt(at) === ' ') {
      at += 1;
      continue;
    }
    const piece = pieceAt(reading, at);
    if (piece.kind === 'words' && piece.slots.length === 0) warnOfNoWord(reading, reading.source.spanOf(at, piece.end));
    else pieces.push(piece);
    at = piece.end;
  }
  return pieces;
}
