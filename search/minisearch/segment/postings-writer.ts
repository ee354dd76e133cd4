import { IS_PARAGRAPH, QUARTERS } from '../unit-fields.ts';
import { BitWriter, widthOf } from './bit-stream.ts';
import { GrowableUint32 } from './growable.ts';

/** Articles in a block. Their numbers, and where their units and positions begin, are worked out a block at a time. */
export const BLOCK = 128;

/** What the dictionary keeps of a term's postings. */
export interface PostingsSummary {
  readonly articles: number;
  /** Paragraphs it stands in: units other than headlines and authors. */
  readonly paragraphs: number;
  readonly occurrences: number;
  /** The postings themselves; docs/segment-format.md has the layout. */
  readonly words: Uint32Array;
}

/**
 * Writes one term's postings, nested as the texts are: articles, in each the units it stands in, in each the positions.
 * All come in ascending order.
 */
export class PostingsWriter {
  readonly #bits = new BitWriter();
  readonly #blocks: Uint32Array[] = [];
  readonly #lastArticles: number[] = [];
  readonly #block = new BlockInMaking();
  #articles = 0;
  #paragraphs = 0;
  #occurrences = 0;
  #previousArticle = -1;

  /** Begins an article of the segment, by its number from 0. */
  article(article: number): void {
    if (this.#block.articles === BLOCK) this.#flush();
    this.#block.article(article - this.#previousArticle - 1);
    this.#previousArticle = article;
    this.#articles += 1;
  }

  /** @param offset of the unit within its article, from 0 @param field index into UNIT_FIELDS */
  unit(offset: number, field: number): void {
    this.#block.unit(offset, (QUARTERS[field] ?? 4) - 4);
    if (IS_PARAGRAPH[field] === true) this.#paragraphs += 1;
  }

  /** @param variant index into the term's variants */
  position(position: number, variant: number): void {
    this.#block.position(position, variant);
    this.#occurrences += 1;
  }

  /** The term's postings; the writer is ready for the next term. */
  finish(): PostingsSummary {
    this.#flush();
    const { 0: first = new Uint32Array(0), length } = this.#blocks;
    const summary = {
      articles: this.#articles,
      paragraphs: this.#paragraphs,
      occurrences: this.#occurrences,
      words: length === 1 ? first : this.#withSkips(),
    };
    this.#blocks.length = 0;
    this.#lastArticles.length = 0;
    this.#articles = 0;
    this.#paragraphs = 0;
    this.#occurrences = 0;
    this.#previousArticle = -1;
    return summary;
  }

  /** For each block its last article and where it ends, then the blocks. */
  #withSkips(): Uint32Array {
    const skips = this.#blocks.length * 2;
    const all = new Uint32Array(skips + this.#blocks.reduce((sum, block) => sum + block.length, 0));
    let at = skips;
    for (const [i, block] of this.#blocks.entries()) {
      all.set(block, at);
      at += block.length;
      all[2 * i] = this.#lastArticles[i] ?? 0;
      all[2 * i + 1] = at;
    }
    return all;
  }

  #flush(): void {
    if (this.#block.articles === 0) return;
    this.#block.writeTo(this.#bits);
    this.#blocks.push(this.#bits.take());
    this.#lastArticles.push(this.#previousArticle);
    this.#block.clear();
  }
}

/** The columns of one block, gathered until their widths are known. */
class BlockInMaking {
  readonly #gaps = new GrowableUint32();
  /** Of each article: units, less 1. */
  readonly #units = new GrowableUint32();
  /** Of each article: occurrences, less one a unit. */
  readonly #repeats = new GrowableUint32();
  /** Of each article: by how many quarters its occurrences count for more (or less) than 4 each; zigzag. */
  readonly #surplus: number[] = [];
  readonly #offsets = new GrowableUint32();
  /** Of each article: one bit for each unit it stands in, as far as LARGEST_REACH. */
  readonly #offsetBits = new GrowableUint32();
  /** One more than the largest offset in the block. */
  #reach = 0;
  readonly #frequencies = new GrowableUint32();
  readonly #positions = new GrowableUint32();
  readonly #variants = new GrowableUint32();
  #unitsHere = 0;
  #previousOffset = 0;
  #inUnit = 0;
  #previousPosition = 0;
  #surplusEach = 0;

