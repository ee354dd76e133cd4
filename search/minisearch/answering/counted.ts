import type { ArticleSet } from '../article-set.ts';
import type { OffsetBits } from './offset-bits.ts';

/**
 * How often something occurs in each of the wanted articles where it does. What most questions never ask is only worked out
 * when it is asked for.
 */
export interface Counted extends CountedUnits {
  /** In how many living articles it occurs, wanted or not. */
  readonly articleFrequency: number;
  /** Ascending. A place, below, is one's place among them. */
  readonly articles: Uint32Array;
  /** Over all of them. */
  sums(): CountSums;
  /** The same in some of its articles. */
  narrowedTo(articles: ArticleSet): Counted;
  /** To be called before many articles are asked for one by one. */
  layOut(): void;
  /** Occurrences weighed by the field they stand in, in quarters, one entry an article. */
  quarters(): Uint32Array;
  occurrencesAt(place: number): number;
  paragraphsAt(place: number): number;
}

/** In which units of each article, by its place. */
export interface CountedUnits {
  /** The units where it occurs; good until the next are asked for. */
  unitsAt(place: number): UnitsHere;
  /** Adds their offsets to some. */
  offsetsAt(place: number, offsets: OffsetBits): void;
  /** Them as bits, where all are below 31; −1 where they are not at hand as bits. */
  offsetBitsAt(place: number): number;
}

export interface CountSums {
  readonly paragraphs: number;
  readonly occurrences: number;
}

/** Offsets of units within an article, ascending, and how often in each; only the first `count` are good. */
export interface UnitsHere {
  readonly count: number;
  readonly offsets: Uint32Array;
  readonly counts: Uint32Array;
}

/** Which articles a part of a plan is evaluated among. */
export interface Among {
  /** Those that are not masked. */
  readonly living: ArticleSet;
  /** Whether none is. */
  readonly isWhole: boolean;
  /** Those of them that can still match: of the others a leaf need tell nothing. The very set `living` where all can. */
  readonly wanted: ArticleSet;
}

/** The places of those articles that are in the set. */
export function placesIn(list: Uint32Array, set: ArticleSet): Uint32Array {
  const places = new Uint32Array(list.length);
  let found = 0;
  for (let place = 0; place < list.length; place += 1) {
    if (!set.has(list[place] ?? 0)) continue;
    places[found] = place;
    found += 1;
  }
  return places.subarray(0, found);
}

/** Of columns that are at hand. */
export function sumsOf(occurrences: Uint32Array, paragraphs: Uint32Array): CountSums {
  return { occurrences: sumOf(occurrences), paragraphs: sumOf(paragraphs) };
}

function sumOf(values: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i] ?? 0;
  return sum;
}
