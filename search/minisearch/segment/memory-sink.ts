import type { ByteSink } from '../../segment-store.ts';

/**
 * Keeps what is written in memory, where `openSegment` can take it up. It is kept in large pieces: a piece for each of a
 * hundred thousand small writes would leave the memory around them in shreds.
 */
export class MemorySink implements ByteSink {
  readonly #full: Uint8Array[] = [];
  #last = new Uint8Array(PIECE);
  /** Bytes of the last piece that are written. */
  #used = 0;

  write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      if (this.#used === PIECE) {
        this.#full.push(this.#last);
        this.#last = new Uint8Array(PIECE);
        this.#used = 0;
      }
      const part = bytes.subarray(at, at + PIECE - this.#used);
      this.#last.set(part, this.#used);
      this.#used += part.length;
      at += part.length;
    }
  }

  finish(): SharedArrayBuffer {
    const buffer = new SharedArrayBuffer(this.#full.length * PIECE + this.#used);
    const all = new Uint8Array(buffer);
    for (const [i, piece] of this.#full.entries()) all.set(piece, i * PIECE);
    all.set(this.#last.subarray(0, this.#used), this.#full.length * PIECE);
    return buffer;
  }
}

/** Bytes. */
const PIECE = 2 ** 18;
