import { GrowableUint32 } from './growable.ts';

/**
 * Numbers words from 0, in the order they are first met.
 *
 * A Map does the same in four times the time, and is asked for every word of every text: the word, cut out of its text a
 * moment ago, has to be hashed by the runtime, and each key it is compared with lies somewhere else in memory. Here the
 * letters of all words lie in one array, and only a word of the same hash is looked at.
 */
export class NumberedWords {
  /** Two entries a slot: one more than a word's number, 0 where there is none, and its hash. Never more than half full. */
  #slots = new Uint32Array(2048);
  /** Of each word, where its letters begin, and where those of the last one end. */
  readonly #starts = new GrowableUint32();
  #letters = new Uint16Array(4096);

  constructor() {
    this.#starts.push(0);
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  /** The word's number; `size` before it was asked for, if it is new. */
  numberOf(word: string): number {
    const hash = hashOf(word);
    const slots = this.#slots;
    for (let at = placeIn(slots, hash); ; at = (at + 2) & (slots.length - 1)) {
      const number = (slots[at] ?? 0) - 1;
      if (number < 0) return this.#add(word, hash, at);
      if (slots[at + 1] === hash && this.#is(number, word)) return number;
    }
  }

  #is(number: number, word: string): boolean {
    const start = this.#starts.values[number] ?? 0;
    if ((this.#starts.values[number + 1] ?? 0) - start !== word.length) return false;
    const letters = this.#letters;
    for (let i = 0; i < word.length; i += 1) if (letters[start + i] !== word.charCodeAt(i)) return false;
    return true;
  }

  #add(word: string, hash: number, at: number): number {
    const number = this.size;
    const start = this.#starts.values[number] ?? 0;
    const end = start + word.length;
    if (end > this.#letters.length) {
      const larger = new Uint16Array(2 * end);
      larger.set(this.#letters);
      this.#letters = larger;
    }
    for (let i = 0; i < word.length; i += 1) this.#letters[start + i] = word.charCodeAt(i);
    this.#starts.push(end);
    this.#slots[at] = number + 1;
    this.#slots[at + 1] = hash;
    if (4 * this.size > this.#slots.length) this.#widen();
    return number;
  }

  #widen(): void {
    const narrow = this.#slots;
    const wide = new Uint32Array(2 * narrow.length);
    for (let from = 0; from < narrow.length; from += 2) {
      const hash = narrow[from + 1] ?? 0;
      if (narrow[from] === 0) continue;
      let at = placeIn(wide, hash);
      while (wide[at] !== 0) at = (at + 2) & (wide.length - 1);
      wide[at] = narrow[from] ?? 0;
      wide[at + 1] = hash;
    }
    this.#slots = wide;
  }
}

/** Where to look first. */
const placeIn = (slots: Uint32Array, hash: number): number => (2 * hash) & (slots.length - 1);

/**
 * FNV-1a over UTF-16 units, begun at random so that no text can be made of words that share a hash, with the finalizer of
 * MurmurHash3, since the lowest bits choose the slot.
 */
function hashOf(word: string): number {
  let hash = SEED;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

const FNV_PRIME = 0x0100_0193;
const SEED = Math.floor(Math.random() * 2 ** 32) | 0;
