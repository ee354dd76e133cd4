import { ArticleSet, onesIn } from '../article-set.ts';
import { EVERY_UNIT, MASKED_UNITS } from '../matching/units-mask.ts';
import type { Segment } from '../segment/segment.ts';

/** Hands out numbers from 0; shared by the segments whose words are not to be mixed up. */
export interface WordNumbers {
  next: number;
}

/** The words of some units of a segment, each with a number, those of a unit in a row. */
export class WordPlaces {
  /** Those with such a unit. */
  readonly articles: ArticleSet;
  readonly #segment: Segment;
  /** Of each unit, one more than the number of its first word; 0 for a unit that is not among them. */
  readonly #starts: Uint32Array;
  readonly #masks: Int32Array;
  readonly #numbers: WordNumbers;

  constructor(segment: Segment, numbers: WordNumbers) {
    this.articles = new ArticleSet(segment.articles.count);
    this.#segment = segment;
    this.#starts = new Uint32Array(segment.units.count);
    this.#masks = new Int32Array(segment.articles.count);
    this.#numbers = numbers;
  }

  /** Numbers the words of a unit, given by its offset in its article; gives the number of the first. */
  add(article: number, offset: number): number {
    const start = this.#numbers.next;
    const unit = this.#unitAt(article, offset);
    this.articles.add(article);
    this.#masks[article] = (this.#masks[article] ?? 0) | (1 << Math.min(MASKED_UNITS, offset));
    this.#starts[unit] = start + 1;
    this.#numbers.next += this.#segment.units.words.at(unit);
    return start;
  }

  /** Of each article, which units are worth reading: those among them, or all where they are half of all or more. */
  masks(): Int32Array {
    const { firstUnit } = this.#segment.articles;
    return this.#masks.map((mask, article) => {
      const units = (firstUnit[article + 1] ?? 0) - (firstUnit[article] ?? 0);
      return 2 * onesIn(mask) >= units ? EVERY_UNIT : mask;
    });
  }

  /** The number of a word; −1 where its unit is not among them. */
  numberOf(article: number, offset: number, position: number): number {
    const start = this.#starts[this.#unitAt(article, offset)] ?? 0;
    return start === 0 ? -1 : start - 1 + position;
  }

  #unitAt(article: number, offset: number): number {
    return (this.#segment.articles.firstUnit[article] ?? 0) + offset;
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
