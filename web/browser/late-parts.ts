/**
 * Parts of a page that take longer than the rest: the page comes with a link in their place, and what the link leads to
 * is put there once the rest has stood for a moment, so that nothing is counted for a search that is still being typed.
 */
export function startLateParts(): void {
  const desk = document.getElementById('desk');
  if (desk === null) return;
  const parts = new LateParts();
  new MutationObserver(() => parts.fill(desk)).observe(desk, { childList: true, subtree: true });
  parts.fill(desk);
}

class LateParts {
  /** The last one, which the next page of the same lines has too. */
  #kept: { readonly address: string; readonly part: Element } | undefined;
  #place: HTMLElement | null = null;
  #asked: AbortController | undefined;
  #timer: number | undefined;

  fill(desk: HTMLElement): void {
    const place = desk.querySelector<HTMLElement>('[data-late]');
    if (place === this.#place) return;
    this.#place = place;
    this.#asked?.abort();
    window.clearTimeout(this.#timer);
    const address = place?.dataset['late'];
    if (place === null || address === undefined) return;
    if (this.#kept?.address === address) place.replaceChildren(this.#kept.part.cloneNode(true));
    else this.#timer = window.setTimeout(() => void this.#load(place, address), SETTLED_MS);
  }

  async #load(place: HTMLElement, address: string): Promise<void> {
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    place.setAttribute('aria-busy', 'true');
    try {
      const response = await fetch(address, { headers: { Accept: 'text/html' }, signal });
      const part = partIn(await response.text(), place.dataset['part'] ?? '');
      if (signal.aborted || part === null) return;
      this.#kept = { address, part };
      place.replaceChildren(part.cloneNode(true));
    } catch (error) {
      // The link stays, and leads to what could not be fetched. Only what is no failure to fetch is told.
      if (!(error instanceof TypeError) && !signal.aborted) throw error;
    } finally {
      place.removeAttribute('aria-busy');
    }
  }
}

/** What is wanted of a page, or why the page does not have it; links in it lead to where it stands. */
function partIn(html: string, id: string): Element | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const part = page.getElementById(id) ?? page.querySelector('.problem');
  if (part === null) return null;
  const here = document.importNode(part, true);
  for (const link of here.querySelectorAll<HTMLAnchorElement>('a[data-beside]')) {
    link.href = link.dataset['beside'] ?? link.href;
  }
  return here;
}

/** Longer than most pauses within a query: what is called off has cost something already. */
const SETTLED_MS = 600;
