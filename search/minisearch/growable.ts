/** A list of unsigned 32-bit numbers that grows by doubling; `finish` gives it as one exact typed array. */
export class GrowableUint32 {
  #values = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
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

  finish(): Uint32Array {
    return this.#values.slice(0, this.#length);
  }
}
