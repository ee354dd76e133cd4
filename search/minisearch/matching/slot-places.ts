import type { ArticleSet } from '../article-set.ts';
import type { PostingsCursor } from '../segment/postings.ts';
import type { Segment } from '../segment/segment.ts';
import { type AtomPlaces, placesOf } from './atom-places.ts';
import type { Slot, WordPattern } from './pattern.ts';
import { Spans } from './spans.ts';
import { type TermSet, termSetOf } from './term-set.ts';
import { EVERY_UNIT, type UnitsMask } from './units-mask.ts';

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

/** How many words of texts a word may be: a bound on the work of looking for it. */
export const occurrencesOf = (word: BoundWord): number =>
  atomsOf(word).reduce((sum, { places }) => sum + places.occurrences, 0);

/** Where something stands in an article. */
export interface Places {
  /** The stretches; `wanted` as for AtomPlaces. Good until the next are asked for. */
  readonly spansIn: (article: number, wanted: UnitsMask) => Spans;
  /** The units they are in, and perhaps others. */
  readonly unitsIn: (article: number) => UnitsMask;
  /** As for AtomPlaces. */
  readonly plain?: () => PostingsCursor | undefined;
}

/** Where the word stands, each stretch once. */
export function wordPlaces(word: BoundWord): Places {
  const paths = word.paths.map((path) =>
    rowPlaces(path.map(({ places }) => ({ places, gap: 0, occurrences: places.occurrences }))),
  );
  const [only] = paths;
  if (paths.length === 1 && only !== undefined) return only;
  const all = new Spans();
  return {
    unitsIn: (article) => paths.reduce((units, path) => units | path.unitsIn(article), 0),
    spansIn(article, wanted) {
      all.clear();
      for (const path of paths) all.addAll(path.spansIn(article, wanted));
      all.sort();
      return all;
    },
  };
}

/** Something to be found in a row, `gap` words after what stands before it in the row. */
export interface InRow {
  readonly places: Places;
  readonly gap: number;
  readonly occurrences: number;
}

/** Where all stand one after another: they are looked for only in the units that all of them are in. */
export function rowPlaces(row: readonly InRow[]): Places {
  const [only] = row;
  if (row.length === 1 && only !== undefined) return only.places;
  const rarestFirst = [...row].sort((a, b) => a.occurrences - b.occurrences);
  const joined = [new Spans(), new Spans()] as const;
  const none = new Spans();
  const unitsIn = (article: number): UnitsMask => {
    let units = EVERY_UNIT;
    for (const { places } of rarestFirst) {
      units &= places.unitsIn(article);
      if (units === 0) break;
    }
    return units;
  };
  const spansIn = (article: number, wanted: UnitsMask): Spans => {
    const units = wanted & unitsIn(article);
    if (units === 0) return none;
    let left = none;
    for (const [i, { places, gap }] of row.entries()) {
      const right = places.spansIn(article, units);
      if (i === 0) {
        left = right;
        continue;
      }
      const rows = joined[i % 2 === 0 ? 0 : 1];
      rows.clear();
      rows.joinRows(left, right, gap);
      if (rows.length === 0) return none;
      left = rows;
    }
    return left;
  };
  const [first, second] = row;
  const isPair = row.length === 2 && first !== undefined && second !== undefined;
  return { unitsIn, spansIn: isPair ? inPostings(first, second, spansIn) : spansIn };
}

/** Two words of one form each are found in a walk along both postings, which makes nothing on the way. */
function inPostings(first: InRow, second: InRow, otherwise: Places['spansIn']): Places['spansIn'] {
  const rows = new Spans();
  return (article, wanted) => {
    const one = first.places.plain?.();
    const other = second.places.plain?.();
    if (one === undefined || other === undefined) return otherwise(article, wanted);
    rows.clear();
    const i = one.seek(article);
    const j = i < 0 ? -1 : other.seek(article);
    if (j >= 0) one.readRows(i, other, j, second.gap + 1, wanted, rows);
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
