import { readBits, unpack, widthOf } from './bit-stream.ts';
import { BLOCK, COLUMN_WIDTH_BITS, DENSE_OFFSETS } from './postings-writer.ts';

/**
 * The columns of a block of a term's postings that have one entry an article: which articles it holds, in how many units
 * the term stands in each, and how often. Each is read when first asked for.
 */
export class BlockCounts {
  /** How many articles it holds. */
  count = 0;
  /** Their numbers within the segment, ascending, once `readArticles` was called; the first `count` are good. */
  readonly articles: Uint32Array;
  /** Of each article, once `readCounts` was called: how often the term stands in it, and the same weighed by field, in quarters. */
  readonly occurrences: Uint32Array;
  readonly quarters: Uint32Array;
  /** How many units of each article it stands in. */
  protected readonly unitCounts: Uint32Array;
  /** The section of all postings, and where the block begins in it. */
  protected readonly words: Uint32Array;
  protected base = 0;
  protected variantLengths: readonly number[] | null = null;
  /** Of the article last gone to, where its units and positions begin among those of the block. */
  protected unitStart = 0;
  protected positionStart = 0;
  /** How many positions the block has. */
  protected positionsHere = 0;
  /** How many bits tell the offsets of an article, where they are told by bits; 0 where by numbers. */
  protected reach = 0;
  /** How wide the entries of the other columns are, and where each column begins, in bits from the block's beginning. */
  protected offsetWidth = 0;
  protected offsetBit = 0;
  protected frequencyWidth = 0;
  protected frequencyBit = 0;
  protected positionWidth = 0;
  protected positionBit = 0;
  /** Where the column of variants begins; −1 when all are 0. */
  protected variantBit = -1;
  /** The article last gone to, by its place. */
  #here = 0;
  #header = 0;
  #previous = -1;
  #gapBit = 0;
  /** Where the columns of units and repeats begin. */
  #countsBit = 0;
  #hasArticles = false;
  #hasCounts = false;

  /** @param room memory for the four columns, a word an entry */
  constructor(words: Uint32Array, room: ArrayBuffer) {
    this.words = words;
    this.articles = new Uint32Array(room, 0, BLOCK);
    this.occurrences = new Uint32Array(room, 4 * BLOCK, BLOCK);
    this.quarters = new Uint32Array(room, 8 * BLOCK, BLOCK);
    this.unitCounts = new Uint32Array(room, 12 * BLOCK, BLOCK);
  }

  /**
   * Turns to a block.
   *
   * @param base where it begins, in words of the postings section
   * @param count how many articles it holds
   * @param previous the last article of the block before; −1 for the first
   * @param variantLengths of the term
   */
  protected turn(base: number, count: number, previous: number, variantLengths: readonly number[] | null): void {
    const header = this.words[base] ?? 0;
    this.base = base;
    this.#header = header;
    this.#previous = previous;
    this.count = count;
    this.variantLengths = variantLengths;
    this.#hasArticles = false;
    this.#hasCounts = false;
    this.offsetWidth = (header >>> 15) & 31;
    const isDense = this.offsetWidth === DENSE_OFFSETS;
    this.reach = isDense ? readBits(this.words, base, HEADER_BITS, COLUMN_WIDTH_BITS) : 0;
    this.#gapBit = HEADER_BITS + (isDense ? COLUMN_WIDTH_BITS : 0);
    this.#countsBit = this.#gapBit + count * (header & 31);
  }