  get articles(): number {
    return this.#gaps.length;
  }

  article(gap: number): void {
    this.#gaps.push(gap);
    this.#units.push(0);
    this.#offsetBits.push(0);
    this.#repeats.push(0);
    this.#surplus.push(0);
    this.#unitsHere = 0;
  }

  unit(offset: number, surplusEach: number): void {
    this.#offsets.push(this.#unitsHere === 0 ? offset : offset - this.#previousOffset - 1);
    this.#previousOffset = offset;
    this.#reach = Math.max(this.#reach, offset + 1);
    if (offset < LARGEST_REACH) this.#offsetBits.addToLast(2 ** offset);
    if (this.#unitsHere > 0) this.#units.addToLast(1);
    this.#unitsHere += 1;
    this.#frequencies.push(0);
    this.#inUnit = 0;
    this.#surplusEach = surplusEach;
  }

  position(position: number, variant: number): void {
    this.#positions.push(this.#inUnit === 0 ? position : position - this.#previousPosition);
    this.#previousPosition = position;
    this.#variants.push(variant);
    if (this.#inUnit > 0) {
      this.#frequencies.addToLast(1);
      this.#repeats.addToLast(1);
    }
    this.#inUnit += 1;
    const last = this.#surplus.length - 1;
    this.#surplus[last] = (this.#surplus[last] ?? 0) + this.#surplusEach;
  }

  writeTo(bits: BitWriter): void {
    const reach = this.#reach;
    const isDense = reach <= LARGEST_REACH && this.articles * reach < this.#offsets.length * this.#offsets.width();
    const offsetWidth = isDense ? DENSE_OFFSETS : this.#offsets.width();
    for (const column of [this.#gaps, this.#units, this.#repeats]) bits.write(column.width(), COLUMN_WIDTH_BITS);
    bits.write(offsetWidth, COLUMN_WIDTH_BITS);
    for (const column of [this.#frequencies, this.#positions]) bits.write(column.width(), COLUMN_WIDTH_BITS);
    const surplus = Uint32Array.from(this.#surplus, zigzag);
    const variants = this.#variants.finish();
    bits.write(surplus.some(isSet) ? 1 : 0, 1);
    bits.write(variants.some(isSet) ? 1 : 0, 1);
    if (isDense) bits.write(reach, COLUMN_WIDTH_BITS);
    for (const column of [this.#gaps, this.#units, this.#repeats]) column.writeTo(bits);
    if (surplus.some(isSet)) writeSparse(surplus, bits);
    if (isDense) bits.writeAll(this.#offsetBits.values, 0, this.articles, reach);
    else this.#offsets.writeTo(bits);
    for (const column of [this.#frequencies, this.#positions]) column.writeTo(bits);
    if (variants.some(isSet)) writeSparse(variants, bits);
  }

  clear(): void {
    this.#surplus.length = 0;
    this.#reach = 0;
    for (const column of [
      this.#offsetBits,
      this.#gaps,
      this.#units,
      this.#repeats,
      this.#offsets,
      this.#frequencies,
      this.#positions,
      this.#variants,
    ]) {
      column.clear();
    }
  }
}

/** A column that is mostly 0: how many are not, and for each of those its place and its value. */
function writeSparse(values: Uint32Array, bits: BitWriter): void {
  const placeWidth = widthOf(values.length);
  const width = widthOf(values.reduce((all, value) => all | value, 0));
  bits.write(width, COLUMN_WIDTH_BITS);
  bits.write(values.filter(isSet).length, placeWidth);
  for (const [place, value] of values.entries()) {
    if (value === 0) continue;
    bits.write(place, placeWidth);
    bits.write(value, width);
  }
}

const isSet = (value: number): boolean => value !== 0;

/** Small numbers of either sign as small ones of none: 0, −1, 1, −2 … as 0, 1, 2, 3 … */
const zigzag = (value: number): number => ((value << 1) ^ (value >> 31)) >>> 0;

/** Widths go up to 30 bits. */
export const COLUMN_WIDTH_BITS = 5;

/** In the place of the offsets' width: they are bits, one for each of an article's units. */
export const DENSE_OFFSETS = 31;
/** Units of an article that bits can tell of. */
const LARGEST_REACH = 30;
