import type { QueryClass } from './query-classes.ts';
import type { Outcome } from './rounds.ts';

/**
 * Counts how often the peers found just as many paragraphs as we did: times of engines that answer something else are
 * no comparison. AND of words anywhere in an article is left out, since only we know articles.
 */
export class Agreement {
  readonly #peers: readonly string[];
  readonly #same: number[];
  readonly #asked: number[];
  readonly #differing: string[] = [];

  /** @param names ours first */
  constructor([, ...peers]: readonly string[]) {
    this.#peers = peers;
    this.#same = peers.map(() => 0);
    this.#asked = peers.map(() => 0);
  }

  add({ name, kind }: QueryClass, [ours, ...peers]: readonly Outcome[]): void {
    if (kind === 'all' || !ours) return;
    for (const [number, peer] of peers.entries()) {
      if (peer === null) continue;
      const same = ours.found.filter((found, query) => found === peer.found[query]).length;
      this.#same[number] = (this.#same[number] ?? 0) + same;
      this.#asked[number] = (this.#asked[number] ?? 0) + ours.found.length;
      if (same < ours.found.length) this.#differing.push(`${this.#peers[number]} in “${name}”`);
    }
  }

  inWords(): string {
    const counts = this.#peers.map((peer, n) => `${peer} for ${this.#same[n]} of ${this.#asked[n]} queries`);
    const differing = this.#differing.length === 0 ? '' : ` Not always: ${this.#differing.join(', ')}.`;
    return `As many paragraphs as we found: ${counts.join(', ')}.${differing}`;
  }
}
