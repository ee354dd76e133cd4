import { type ByteReader, ByteWriter } from './byte-stream.ts';

/** Keys in a block: the first is written whole, each other one as what it shares with the one before, and the rest. */
export const KEYS_A_BLOCK = 16;

/** Writes sorted keys with something beside each, in blocks that can be found by halving. */
export class FrontCodedWriter {
  readonly bytes = new ByteWriter();
  /** Where each block begins. */
  readonly starts: number[] = [];
  #count = 0;
  #previous: Buffer = Buffer.alloc(0);

  get count(): number {
    return this.#count;
  }

  /** Adds the next key; what belongs to it is written to `bytes` right after. True when it begins a block. */
  key(key: Buffer): boolean {
    const begins = this.#count % KEYS_A_BLOCK === 0;
    if (begins) this.starts.push(this.bytes.length);
    const shared = begins ? 0 : sharedLength(this.#previous, key);
    this.bytes.varint(shared);
    this.bytes.varint(key.length - shared);
    this.bytes.bytes(key.subarray(shared));
    this.#previous = key;
    this.#count += 1;
    return begins;
  }
}

/** The key being read in a walk over front-coded keys. */
export class KeyBuffer {
  #bytes = Buffer.alloc(256);
  length = 0;

  /** Reads the next key of a block. */
  read(reader: ByteReader): void {
    const shared = reader.varint();
    const rest = reader.varint();
    this.length = shared + rest;
    if (this.length > this.#bytes.length) {
      const larger = Buffer.alloc(2 * this.length);
      larger.set(this.#bytes.subarray(0, shared));
      this.#bytes = larger;
    }
    reader.copyTo(this.#bytes, shared, rest);
  }

  compare(key: Buffer): number {
    return this.#bytes.compare(key, 0, key.length, 0, this.length);
  }

  startsWith(prefix: Buffer): boolean {
    return this.length >= prefix.length && this.#bytes.compare(prefix, 0, prefix.length, 0, prefix.length) === 0;
  }

  toString(): string {
    return this.#bytes.toString('utf8', 0, this.length);
  }
}

/** The last block whose first key is not after this one; 0 when there is none. */
export function blockHolding(key: Buffer, bytes: Buffer, starts: Uint32Array, stride = 1): number {
  let low = 0;
  let high = starts.length / stride;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (compareFirst(key, bytes, starts[middle * stride] ?? 0) < 0) high = middle;
    else low = middle;
  }
  return low;
}

/** A block's first key stands whole behind a 0, which it shares with nothing, and its length. */
function compareFirst(key: Buffer, bytes: Buffer, start: number): number {
  let at = start + 1;
  let length = 0;
  let shift = 0;
  for (;;) {
    const byte = bytes[at] ?? 0;
    at += 1;
    length |= (byte & 0x7f) << shift;
    if (byte < 0x80) break;
    shift += 7;
  }
  return key.compare(bytes, at, at + length);
}

function sharedLength(one: Buffer, other: Buffer): number {
  const most = Math.min(one.length, other.length);
  let shared = 0;
  while (shared < most && one[shared] === other[shared]) shared += 1;
  return shared;
}
