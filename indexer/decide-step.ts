import type { Archive, Withdrawal } from '../archive/index.ts';
import { MorgueError } from '../errors/index.ts';
import { contentHashOf } from './content-hash.ts';
import { createMovedFiles } from './moved-files.ts';
import type { RawDocument } from './raw-document.ts';

/** What is to be done with a document, told without cleaning it. */
export type Step =
  /** The archive holds it as it is. */
  | { readonly kind: 'unchanged' }
  /** Its article was withdrawn. */
  | { readonly kind: 'kept-out'; readonly error: MorgueError }
  /** The archive knows it by another path, where it is no more. */
  | { readonly kind: 'move'; readonly from: string }
  | { readonly kind: 'clean'; readonly contentHash: string };

/**
 * Decides by what the archive holds, so that indexing a folder again costs its reading only.
 *
 * @param isUnderWay whether another document of this identity is about to be kept
 */
export function createStepDecision(
  archive: Pick<Archive, 'holds' | 'identitiesWith' | 'withdrawalOf'>,
  isUnderWay: (identity: string) => boolean = () => false,
): (document: RawDocument) => Step {
  const movedFrom = createMovedFiles(archive);
  return (document) => {
    const contentHash = contentHashOf(document);
    if (!isUnderWay(document.identity) && archive.holds(document.identity, contentHash)) return { kind: 'unchanged' };
    const withdrawal = archive.withdrawalOf(document.identity, contentHash);
    if (withdrawal !== undefined) return { kind: 'kept-out', error: keptOut(withdrawal) };
    const from = movedFrom(document, contentHash);
    return from === undefined ? { kind: 'clean', contentHash } : { kind: 'move', from };
  };
}

const keptOut = ({ id, at, reason }: Withdrawal): MorgueError =>
  new MorgueError('withdrawn-article', `Its article was withdrawn on ${at.slice(0, 10)} (${reason}).`, {
    hint: `To let it in again: newsmorgue restore ${id}`,
  });
