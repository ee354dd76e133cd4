import { type ArticleSet, onesIn } from '../article-set.ts';
import type { Segment } from '../segment/segment.ts';

/** The words of some articles of a segment, numbered in a row from `from` on. */
export class WordPlaces {
  readonly articles: ArticleSet;
  /** The number after the last. */
  readonly end: number;
  readonly #segment: Segment;
  /** Of each unit of the articles, the number of its first word. */
  readonly #starts: Uint32Array;

  constructor(segment: Segment, wanted: ArticleSet, from = 0) {
    const { articles, units } = segment;
    this.articles = wanted;
    this.#segment = segment;
    this.#starts = new Uint32Array(units.count);
    let place = from;
    wanted.forEach((article) => {
      const end = articles.firstUnit[article + 1] ?? 0;
      for (let unit = articles.firstUnit[article] ?? 0; unit < end; unit += 1) {
        this.#starts[unit] = place;
        place += units.words.at(unit);
      }
    });
    this.end = place;
  }

  /** The number of the first word of a unit, given by its offset in its article. */
  startOf(article: number, offset: number): number {
    return this.#starts[(this.#segment.articles.firstUnit[article] ?? 0) + offset] ?? 0;
  }

  wordsIn(article: number, offset: number): number {
    return this.#segment.units.words.at((this.#segment.articles.firstUnit[article] ?? 0) + offset);
  }
}

/** A set of numbers below a limit, each of which has a rank: how many smaller ones are in the set. */
export class RankedSet {
  readonly #bits: Uint32Array;
  #before: Uint32Array = new Uint32Array(0);

  constructor(limit: number) {
    this.#bits = new Uint32Array((limit + 31) >>> 5);
  }

  /** Before `count` only. */
  add(number: number): void {
    const word = Math.floor(number / 32);
    this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (number & 31));
  }

  /** Counts them, and makes ranks ready. */
  count(): number {
    this.#before = new Uint32Array(this.#bits.length);
    let count = 0;
    for (let word = 0; word < this.#bits.length; word += 1) {
      this.#before[word] = count;
      count += onesIn(this.#bits[word] ?? 0);
    }
    return count;
  }

  /** −1 for a number that is not in it. */
  rankOf(number: number): number {
    const word = Math.floor(number / 32);
    const bits = this.#bits[word] ?? 0;
    const bit = number & 31;
    if (((bits >>> bit) & 1) === 0) return -1;
    return (this.#before[word] ?? 0) + onesIn(bit === 0 ? 0 : bits & (2 ** bit - 1));
  }
}
