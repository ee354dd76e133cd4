import type { TermEntry } from './dictionary.ts';
import { PostingsBlock } from './postings-block.ts';
import { BLOCK } from './postings-writer.ts';

/** Reads one term's postings a block of articles at a time, one after another or where an article is sought. */
export class PostingsCursor extends PostingsBlock {
  readonly #words: Uint32Array;
  #term: TermEntry;
  #blocks = 0;
  #loaded = -1;
  /** Where the article last sought stands in the block. */
  #last = 0;

  /** @param words the section of all postings */
  constructor(words: Uint32Array, term: TermEntry) {
    super(words);
    this.#words = words;
    this.#term = term;
    this.#blocks = Math.ceil(term.articles / BLOCK);
  }

  get term(): TermEntry {
    return this.#term;
  }

  get blocks(): number {
    return this.#blocks;
  }

  /** Turns to another term, keeping its buffers. */
  reset(term: TermEntry): void {
    this.#term = term;
    this.#blocks = Math.ceil(term.articles / BLOCK);
    this.#loaded = -1;
  }

  /** Turns to a block and reads which articles it holds. */
  load(block: number): void {
    this.turnTo(block);
    this.readArticles();
  }

  /** Turns to a block; `articles` is not good yet. */
  turnTo(block: number): void {
    if (block === this.#loaded) return;
    const words = this.#words;
    const { at, articles, variantLengths } = this.#term;
    const skips = this.#blocks === 1 ? 0 : 2 * this.#blocks;
    const base = at + (block === 0 ? skips : (words[at + 2 * block - 1] ?? 0));
    const count = block < this.#blocks - 1 ? BLOCK : articles - block * BLOCK;
    this.turn(base, count, block === 0 ? -1 : (words[at + 2 * block - 2] ?? 0), variantLengths);
    this.#loaded = block;
    this.#last = 0;
  }

  /** Turns to the block of the nth of the term's articles; its place there. */
  turnToNth(n: number): number {
    this.turnTo(n >>> BLOCK_BITS);
    return n & (BLOCK - 1);
  }

  /** Which of the term’s articles this is, from 0, its block loaded; −1 when the term does not stand in it. */
  seekNth(article: number): number {
    const i = this.seek(article);
    return i < 0 ? -1 : this.#loaded * BLOCK + i;
  }

  /** Loads the block the article is in, if the term stands in it; its place there, or −1. */
  seek(article: number): number {
    if (this.#loaded >= 0) this.readArticles();
    if (this.#loaded < 0 || article < (this.articles[0] ?? 0) || article > (this.articles[this.count - 1] ?? 0)) {
      const block = this.#blockOf(article);
      if (block === this.#blocks) return -1;
      this.load(block);
    }
    if (this.articles[this.#last] === article && this.#last < this.count) return this.#last;
    // Articles are nearly always asked for in order: the next is one of the few after the last.
    let low = (this.articles[this.#last] ?? 0) < article ? this.#last + 1 : 0;
    for (const near = low + NEAR; low < near && low < this.count && (this.articles[low] ?? 0) < article; ) low += 1;
    let high = (this.articles[low] ?? 0) >= article ? low : this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.articles[middle] ?? 0) < article) low = middle + 1;
      else high = middle;
    }
    if (low >= this.count || this.articles[low] !== article) return -1;
    this.#last = low;
    return low;
  }

  /** The first block whose last article is not before this one; `blocks` when there is none. */
  #blockOf(article: number): number {
    if (this.#blocks === 1) return 0;
    const { at } = this.#term;
    const lastOf = (block: number) => this.#words[at + 2 * block] ?? 0;
    const near = Math.max(0, this.#loaded);
    if (lastOf(near) >= article && (near === 0 || lastOf(near - 1) < article)) return near;
    let low = 0;
    let high = this.#blocks;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (lastOf(middle) < article) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const BLOCK_BITS = 31 - Math.clz32(BLOCK);

/** So many articles are looked at one by one before halving. */
const NEAR = 4;
