export type Fetched =
  | { readonly kind: 'page'; readonly html: string }
  | { readonly kind: 'superseded' }
  | { readonly kind: 'unreachable' };

/** Fetches pages one at a time: asking for another gives up the one under way. */
export class PageFetcher {
  #underWay: AbortController | undefined;
  readonly #kept = new Map<string, string>();

  /** The page's HTML, whatever its status; or that another was asked for meanwhile; or that no answer came. */
  async fetch(address: string): Promise<Fetched> {
    this.cancel();
    const asked = new AbortController();
    this.#underWay = asked;
    try {
      const response = await fetch(address, { headers: { Accept: 'text/html' }, signal: asked.signal });
      const html = await response.text();
      if (response.ok) this.#keep(address, html);
      return asked.signal.aborted ? { kind: 'superseded' } : { kind: 'page', html };
    } catch {
      return { kind: asked.signal.aborted ? 'superseded' : 'unreachable' };
    }
  }

  cancel(): void {
    this.#underWay?.abort();
    this.#underWay = undefined;
  }

  /** A page seen earlier, so that going back shows it at once and at the place it was left. */
  kept(address: string): string | undefined {
    return this.#kept.get(address);
  }

  #keep(address: string, html: string): void {
    this.#kept.delete(address);
    this.#kept.set(address, html);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_PAGES && oldest !== undefined) this.#kept.delete(oldest);
  }
}

const KEPT_PAGES = 20;
