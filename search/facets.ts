import { foldWord } from './analysis/index.ts';
import type { FacetValue } from './engine.ts';

export const FACET_SORTS = ['count', 'value'] as const;
/** `count`: most articles first, then by value. `value`: by letter, case, accents and spaces left aside. */
export type FacetSort = (typeof FACET_SORTS)[number];

/**
 * The values that begin so, in this order.
 *
 * @param prefix compared without case, accents and spaces: `saint b` begins `Saint-Brévin` no more than `saintb` does
 */
export function facetValues(all: readonly FacetValue[], prefix: string, sort: FacetSort): readonly FacetValue[] {
  const beginning = foldWord(prefix);
  const folded = all.map((facet) => ({ facet, letters: foldWord(facet.value) }));
  return folded
    .filter(({ letters }) => letters.startsWith(beginning))
    .sort((a, b) => {
      if (sort === 'count' && a.facet.articles !== b.facet.articles) return b.facet.articles - a.facet.articles;
      return sort === 'value' && a.letters !== b.letters
        ? inOrder(a.letters, b.letters)
        : inOrder(a.facet.value, b.facet.value);
    })
    .map(({ facet }) => facet);
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : 1);