  readArticles(): void {
    if (!this.#hasArticles) this.#decodeArticles();
  }

  #decodeArticles(): void {
    const { articles, count } = this;
    unpack(this.words, this.base, this.#gapBit, this.#header & 31, count, articles);
    let article = this.#previous;
    for (let i = 0; i < count; i += 1) {
      article += 1 + (articles[i] ?? 0);
      articles[i] = article;
    }
    this.#hasArticles = true;
  }

  /** Reads how often the term stands in each article, into `occurrences` and `quarters`. */
  readCounts(): void {
    if (!this.#hasCounts) this.#decodeCounts();
  }

  #decodeCounts(): void {
    const words = this.words;
    const base = this.base;
    const count = this.count;
    const unitsWidth = (this.#header >>> 5) & 31;
    const repeatsWidth = (this.#header >>> 10) & 31;
    const unitCounts = this.unitCounts;
    const { occurrences, quarters } = this;
    const repeatsBit = this.#countsBit + count * unitsWidth;
    unpack(words, base, this.#countsBit, unitsWidth, count, unitCounts);
    let unit = count;
    let position = 0;
    if (repeatsWidth === 0) {
      // So it is with most words: never twice in a unit.
      for (let i = 0; i < count; i += 1) {
        const more = unitCounts[i] ?? 0;
        unit += more;
        unitCounts[i] = 1 + more;
        occurrences[i] = 1 + more;
        quarters[i] = 4 + 4 * more;
      }
      position = unit;
    } else {
      unpack(words, base, repeatsBit, repeatsWidth, count, occurrences);
      for (let i = 0; i < count; i += 1) {
        const units = 1 + (unitCounts[i] ?? 0);
        const times = units + (occurrences[i] ?? 0);
        unit += units - 1;
        position += times;
        unitCounts[i] = units;
        occurrences[i] = times;
        quarters[i] = 4 * times;
      }
    }
    let bit = repeatsBit + count * repeatsWidth;
    if (((this.#header >>> 30) & 1) === 1) {
      bit = readSparse(words, base, bit, count, (i, zigzag) => {
        quarters[i] = (quarters[i] ?? 0) + ((zigzag >>> 1) ^ -(zigzag & 1));
      });
    }
    this.offsetBit = bit;
    this.frequencyWidth = (this.#header >>> 20) & 31;
    this.positionWidth = (this.#header >>> 25) & 31;
    this.frequencyBit = bit + (this.reach > 0 ? count * this.reach : unit * this.offsetWidth);
    this.positionBit = this.frequencyBit + unit * this.frequencyWidth;
    this.variantBit = this.#header >>> 31 === 1 ? this.positionBit + position * this.positionWidth : -1;
    this.positionsHere = position;
    this.#here = 0;
    this.unitStart = 0;
    this.positionStart = 0;
    this.#hasCounts = true;
  }

  /** Works out where the units and positions of the article at place `i` begin; a step for each article from the last. */
  protected goTo(i: number): void {
    this.readCounts();
    const { occurrences } = this;
    const unitCounts = this.unitCounts;
    let here = this.#here;
    if (i < here) {
      here = 0;
      this.unitStart = 0;
      this.positionStart = 0;
    }
    let unit = this.unitStart;
    let position = this.positionStart;
    for (; here < i; here += 1) {
      unit += unitCounts[here] ?? 0;
      position += occurrences[here] ?? 0;
    }
    this.#here = here;
    this.unitStart = unit;
    this.positionStart = position;
  }

  /** Of the article at place `i` of the block. */
  occurrencesAt(i: number): number {
    this.readCounts();
    return this.occurrences[i] ?? 0;
  }

  unitsAt(i: number): number {
    this.readCounts();
    return this.unitCounts[i] ?? 0;
  }

  /** Occurrences weighed by the field they stand in, in quarters. */
  quartersAt(i: number): number {
    this.readCounts();
    return this.quarters[i] ?? 0;
  }
}

/** The widths of six columns and which two are there. */
const HEADER_BITS = 32;

/** Reads a column of `length` that is mostly 0; gives the bit after it. */
export function readSparse(
  words: Uint32Array,
  base: number,
  start: number,
  length: number,
  set: (place: number, value: number) => void,
): number {
  const placeWidth = widthOf(length);
  const width = readBits(words, base, start, COLUMN_WIDTH_BITS);
  let bit = start + COLUMN_WIDTH_BITS;
  const entries = readBits(words, base, bit, placeWidth);
  bit += placeWidth;
  for (let entry = 0; entry < entries; entry += 1) {
    set(readBits(words, base, bit, placeWidth), readBits(words, base, bit + placeWidth, width));
    bit += placeWidth + width;
  }
  return bit;
}
