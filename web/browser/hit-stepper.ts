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
    addEventListener('hashchange', () => this.#beginAtHash());
  }

  /** `#hit-3` is that hit; `#p7` is the first hit of that paragraph, which the reader is looking at. */
  #beginAtHash(): void {
    if (location.hash === '') return;
    const target = document.getElementById(location.hash.slice(1));
    const hit = target?.matches('mark') === true ? target : target?.querySelector<HTMLElement>('mark');
    const index = hit === null || hit === undefined ? -1 : this.#hits.indexOf(hit);
    if (index >= 0) this.#point(index);
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
