import { widthOf } from './bit-stream.ts';

/** A list of unsigned 32-bit numbers that grows by doubling. */
export class GrowableUint32 {
  #values = new Uint32Array(128);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Valid up to `length`, until the next push. */
  get values(): Uint32Array {
    return this.#values;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Uint32Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  addToLast(more: number): void {
    this.#values[this.#length - 1] = (this.#values[this.#length - 1] ?? 0) + more;
  }

  /** Bits the largest takes. */
  width(): number {
    let all = 0;
    for (let i = 0; i < this.#length; i += 1) all |= this.#values[i] ?? 0;
    return widthOf(all);
  }

  clear(): void {
    this.#length = 0;
  }

  /** As one exact array. */
  finish(): Uint32Array {
    return this.#values.slice(0, this.#length);
  }
}
