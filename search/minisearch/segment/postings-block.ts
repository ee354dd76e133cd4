import type { OffsetBits } from '../answering/offset-bits.ts';
import { onesIn } from '../article-set.ts';
import type { Spans } from '../matching/spans.ts';
import { EVERY_UNIT, isWanted, type UnitsMask } from '../matching/units-mask.ts';
import { readBits, unpack, widthOf } from './bit-stream.ts';
import { BLOCK, COLUMN_WIDTH_BITS, DENSE_OFFSETS } from './postings-writer.ts';

/**
 * One block of a term's postings. Which articles it holds, and how often, in which units and where the term stands in each,
 * is read when first asked for, a column at a time.
 */
export class PostingsBlock {
  /** How many articles it holds. */
  count = 0;
  /** Their numbers within the segment, ascending, once `readArticles` was called; the first `count` are good. */
  readonly articles: Uint32Array;
  /** Of each article, once `readCounts` was called: how often the term stands in it, and the same weighed by field, in quarters. */
  readonly occurrences: Uint32Array;
  readonly quarters: Uint32Array;
  /** Of each article the units the term stands in, as `offsetBits` gives them, once `readOffsetBits` was called. */
  readonly bits: Int32Array;
  /** What `units` and `frequencies` hold for the article last read. */
  units = new Uint32Array(FEW);
  frequencies = new Uint32Array(FEW);
  #positions = new Uint32Array(FEW);
  /** Of the unit that `nextUnit` went to: its offset, and how often the term stands in it. */
  offset = -1;
  times = 0;
  #unit = 0;
  #unitEnd = 0;
  /** The place of its first position in the column. */
  #at = 0;
  /** Offsets still to come, where they are told by bits. */
  #bits = 0;

  /** The memory of `bits`. */
  readonly #unsigned: Uint32Array;
  readonly #words: Uint32Array;
  #variantLengths: readonly number[] | null = null;
  /** How many units of each article it stands in. */
  readonly #unitCounts: Uint32Array;
  /** The article last gone to, by its place, and where its units and positions begin. */
  #here = 0;
  #unitStart = 0;
  #positionStart = 0;
  /** How many positions the block has. */
  #positionsHere = 0;
  #base = 0;
  #header = 0;
  #previous = -1;
  #gapBit = 0;
  /** Where the columns of units and repeats begin. */
  #countsBit = 0;
  #hasArticles = false;
  #hasCounts = false;
  #offsetWidth = 0;
  #offsetBit = 0;
  /** How many bits tell the offsets of an article, where they are told by bits; 0 where by numbers. */
  #reach = 0;
  #frequencyWidth = 0;
  #frequencyBit = 0;
  #positionWidth = 0;
  #positionBit = 0;
  /** Where the column of variants begins; −1 when all are 0. */
  #variantBit = -1;
  /** Places of positions with another variant than 0, once it has been read, and which. */
  #variants: Map<number, number> | null = null;

  constructor(words: Uint32Array) {
    this.#words = words;
    // One piece of memory: a query of a rare word would spend more time on getting five than on reading.
    const room = new ArrayBuffer(4 * 5 * BLOCK);
    this.articles = new Uint32Array(room, 0, BLOCK);
    this.occurrences = new Uint32Array(room, 4 * BLOCK, BLOCK);
    this.quarters = new Uint32Array(room, 8 * BLOCK, BLOCK);
    this.#unitCounts = new Uint32Array(room, 12 * BLOCK, BLOCK);
    this.bits = new Int32Array(room, 16 * BLOCK, BLOCK);
    this.#unsigned = new Uint32Array(room, 16 * BLOCK, BLOCK);
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
    const header = this.#words[base] ?? 0;
    this.#base = base;
    this.#header = header;
    this.#previous = previous;
    this.count = count;
    this.#variantLengths = variantLengths;
    this.#hasArticles = false;
    this.#hasCounts = false;
    this.#offsetWidth = (header >>> 15) & 31;
    const isDense = this.#offsetWidth === DENSE_OFFSETS;
    this.#reach = isDense ? readBits(this.#words, base, HEADER_BITS, COLUMN_WIDTH_BITS) : 0;
    this.#gapBit = HEADER_BITS + (isDense ? COLUMN_WIDTH_BITS : 0);
    this.#countsBit = this.#gapBit + count * (header & 31);
  }

