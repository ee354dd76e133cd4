import type { ArticleSet } from '../article-set.ts';
import { type Counted, type CountedUnits, type CountSums, placesIn, sumsOf, type UnitsHere } from './counted.ts';
import type { OffsetBits } from './offset-bits.ts';

/** What was counted of each article, one entry each. */
export interface CountColumns {
  readonly articles: Uint32Array;
  readonly occurrences: Uint32Array;
  readonly quarters: Uint32Array;
  readonly paragraphs: Uint32Array;
}

/** Counts that are all at hand. */
export class ColumnCounts implements Counted {
  readonly articleFrequency: number;
  readonly articles: Uint32Array;
  readonly #columns: CountColumns;
  readonly #units: CountedUnits;

  constructor(columns: CountColumns, units: CountedUnits, articleFrequency = columns.articles.length) {
    this.articleFrequency = articleFrequency;
    this.articles = columns.articles;
    this.#columns = columns;
    this.#units = units;
  }

  sums(): CountSums {
    return sumsOf(this.#columns.occurrences, this.#columns.paragraphs);
  }

  narrowedTo(articles: ArticleSet): Counted {
    if (articles.count() === this.articles.length) return this;
    const units = this.#units;
    const places = placesIn(this.articles, articles);
    const placeOf = (place: number): number => places[place] ?? 0;
    const kept = (column: Uint32Array) => places.map((place) => column[place] ?? 0);
    const columns = {
      articles: kept(this.articles),
      occurrences: kept(this.#columns.occurrences),
      quarters: kept(this.#columns.quarters),
      paragraphs: kept(this.#columns.paragraphs),
    };
    const unitsOfKept: CountedUnits = {
      unitsAt: (place) => units.unitsAt(placeOf(place)),
      offsetsAt: (place, offsets) => units.offsetsAt(placeOf(place), offsets),
      offsetBitsAt: (place) => units.offsetBitsAt(placeOf(place)),
    };
    return new ColumnCounts(columns, unitsOfKept, this.articleFrequency);
  }

  layOut(): void {
    // They are.
  }

  quarters(): Uint32Array {
    return this.#columns.quarters;
  }

  occurrencesAt(place: number): number {
    return this.#columns.occurrences[place] ?? 0;
  }

  paragraphsAt(place: number): number {
    return this.#columns.paragraphs[place] ?? 0;
  }

  unitsAt(place: number): UnitsHere {
    return this.#units.unitsAt(place);
  }

  offsetsAt(place: number, offsets: OffsetBits): void {
    this.#units.offsetsAt(place, offsets);
  }

  offsetBitsAt(place: number): number {
    return this.#units.offsetBitsAt(place);
  }
}
