import type { ArticleSet } from './article-set.ts';
import { type AtomPlaces, placesOf } from './atom-places.ts';
import type { Slot, WordPattern } from './pattern.ts';
import type { Segment } from './segment/segment.ts';
import { Spans } from './spans.ts';
import { type TermSet, termSetOf } from './term-set.ts';

/** A word of a pattern, bound to a segment: a few paths of atoms, any of which will do. */
export interface BoundWord {
  readonly paths: readonly (readonly BoundAtom[])[];
}

export interface BoundAtom {
  readonly set: TermSet;
  readonly places: AtomPlaces;
}

export const bindWord = ({ paths }: WordPattern, segment: Segment): BoundWord => ({
  paths: paths.map((path) =>
    path.map((atom) => {
      const set = termSetOf(atom, segment);
      return { set, places: placesOf(set, segment) };
    }),
  ),
});

export const atomsOf = ({ paths }: BoundWord): readonly BoundAtom[] => paths.flat();

/** The articles that hold every atom of some path. */
export function articlesWithWord({ paths }: BoundWord, segment: Segment): ArticleSet {
  const [first, ...rest] = paths.map((path) =>
    path.map(({ places }) => places.articles()).reduce((both, articles) => both.keepOnly(articles)),
  );
  if (first === undefined) return placesOf([], segment).articles();
  return rest.reduce((any, articles) => any.addAll(articles), first);
}

/** Where the word stands in an article, each stretch once. */
export function wordSpans(word: BoundWord): (article: number) => Spans {
  const paths = word.paths.map(pathSpans);
  const [only] = paths;
  if (paths.length === 1 && only !== undefined) return only;
  const all = new Spans();
  return (article) => {
    all.clear();
    for (const path of paths) all.addAll(path(article));
    all.sort();
    return all;
  };
}

function pathSpans(path: readonly BoundAtom[]): (article: number) => Spans {
  const [first, ...rest] = path.map(
    ({ places }) =>
      (article: number) =>
        places.spansIn(article),
  );
  return rest.reduce<(article: number) => Spans>(
    (left, right) => rowSpans(left, right, 0),
    first ?? (() => new Spans()),
  );
}

/** Where the left is followed by the right, `gap` words between them. */
export function rowSpans(
  left: (article: number) => Spans,
  right: (article: number) => Spans,
  gap: number,
): (article: number) => Spans {
  const rows = new Spans();
  return (article) => {
    rows.clear();
    const lefts = left(article);
    if (lefts.length > 0) rows.joinRows(lefts, right(article), gap);
    return rows;
  };
}

/** A phrase's words with how many any-word slots stand before each, and how many after the last. */
export interface Row {
  readonly words: readonly { readonly word: WordPattern; readonly gap: number }[];
  readonly trailing: number;
}

export function rowOf(slots: readonly Slot[]): Row {
  const words: { word: WordPattern; gap: number }[] = [];
  let gap = 0;
  for (const slot of slots) {
    if (slot.kind === 'any') {
      gap += 1;
    } else {
      words.push({ word: slot, gap });
      gap = 0;
    }
  }
  return { words, trailing: gap };
}
