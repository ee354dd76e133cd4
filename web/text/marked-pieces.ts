/** A stretch of shown text: plain, marked as a match, or a gap where text was left out. */
export type Piece =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: 'gap' };

/** Offsets into a text, UTF-16, end exclusive. */
export type Range = readonly [start: number, end: number];

/**
 * The text cut where its highlights begin and end: "a cold lunch", [[2, 6]] → "a ", mark "cold", " lunch".
 * Ranges outside the text or running into one another are narrowed, so that no piece is shown twice.
 *
 * @param within the part of the text to cut up; the whole of it by default
 */
export function markedPieces(
  text: string,
  highlights: readonly Range[],
  within: Range = [0, text.length],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let [at] = within;
  for (const [start, end] of highlights) {
    const from = Math.max(start, at);
    const to = Math.min(end, within[1]);
    if (to <= from) continue;
    if (from > at) pieces.push({ kind: 'plain', text: text.slice(at, from) });
    pieces.push({ kind: 'mark', text: text.slice(from, to) });
    at = to;
  }
  if (at < within[1]) pieces.push({ kind: 'plain', text: text.slice(at, within[1]) });
  return pieces;
}

/** How many marks `markedPieces` would make. */
export function countMarks(text: string, highlights: readonly Range[]): number {
  return markedPieces(text, highlights).filter(({ kind }) => kind === 'mark').length;
}
