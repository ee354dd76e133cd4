/**
 * Unsigned numbers of a few bits each, one after another without a gap, the least significant bit first, in 32-bit
 * words. Numbers of one width can each be read by itself, which is what lets one paragraph of a block be looked at.
 */
export class BitWriter {
  #words = new Uint32Array(1024);
  #bits = 0;

  /** Bits written so far. */
  get bits(): number {
    return this.#bits;
  }

  /** @param width of 0 to 32 bits, enough for the value */
  write(value: number, width: number): void {
    if (width === 0) return;
    this.#reserve(width);
    const word = this.#bits >>> 5;
    const shift = this.#bits & 31;
    this.#words[word] = (this.#words[word] ?? 0) | (value << shift);
    if (shift + width > 32) this.#words[word + 1] = value >>> (32 - shift);
    this.#bits += width;
  }

  /** The values from `start` to before `end`, all of one width. */
  writeAll(values: Uint32Array, start: number, end: number, width: number): void {
    if (width === 0) return;
    this.#reserve((end - start) * width);
    const words = this.#words;
    let word = this.#bits >>> 5;
    let shift = this.#bits & 31;
    let gathered = words[word] ?? 0;
    for (let i = start; i < end; i += 1) {
      const value = values[i] ?? 0;
      gathered |= value << shift;
      shift += width;
      if (shift < 32) continue;
      words[word] = gathered;
      word += 1;
      shift -= 32;
      gathered = shift === 0 ? 0 : value >>> (width - shift);
    }
    words[word] = gathered;
    this.#bits += (end - start) * width;
  }

  /** What was written, in whole words, and starts anew. The words are only good until the next write. */
  take(): Uint32Array {
    const length = (this.#bits + 31) >>> 5;
    const taken = this.#words.slice(0, length);
    this.#words.fill(0, 0, length);
    this.#bits = 0;
    return taken;
  }

  /** Room for so many more bits, and the word after them. */
  #reserve(bits: number): void {
    const words = ((this.#bits + bits) >>> 5) + 2;
    if (words <= this.#words.length) return;
    const larger = new Uint32Array(Math.max(words, this.#words.length * 2));
    larger.set(this.#words);
    this.#words = larger;
  }
}

/** How many bits the value takes: 0 for 0, 32 at most. */
export const widthOf = (value: number): number => 32 - Math.clz32(value);

/** The number `width` bits wide that begins `bit` bits after word `at`. */
export function readBits(words: Uint32Array, at: number, bit: number, width: number): number {
  if (width === 0) return 0;
  const word = at + (bit >>> 5);
  const shift = bit & 31;
  const low = (words[word] ?? 0) >>> shift;
  const both = shift + width > 32 ? low | ((words[word + 1] ?? 0) << (32 - shift)) : low;
  return (both & (MASKS[width] ?? 0)) >>> 0;
}

/** Reads `count` numbers of one width, one after another, into `out`. */
export function unpack(
  words: Uint32Array,
  at: number,
  bit: number,
  width: number,
  count: number,
  out: Uint32Array,
): void {
  if (width === 0) {
    out.fill(0, 0, count);
    return;
  }
  const mask = MASKS[width] ?? 0;
  let word = at + (bit >>> 5);
  /** Bits not used yet, and how many of them. */
  let bits = (words[word] ?? 0) >>> (bit & 31);
  let left = 32 - (bit & 31);
  for (let i = 0; i < count; i += 1) {
    if (left >= width) {
      out[i] = bits & mask;
      bits = width === 32 ? 0 : bits >>> width;
      left -= width;
    } else {
      word += 1;
      const next = words[word] ?? 0;
      out[i] = (bits | (next << left)) & mask;
      bits = left === 0 && width === 32 ? 0 : next >>> (width - left);
      left += 32 - width;
    }
  }
}

const MASKS = Uint32Array.from({ length: 33 }, (_, width) => (width === 32 ? 0xffff_ffff : 2 ** width - 1));
