import { onesIn } from '../article-set.ts';

/** Units of one article by their offsets, one bit each: those that any of several leaves stand in, and those that more do. */
export class OffsetBits {
  #any: Uint32Array = new Uint32Array(8);
  #several: Uint32Array = new Uint32Array(8);
  #words = 0;

  clear(): void {
    for (let word = 0; word < this.#words; word += 1) {
      this.#any[word] = 0;
      this.#several[word] = 0;
    }
    this.#words = 0;
  }

  /** Adds one leaf's offsets, ascending: those from `start` to before `end`. */
  addAll(offsets: Uint32Array, start: number, end: number): void {
    if (end > start) this.#reach((offsets[end - 1] ?? 0) >>> 5);
    const any = this.#any;
    for (let i = start; i < end; i += 1) {
      const offset = offsets[i] ?? 0;
      const word = offset >>> 5;
      const bit = 1 << (offset & 31);
      const before = any[word] ?? 0;
      if ((before & bit) !== 0) this.#several[word] = (this.#several[word] ?? 0) | bit;
      any[word] = before | bit;
    }
  }

  /** Adds one leaf's offsets below 32, as bits. */
  addBits(bits: number): void {
    this.#addWord(0, bits);
  }

  /** Adds these, as one leaf's, to others. */
  addTo(others: OffsetBits): void {
    for (let word = 0; word < this.#words; word += 1) others.#addWord(word, this.#any[word] ?? 0);
  }

  /** Whether any unit was added by more than one leaf. */
  get isShared(): boolean {
    for (let word = 0; word < this.#words; word += 1) if (this.#several[word] !== 0) return true;
    return false;
  }

  shares(offset: number): boolean {
    return (((this.#several[offset >>> 5] ?? 0) >>> (offset & 31)) & 1) === 1;
  }

  /** How many there are from an offset on. */
  countFrom(offset: number): number {
    let units = 0;
    for (let word = 0; word < this.#words; word += 1) units += onesIn(this.#any[word] ?? 0);
    for (let before = 0; before < offset; before += 1) units -= ((this.#any[before >>> 5] ?? 0) >>> (before & 31)) & 1;
    return units;
  }

  #addWord(word: number, bits: number): void {
    this.#reach(word);
    const before = this.#any[word] ?? 0;
    this.#several[word] = (this.#several[word] ?? 0) | (before & bits);
    this.#any[word] = before | bits;
  }

  #reach(word: number): void {
    if (word < this.#words) return;
    this.#words = word + 1;
    if (this.#words <= this.#any.length) return;
    this.#any = grown(this.#any, this.#words);
    this.#several = grown(this.#several, this.#words);
  }
}

function grown(words: Uint32Array, room: number): Uint32Array {
  const larger = new Uint32Array(2 * room);
  larger.set(words);
  return larger;
}
