import type { ByteSink } from '../../segment-store.ts';

/** Keeps what is written in memory, where `openSegment` can take it up. */
export class MemorySink implements ByteSink {
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  write(bytes: Uint8Array): void {
    this.#parts.push(bytes.slice());
    this.#length += bytes.length;
  }

  finish(): SharedArrayBuffer {
    const buffer = new SharedArrayBuffer(this.#length);
    const all = new Uint8Array(buffer);
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return buffer;
  }
}
