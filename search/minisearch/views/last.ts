/** Keeps what was made last, so that the pages of one list are cut from the same whole. */
export class Last<T> {
  #key: string | undefined;
  #made: T | undefined;

  /** What was made for this key if it was the last, else made anew. */
  of(key: string, make: () => T): T {
    if (this.#key === key && this.#made !== undefined) return this.#made;
    this.#made = make();
    this.#key = key;
    return this.#made;
  }
}
