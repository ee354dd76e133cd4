/** Keeps what was asked for last, each under its key, and forgets what has not been asked for the longest. */
export class LastUsed<T> {
  readonly #kept = new Map<string, T>();
  readonly #most: number;

  /** @param most how many are kept */
  constructor(most: number) {
    this.#most = most;
  }

  /** What is kept under the key, or undefined. It counts as asked for now. */
  get(key: string): T | undefined {
    const known = this.#kept.get(key);
    if (known !== undefined) this.set(key, known);
    return known;
  }

  set(key: string, value: T): void {
    this.#kept.delete(key);
    this.#kept.set(key, value);
    if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value ?? '');
  }
}
