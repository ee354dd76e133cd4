import { markedPieces, type Range } from '../text/marked-pieces.ts';
import { MarkedText } from './marked-text.tsx';

interface Props {
  readonly names: readonly string[];
  /** One list for each name. */
  readonly highlights: readonly (readonly Range[])[];
  /** As printed beside each name; null where nothing is. */
  readonly roles?: readonly (string | null)[];
  /** The number of the first hit of each name, where hits are numbered. */
  readonly firstHits?: readonly number[];
}

/** “By Ingrid Sørensen, Political Editor, and Joe Mallory”. */
export function Byline({ names, highlights, roles = [], firstHits }: Props) {
  return (
    <span class="byline">
      By{' '}
      {names.map((name, i) => {
        const pieces = markedPieces(name, highlights[i] ?? []);
        const firstHit = firstHits?.[i];
        const role = roles[i] ?? null;
        return (
          <>
            {separator(i, names.length, roles[i - 1] ?? null)}
            <span class="author">
              {firstHit === undefined ? (
                <MarkedText pieces={pieces} />
              ) : (
                <MarkedText pieces={pieces} firstHit={firstHit} />
              )}
            </span>
            {role === null ? null : <span class="role">, {role}</span>}
          </>
        );
      })}
    </span>
  );
}

/** A role ends in a comma, so that it is not read as the next author's. */
function separator(i: number, count: number, roleBefore: string | null): string {
  if (i === 0) return '';
  if (i < count - 1) return ', ';
  return roleBefore === null ? ' and ' : ', and ';
}
