import type { ComponentChildren } from 'preact';
import type { Piece } from '../text/marked-pieces.ts';

interface Props {
  readonly pieces: readonly Piece[];
  /** The number of the first hit among these pieces, from 1: marks get ids `hit-3`. Without it they get none. */
  readonly firstHit?: number;
}

/** Text with its matches in `<mark>`s. Made from ranges; the text is never taken for HTML. */
export function MarkedText({ pieces, firstHit }: Props) {
  let hit = firstHit ?? 0;
  return (
    <>{pieces.map((piece): ComponentChildren => shown(piece, firstHit === undefined ? undefined : () => hit++))}</>
  );
}

function shown(piece: Piece, nextHit: (() => number) | undefined): ComponentChildren {
  switch (piece.kind) {
    case 'plain':
      return piece.text;
    case 'mark':
      return nextHit === undefined ? (
        <mark>{piece.text}</mark>
      ) : (
        <mark id={`hit-${nextHit()}`} tabIndex={-1}>
          {piece.text}
        </mark>
      );
    case 'gap':
      return <span class="gap"> … </span>;
    default:
      return piece satisfies never;
  }
}
