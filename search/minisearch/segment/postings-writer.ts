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
  readonly #surplus = new SparseColumn();
  readonly #offsets = new GrowableUint32();
  /** Of each article: one bit for each unit it stands in, as far as LARGEST_REACH. */
  readonly #offsetBits = new GrowableUint32();
  /** One more than the largest offset in the block. */
  #reach = 0;
  readonly #frequencies = new GrowableUint32();
  readonly #positions = new GrowableUint32();
  readonly #variants = new SparseColumn();
  #unitsHere = 0;
  #repeatsHere = 0;
  #surplusHere = 0;
  #bitsHere = 0;
  #previousOffset = 0;
  #inUnit = 0;
  #surplusEach = 0;
  #previousPosition = 0;

  get articles(): number {
    return this.#gaps.length;
  }

  article(gap: number): void {
    this.#closeArticle();
    this.#gaps.push(gap);
  }

  unit(offset: number, surplusEach: number): void {
    this.#closeUnit();
    this.#offsets.push(this.#unitsHere === 0 ? offset : offset - this.#previousOffset - 1);
    this.#previousOffset = offset;
    if (offset >= this.#reach) this.#reach = offset + 1;
    if (offset < LARGEST_REACH) this.#bitsHere |= 1 << offset;
    this.#unitsHere += 1;
    this.#surplusEach = surplusEach;
  }

  position(position: number, variant: number): void {
    if (variant !== 0) this.#variants.set(this.#positions.length, variant);
    this.#positions.push(this.#inUnit === 0 ? position : position - this.#previousPosition);
    this.#previousPosition = position;
    this.#inUnit += 1;
  }

  writeTo(bits: BitWriter): void {
    this.#closeArticle();
    const reach = this.#reach;
    const offsetsWidth = this.#offsets.width();
    const isDense = reach <= LARGEST_REACH && this.articles * reach < this.#offsets.length * offsetsWidth;
    const byArticle = [this.#gaps, this.#units, this.#repeats].map(measured);
    const byUnit = [this.#frequencies, this.#positions].map(measured);
    for (const { width } of byArticle) bits.write(width, COLUMN_WIDTH_BITS);
    bits.write(isDense ? DENSE_OFFSETS : offsetsWidth, COLUMN_WIDTH_BITS);
    for (const { width } of byUnit) bits.write(width, COLUMN_WIDTH_BITS);
    bits.write(this.#surplus.isEmpty ? 0 : 1, 1);
    bits.write(this.#variants.isEmpty ? 0 : 1, 1);
    if (isDense) bits.write(reach, COLUMN_WIDTH_BITS);
    for (const { column, width } of byArticle) bits.writeAll(column.values, 0, column.length, width);
    if (!this.#surplus.isEmpty) this.#surplus.writeTo(bits, this.articles);
    if (isDense) bits.writeAll(this.#offsetBits.values, 0, this.articles, reach);
    else bits.writeAll(this.#offsets.values, 0, this.#offsets.length, offsetsWidth);
    for (const { column, width } of byUnit) bits.writeAll(column.values, 0, column.length, width);
    if (!this.#variants.isEmpty) this.#variants.writeTo(bits, this.#positions.length);
  }

  clear(): void {
    this.#reach = 0;
    this.#surplus.clear();
    this.#variants.clear();
    for (const column of [
      this.#offsetBits,
      this.#gaps,
      this.#units,
      this.#repeats,
      this.#offsets,
      this.#frequencies,
      this.#positions,
    ]) {
      column.clear();
    }
  }

  #closeUnit(): void {
    if (this.#inUnit === 0) return;
    this.#frequencies.push(this.#inUnit - 1);
    this.#repeatsHere += this.#inUnit - 1;
    this.#surplusHere += this.#inUnit * this.#surplusEach;
    this.#inUnit = 0;
  }

  #closeArticle(): void {
    this.#closeUnit();
    if (this.#unitsHere === 0) return;
    if (this.#surplusHere !== 0) this.#surplus.set(this.#units.length, zigzag(this.#surplusHere));
    this.#units.push(this.#unitsHere - 1);
    this.#repeats.push(this.#repeatsHere);
    this.#offsetBits.push(this.#bitsHere);
    this.#unitsHere = 0;
    this.#repeatsHere = 0;
    this.#surplusHere = 0;
    this.#bitsHere = 0;
  }
}

const measured = (column: GrowableUint32) => ({ column, width: column.width() });

/** A column that is mostly 0: how many are not, and for each of those its place and its value. */
class SparseColumn {
  readonly #places = new GrowableUint32();
  readonly #values = new GrowableUint32();

  get isEmpty(): boolean {
    return this.#places.length === 0;
  }

  /** @param place after any set before @param value above 0 */
  set(place: number, value: number): void {
    this.#places.push(place);
    this.#values.push(value);
  }

  /** @param length of the whole column */
  writeTo(bits: BitWriter, length: number): void {
    const placeWidth = widthOf(length);
    const width = this.#values.width();
    bits.write(width, COLUMN_WIDTH_BITS);
    bits.write(this.#places.length, placeWidth);
    for (let i = 0; i < this.#places.length; i += 1) {
      bits.write(this.#places.values[i] ?? 0, placeWidth);
      bits.write(this.#values.values[i] ?? 0, width);
    }
  }

  clear(): void {
    this.#places.clear();
    this.#values.clear();
  }
}

/** Small numbers of either sign as small ones of none: 0, −1, 1, −2 … as 0, 1, 2, 3 … */
const zigzag = (value: number): number => ((value << 1) ^ (value >> 31)) >>> 0;

/** Widths go up to 30 bits. */
export const COLUMN_WIDTH_BITS = 5;

/** In the place of the offsets' width: they are bits, one for each of an article's units. */
export const DENSE_OFFSETS = 31;
/** Units of an article that bits can tell of. */
const LARGEST_REACH = 30;
