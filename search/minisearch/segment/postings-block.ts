import type { Spans } from '../matching/spans.ts';
import { EVERY_UNIT, isWanted, type UnitsMask } from '../matching/units-mask.ts';
import { readBits, unpack } from './bit-stream.ts';
import { readSparse } from './block-counts.ts';
import { BlockUnits } from './block-units.ts';

/** One block of a term's postings, read as far as it is asked: down to where in each unit the term stands. */
export class PostingsBlock extends BlockUnits {
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
  /** Places of positions with another variant than 0, once they have been read, and which. */
  #variants: Map<number, number> | null = null;

  protected override turn(
    base: number,
    count: number,
    previous: number,
    variantLengths: readonly number[] | null,
  ): void {
    super.turn(base, count, previous, variantLengths);
    this.#variants = null;
  }

  /**
   * Adds where in the article at place `i` it stands, in the order of the text.
   *
   * @param accepted which variants count; null for all
   * @param wanted only the units of this mask are looked at
   */
  readSpans(i: number, spans: Spans, accepted: readonly boolean[] | null, wanted: UnitsMask): void {
    const isPlain = accepted === null && this.variantLengths === null;
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
    const width = this.positionWidth;
    const otherWidth = other.positionWidth;
    let bit = this.positionBit + this.#at * width;
    let otherBit = other.positionBit + other.#at * otherWidth;
    let position = 0;
    let its = readBits(other.words, other.base, otherBit, otherWidth);
    let itsLeft = other.times - 1;
    for (let left = this.times; left > 0; left -= 1) {
      position += readBits(this.words, this.base, bit, width);
      bit += width;
      while (its < position + step) {
        if (itsLeft === 0) return;
        otherBit += otherWidth;
        its += readBits(other.words, other.base, otherBit, otherWidth);
        itsLeft -= 1;
      }
      if (its === position + step) spans.push(this.offset, position, its);
    }
  }

  /** Goes before the first unit of the article at place `i`. */
  startUnits(i: number): void {
    this.goTo(i);
    this.#unit = this.unitStart;
    this.#unitEnd = this.#unit + (this.unitCounts[i] ?? 0);
    this.#at = this.positionStart;
    this.#bits = this.reach > 0 ? this.offsetBits(i) : 0;
    this.offset = -1;
    this.times = 0;
  }

  /** Goes to the next; false when there is none. */
  nextUnit(): boolean {
    const unit = this.#unit;
    if (unit === this.#unitEnd) return false;
    const words = this.words;
    const base = this.base;
    if (this.reach > 0) {
      const bits = this.#bits;
      this.offset = 31 - Math.clz32(bits & -bits);
      this.#bits = bits & (bits - 1);
    } else {
      this.offset += 1 + readBits(words, base, this.offsetBit + unit * this.offsetWidth, this.offsetWidth);
    }
    this.#at += this.times;
    this.times = 1 + readBits(words, base, this.frequencyBit + unit * this.frequencyWidth, this.frequencyWidth);
    this.#unit = unit + 1;
    return true;
  }

  /** All positions of the article at place `i`, all one word long. */
  #readEvery(i: number, spans: Spans): void {
    const count = this.readUnits(i);
    const at = this.positionStart;
    const { units, frequencies } = this;
    let times = 0;
    for (let unit = 0; unit < count; unit += 1) times += frequencies[unit] ?? 0;
    if (times > this.#positions.length) this.#positions = new Uint32Array(2 * times);
    const positions = this.#positions;
    const bit = this.positionBit + at * this.positionWidth;
    unpack(this.words, this.base, bit, this.positionWidth, times, positions);
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
    const width = this.positionWidth;
    let bit = this.positionBit + this.#at * width;
    let position = 0;
    for (let left = this.times; left > 0; left -= 1) {
      position += readBits(this.words, this.base, bit, width);
      bit += width;
      spans.push(this.offset, position, position);
    }
  }

  #readVaried(spans: Spans, accepted: readonly boolean[] | null): void {
    const variantLengths = this.variantLengths;
    let position = 0;
    for (let at = this.#at; at < this.#at + this.times; at += 1) {
      position += readBits(this.words, this.base, this.positionBit + at * this.positionWidth, this.positionWidth);
      const variant = this.#variantOf(at);
      if (accepted !== null && accepted[variant] !== true) continue;
      spans.push(this.offset, position, position + (variantLengths?.[variant] ?? 1) - 1);
    }
  }

  /** Calls with every position of the article at place `i`, by unit, in the order of the text: what a merge copies. */
  eachPosition(i: number, visit: (offset: number, position: number, variant: number) => void): void {
    const count = this.readUnits(i);
    let at = this.positionStart;
    for (let unit = 0; unit < count; unit += 1) {
      let position = 0;
      for (let left = this.frequencies[unit] ?? 0; left > 0; left -= 1) {
        position += readBits(this.words, this.base, this.positionBit + at * this.positionWidth, this.positionWidth);
        visit(this.units[unit] ?? 0, position, this.#variantOf(at));
        at += 1;
      }
    }
  }

  /** Of the position at a place in the block. Most queries never ask. */
  #variantOf(place: number): number {
    if (this.variantBit < 0) return 0;
    if (this.#variants === null) {
      const variants = new Map<number, number>();
      readSparse(this.words, this.base, this.variantBit, this.positionsHere, (at, variant) =>
        variants.set(at, variant),
      );
      this.#variants = variants;
    }
    return this.#variants.get(place) ?? 0;
  }
}

/** Room enough for most articles, and little enough to be made without asking the system for memory. */
const FEW = 16;
