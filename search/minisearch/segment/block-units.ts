import type { OffsetBits } from '../answering/offset-bits.ts';
import { onesIn } from '../article-set.ts';
import { readBits, unpack } from './bit-stream.ts';
import { BlockCounts } from './block-counts.ts';
import { BLOCK } from './postings-writer.ts';

/** A block of postings with the columns that have one entry a unit: in which units the term stands, and how often in each. */
export class BlockUnits extends BlockCounts {
  /** Of each article the units the term stands in, as `offsetBits` gives them, once `readOffsetBits` was called. */
  readonly bits: Int32Array;
  /** What they hold for the article last read. */
  units = new Uint32Array(FEW);
  frequencies = new Uint32Array(FEW);
  /** The memory of `bits`. */
  readonly #unsigned: Uint32Array;

  constructor(words: Uint32Array) {
    // One piece of memory: a query of a rare word would spend more time on getting five than on reading.
    const room = new ArrayBuffer(4 * 5 * BLOCK);
    super(words, room);
    this.bits = new Int32Array(room, 16 * BLOCK, BLOCK);
    this.#unsigned = new Uint32Array(room, 16 * BLOCK, BLOCK);
  }

  /** How many of the article's units before `head` it stands in: those that are no paragraphs. */
  unitsBefore(head: number, i: number): number {
    if (this.reach > 0) return onesIn(this.offsetBits(i) & (2 ** Math.min(head, this.reach) - 1));
    this.goTo(i);
    const start = this.unitStart;
    const end = start + (this.unitCounts[i] ?? 0);
    let offset = readBits(this.words, this.base, this.offsetBit + start * this.offsetWidth, this.offsetWidth);
    let unit = start;
    while (offset < head) {
      unit += 1;
      if (unit === end) break;
      const gap = readBits(this.words, this.base, this.offsetBit + unit * this.offsetWidth, this.offsetWidth);
      offset += gap + 1;
    }
    return unit - start;
  }

  /** Reads in which units of the article at place `i` it stands; gives how many. */
  readOffsets(i: number): number {
    this.goTo(i);
    const start = this.unitStart;
    const count = this.unitCounts[i] ?? 0;
    if (count > this.units.length) {
      this.units = new Uint32Array(2 * count);
      this.frequencies = new Uint32Array(2 * count);
    }
    const { units } = this;
    if (this.reach > 0) {
      let next = 0;
      for (let bits = this.offsetBits(i); bits !== 0; bits &= bits - 1) {
        units[next] = 31 - Math.clz32(bits & -bits);
        next += 1;
      }
      return count;
    }
    unpack(this.words, this.base, this.offsetBit + start * this.offsetWidth, this.offsetWidth, count, units);
    let offset = -1;
    for (let unit = 0; unit < count; unit += 1) {
      offset += 1 + (units[unit] ?? 0);
      units[unit] = offset;
    }
    return count;
  }

  /** Adds in which units of the article at place `i` it stands to others. */
  addOffsets(i: number, offsets: OffsetBits): void {
    if (this.reach > 0) {
      offsets.addBits(this.offsetBits(i));
      return;
    }
    const count = this.readOffsets(i);
    // Read first: it may have taken more room for `units`.
    offsets.addAll(this.units, 0, count);
  }

  /** The units of the article at place `i`, one bit each; −1 when there is one past the 30th. */
  offsetBits(i: number): number {
    this.readCounts();
    if (this.reach > 0) return readBits(this.words, this.base, this.offsetBit + i * this.reach, this.reach);
    const width = this.offsetWidth;
    const count = this.unitsAt(i);
    // Without gaps, from the first unit on.
    if (width === 0) return count > LAST_BIT ? -1 : 2 ** count - 1;
    this.goTo(i);
    let offset = -1;
    let bits = 0;
    let bit = this.offsetBit + this.unitStart * width;
    const end = bit + count * width;
    for (; bit < end; bit += width) {
      offset += 1 + readBits(this.words, this.base, bit, width);
      if (offset > LAST_BIT) return -1;
      bits |= 1 << offset;
    }
    return bits;
  }

  /** Reads the units of every article, into `bits`. */
  readOffsetBits(): void {
    this.readCounts();
    const { bits, count } = this;
    if (this.reach > 0) {
      unpack(this.words, this.base, this.offsetBit, this.reach, count, this.#unsigned);
      return;
    }
    const words = this.words;
    const base = this.base;
    const width = this.offsetWidth;
    const unitCounts = this.unitCounts;
    let bit = this.offsetBit;
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
    const bit = this.frequencyBit + this.unitStart * this.frequencyWidth;
    unpack(this.words, this.base, bit, this.frequencyWidth, count, frequencies);
    for (let unit = 0; unit < count; unit += 1) frequencies[unit] = 1 + (frequencies[unit] ?? 0);
    return count;
  }
}

/** The last unit that bits of a positive number can tell of. */
const LAST_BIT = 30;

/** Room enough for most articles, and little enough to be made without asking the system for memory. */
const FEW = 16;