  readArticles(): void {
    if (!this.#hasArticles) this.#decodeArticles();
  }

  #decodeArticles(): void {
    const { articles, count } = this;
    unpack(this.#words, this.#base, this.#gapBit, this.#header & 31, count, articles);
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
    const words = this.#words;
    const base = this.#base;
    const count = this.count;
    const unitsWidth = (this.#header >>> 5) & 31;
    const repeatsWidth = (this.#header >>> 10) & 31;
    const unitCounts = this.#unitCounts;
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
    this.#offsetBit = bit;
    this.#frequencyWidth = (this.#header >>> 20) & 31;
    this.#positionWidth = (this.#header >>> 25) & 31;
    this.#frequencyBit = bit + (this.#reach > 0 ? count * this.#reach : unit * this.#offsetWidth);
    this.#positionBit = this.#frequencyBit + unit * this.#frequencyWidth;
    this.#variantBit = this.#header >>> 31 === 1 ? this.#positionBit + position * this.#positionWidth : -1;
    this.#variants = null;
    this.#positionsHere = position;
    this.#here = 0;
    this.#unitStart = 0;
    this.#positionStart = 0;
    this.#hasCounts = true;
  }

  /** Works out where the units and positions of the article at place `i` begin; a step for each article from the last. */
  #goTo(i: number): void {
    this.readCounts();
    const { occurrences } = this;
    const unitCounts = this.#unitCounts;
    let here = this.#here;
    if (i < here) {
      here = 0;
      this.#unitStart = 0;
      this.#positionStart = 0;
    }
    let unit = this.#unitStart;
    let position = this.#positionStart;
    for (; here < i; here += 1) {
      unit += unitCounts[here] ?? 0;
      position += occurrences[here] ?? 0;
    }
    this.#here = here;
    this.#unitStart = unit;
    this.#positionStart = position;
  }

  /** Of the article at place `i` of the block. */
  occurrencesAt(i: number): number {
    this.readCounts();
    return this.occurrences[i] ?? 0;
  }

  unitsAt(i: number): number {
    this.readCounts();
    return this.#unitCounts[i] ?? 0;
  }

  /** Occurrences weighed by the field they stand in, in quarters. */
  quartersAt(i: number): number {
    this.readCounts();
    return this.quarters[i] ?? 0;
  }

  /** How many of the article's units before `head` it stands in: those that are no paragraphs. */
  unitsBefore(head: number, i: number): number {
    if (this.#reach > 0) return onesIn(this.offsetBits(i) & (2 ** Math.min(head, this.#reach) - 1));
    this.#goTo(i);
    const start = this.#unitStart;
    const end = start + (this.#unitCounts[i] ?? 0);
    let offset = readBits(this.#words, this.#base, this.#offsetBit + start * this.#offsetWidth, this.#offsetWidth);
    let unit = start;
    while (offset < head) {
      unit += 1;
      if (unit === end) break;
      const gap = readBits(this.#words, this.#base, this.#offsetBit + unit * this.#offsetWidth, this.#offsetWidth);
      offset += gap + 1;
    }
    return unit - start;
  }

  /** Reads in which units of the article at place `i` it stands; gives how many. */
  readOffsets(i: number): number {
    this.#goTo(i);
    const start = this.#unitStart;
    const count = this.#unitCounts[i] ?? 0;
    if (count > this.units.length) {
      this.units = new Uint32Array(2 * count);
      this.frequencies = new Uint32Array(2 * count);
    }
    const { units } = this;
    if (this.#reach > 0) {
      let next = 0;
      for (let bits = this.offsetBits(i); bits !== 0; bits &= bits - 1) {
        units[next] = 31 - Math.clz32(bits & -bits);
        next += 1;
      }
      return count;
    }
    unpack(this.#words, this.#base, this.#offsetBit + start * this.#offsetWidth, this.#offsetWidth, count, units);
    let offset = -1;
    for (let unit = 0; unit < count; unit += 1) {
      offset += 1 + (units[unit] ?? 0);
      units[unit] = offset;
    }
    return count;
  }

  /** Adds in which units of the article at place `i` it stands to others. */
  addOffsets(i: number, offsets: OffsetBits): void {
    if (this.#reach > 0) offsets.addBits(this.offsetBits(i));
    else offsets.addAll(this.units, 0, this.readOffsets(i));
  }

  /** The units of the article at place `i`, one bit each; −1 when there is one past the 30th. */
  offsetBits(i: number): number {
    this.readCounts();
    if (this.#reach > 0) return readBits(this.#words, this.#base, this.#offsetBit + i * this.#reach, this.#reach);
    const width = this.#offsetWidth;
    const count = this.unitsAt(i);
    // Without gaps, from the first unit on.
    if (width === 0) return count > LAST_BIT ? -1 : 2 ** count - 1;
    this.#goTo(i);
    let offset = -1;
    let bits = 0;
    let bit = this.#offsetBit + this.#unitStart * width;
    const end = bit + count * width;
    for (; bit < end; bit += width) {
      offset += 1 + readBits(this.#words, this.#base, bit, width);
      if (offset > LAST_BIT) return -1;
      bits |= 1 << offset;
    }
    return bits;
  }

  /** Reads the units of every article, into `bits`. */
  readOffsetBits(): void {
    this.readCounts();
    const { bits, count } = this;
    if (this.#reach > 0) {
      unpack(this.#words, this.#base, this.#offsetBit, this.#reach, count, this.#unsigned);
      return;
    }
    const words = this.#words;
    const base = this.#base;
    const width = this.#offsetWidth;
    const unitCounts = this.#unitCounts;
    let bit = this.#offsetBit;
    for (let i = 0; i < count; i += 1) {
      let offset = -1;
      let here = 0;
      for (let left = unitCounts[i] ?? 0; left > 0; left -= 1) {
        offset += 1 + readBits(words, base, bit, width);
        bit += width;
        here = offset > LAST_BIT ? -1 : here | (1 << offset);
      }
      bits[i] = here;
    }
  }

  /** The same as `readOffsets`, and how often in each. */
  readUnits(i: number): number {
    const count = this.readOffsets(i);
    const { frequencies } = this;
    const bit = this.#frequencyBit + this.#unitStart * this.#frequencyWidth;
    unpack(this.#words, this.#base, bit, this.#frequencyWidth, count, frequencies);
    for (let unit = 0; unit < count; unit += 1) frequencies[unit] = 1 + (frequencies[unit] ?? 0);
    return count;
  }

  /**
   * Adds where in the article at place `i` it stands, in the order of the text.
   *
   * @param accepted which variants count; null for all
   * @param wanted only the units of this mask are looked at
   */
  readSpans(i: number, spans: Spans, accepted: readonly boolean[] | null, wanted: UnitsMask): void {
    const isPlain = accepted === null && this.#variantLengths === null;
    if (isPlain && wanted === EVERY_UNIT) {
      this.#readEvery(i, spans);
      return;
    }
    this.startUnits(i);
    while (this.nextUnit()) {
      if (!isWanted(wanted, this.offset)) continue;
      if (isPlain) this.#readPlain(spans);
      else this.#readVaried(spans, accepted);
    }
  }

  /**
   * Adds each stretch from a word of this term to one of another `step` places after it, in the article that is at place
   * `i` here and at place `j` there. Both must always be one word long.
   */
  readRows(i: number, other: PostingsBlock, j: number, step: number, wanted: UnitsMask, spans: Spans): void {
    this.startUnits(i);
    other.startUnits(j);
    let isMore = this.nextUnit() && other.nextUnit();
    while (isMore) {
      if (this.offset < other.offset) {
        isMore = this.nextUnit();
      } else if (other.offset < this.offset) {
        isMore = other.nextUnit();
      } else {
        if (isWanted(wanted, this.offset)) this.#readRowsHere(other, step, spans);
        isMore = this.nextUnit() && other.nextUnit();
      }
    }
  }

  /** In the unit at which both stand. */
  #readRowsHere(other: PostingsBlock, step: number, spans: Spans): void {
    const width = this.#positionWidth;
    const otherWidth = other.#positionWidth;
    let bit = this.#positionBit + this.#at * width;
    let otherBit = other.#positionBit + other.#at * otherWidth;
    let position = 0;
    let its = readBits(other.#words, other.#base, otherBit, otherWidth);
    let itsLeft = other.times - 1;
    for (let left = this.times; left > 0; left -= 1) {
      position += readBits(this.#words, this.#base, bit, width);
      bit += width;
      while (its < position + step) {
        if (itsLeft === 0) return;
        otherBit += otherWidth;
        its += readBits(other.#words, other.#base, otherBit, otherWidth);
        itsLeft -= 1;
      }
      if (its === position + step) spans.push(this.offset, position, its);
    }
  }

  /** Goes before the first unit of the article at place `i`. */
  startUnits(i: number): void {
    this.#goTo(i);
    this.#unit = this.#unitStart;
    this.#unitEnd = this.#unit + (this.#unitCounts[i] ?? 0);
    this.#at = this.#positionStart;
    this.#bits = this.#reach > 0 ? this.offsetBits(i) : 0;
    this.offset = -1;
    this.times = 0;
  }

  /** Goes to the next; false when there is none. */
  nextUnit(): boolean {
    const unit = this.#unit;
    if (unit === this.#unitEnd) return false;
    const words = this.#words;
    const base = this.#base;
    if (this.#reach > 0) {
      const bits = this.#bits;
      this.offset = 31 - Math.clz32(bits & -bits);
      this.#bits = bits & (bits - 1);
    } else {
      this.offset += 1 + readBits(words, base, this.#offsetBit + unit * this.#offsetWidth, this.#offsetWidth);
    }
    this.#at += this.times;
    this.times = 1 + readBits(words, base, this.#frequencyBit + unit * this.#frequencyWidth, this.#frequencyWidth);
    this.#unit = unit + 1;
    return true;
  }

  /** All positions of the article at place `i`, all one word long. */
  #readEvery(i: number, spans: Spans): void {
    const count = this.readUnits(i);
    const at = this.#positionStart;
    const { units, frequencies } = this;
    let times = 0;
    for (let unit = 0; unit < count; unit += 1) times += frequencies[unit] ?? 0;
    if (times > this.#positions.length) this.#positions = new Uint32Array(2 * times);
    const positions = this.#positions;
    const bit = this.#positionBit + at * this.#positionWidth;
    unpack(this.#words, this.#base, bit, this.#positionWidth, times, positions);
    spans.reserve(times);
    const { units: offsets, firsts, lasts } = spans;
    let next = spans.length;
    let read = 0;
    for (let unit = 0; unit < count; unit += 1) {
      const offset = units[unit] ?? 0;
      let position = 0;
      for (const end = read + (frequencies[unit] ?? 0); read < end; read += 1) {
        position += positions[read] ?? 0;
        offsets[next] = offset;
        firsts[next] = position;
        lasts[next] = position;
        next += 1;
      }
    }
    spans.length = next;
  }

  /** Those of the unit it stands at, which are few. */
  #readPlain(spans: Spans): void {
    const width = this.#positionWidth;
    let bit = this.#positionBit + this.#at * width;
    let position = 0;
    for (let left = this.times; left > 0; left -= 1) {
      position += readBits(this.#words, this.#base, bit, width);
      bit += width;
      spans.push(this.offset, position, position);
    }
  }

  #readVaried(spans: Spans, accepted: readonly boolean[] | null): void {
    const variantLengths = this.#variantLengths;
    let position = 0;
    for (let at = this.#at; at < this.#at + this.times; at += 1) {
      position += readBits(this.#words, this.#base, this.#positionBit + at * this.#positionWidth, this.#positionWidth);
      const variant = this.#variantOf(at);
      if (accepted !== null && accepted[variant] !== true) continue;
      spans.push(this.offset, position, position + (variantLengths?.[variant] ?? 1) - 1);
    }
  }

  /** Calls with every position of the article at place `i`, by unit, in the order of the text: what a merge copies. */
  eachPosition(i: number, visit: (offset: number, position: number, variant: number) => void): void {
    const count = this.readUnits(i);
    let at = this.#positionStart;
    for (let unit = 0; unit < count; unit += 1) {
      let position = 0;
      for (let left = this.frequencies[unit] ?? 0; left > 0; left -= 1) {
        position += readBits(
          this.#words,
          this.#base,
          this.#positionBit + at * this.#positionWidth,
          this.#positionWidth,
        );
        visit(this.units[unit] ?? 0, position, this.#variantOf(at));
        at += 1;
      }
    }
  }

  /** Of the position at a place in the block. Most queries never ask. */
  #variantOf(place: number): number {
    if (this.#variantBit < 0) return 0;
    if (this.#variants === null) {
      const variants = new Map<number, number>();
      readSparse(this.#words, this.#base, this.#variantBit, this.#positionsHere, (at, variant) =>
        variants.set(at, variant),
      );
      this.#variants = variants;
    }
    return this.#variants.get(place) ?? 0;
  }
}

/** The widths of six columns and which two are there. */
const HEADER_BITS = 32;

/** The last unit that bits of a positive number can tell of. */
const LAST_BIT = 30;

/** Room enough for most articles, and little enough to be made without asking the system for memory. */
const FEW = 16;

/** Reads a column of `length` that is mostly 0; gives the bit after it. */
function readSparse(
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
