/** Steps through the hits of an article: buttons, n and p, “Hit 3 of 12”. */
export function startHitStepper(): void {
  const nav = document.querySelector<HTMLElement>('.stepper');
  const hits = [...document.querySelectorAll<HTMLElement>('mark[id^="hit-"]')];
  if (nav === null || hits.length === 0) return;
  const stepper = new HitStepper(nav, hits);
  stepper.start();
}

class HitStepper {
  readonly #nav: HTMLElement;
  readonly #hits: readonly HTMLElement[];
  #current = -1;

  constructor(nav: HTMLElement, hits: readonly HTMLElement[]) {
    this.#nav = nav;
    this.#hits = hits;
  }

  start(): void {
    this.#nav.querySelector('.stepper-list')?.setAttribute('hidden', '');
    this.#nav.querySelector('.stepper-buttons')?.removeAttribute('hidden');
    this.#nav.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-step]') : null;
      if (button !== null) this.#step(Number(button.dataset['step']));
    });
    this.#beginAtHash();
    // The browser goes to the paragraph first, and would take the focus off its hit again.
    addEventListener('load', () => this.#hits[this.#current]?.focus({ preventScroll: true }));
    addEventListener('hashchange', () => this.#beginAtHash());
  }

  /** `#hit-3` is that hit; `#p7` is the first hit of that paragraph, or the one that a line of a concordance led to. */
  #beginAtHash(): void {
    const target = document.getElementById(location.hash.slice(1));
    if (target === null) return;
    const hits = this.#hits.filter((hit) => target.contains(hit));
    const hit = hits.find((each) => startOf(each) === ledTo()) ?? hits[0];
    if (hit === undefined) return;
    if (hit !== hits[0]) hit.scrollIntoView({ block: 'nearest' });
    this.#point(this.#hits.indexOf(hit));
  }

  /** From the last hit on to the first, and the other way round. */
  #step(by: number): void {
    const from = this.#current < 0 && by < 0 ? 0 : this.#current;
    const index = (from + by + this.#hits.length) % this.#hits.length;
    const hit = this.#point(index);
    hit?.scrollIntoView({ block: 'center' });
    hit?.focus({ preventScroll: true });
    history.replaceState(history.state, '', `#hit-${index + 1}`);
  }

  #point(index: number): HTMLElement | undefined {
    this.#hits[this.#current]?.removeAttribute('aria-current');
    this.#current = index;
    const hit = this.#hits[index];
    hit?.setAttribute('aria-current', 'true');
    const place = document.getElementById('stepper-place');
    if (place !== null) place.textContent = `Hit ${index + 1} of ${this.#hits.length}`;
    return hit;
  }
}

/** Where in its paragraph a line's match begins: `?at=120`, in UTF-16 units. */
const ledTo = (): number => Number(new URLSearchParams(location.search).get('at') ?? Number.NaN);

/** Where in its paragraph a hit begins. */
function startOf(hit: HTMLElement): number {
  const before = document.createRange();
  before.selectNodeContents(hit.closest('p, h2') ?? hit);
  before.setEndBefore(hit);
  return before.toString().length;
}
