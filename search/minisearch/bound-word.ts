import type { WordPattern } from './pattern.ts';
import type { Segment } from './segment.ts';
import { acceptedForms, type TermSet, termSetOf } from './term-set.ts';

/** A place in a phrase, bound to a segment. */
export type BoundSlot = { readonly kind: 'any' } | BoundWord;

export interface BoundWord {
  readonly kind: 'word';
  readonly paths: readonly (readonly BoundAtom[])[];
}

export interface BoundAtom {
  readonly set: TermSet;
  /** By language, then by cased form. */
  accepted(): readonly Uint8Array[];
}

export function bindSlot({ paths }: WordPattern, segment: Segment): BoundWord {
  return {
    kind: 'word',
    paths: paths.map((path) =>
      path.map((atom) => {
        const set = termSetOf(atom, segment.lexicon, segment.index);
        let accepted: readonly Uint8Array[] | undefined;
        return {
          set,
          accepted: () => {
            accepted ??= acceptedForms(set, segment.lexicon);
            return accepted;
          },
        };
      }),
    ),
  };
}
