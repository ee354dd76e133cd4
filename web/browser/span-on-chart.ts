/** The span of dates on a timeline: whole periods, by their place from 0. The handles’ values are what it is. */
export class SpanOnChart {
  readonly #chart: HTMLElement;
  readonly #periods: readonly SVGElement[];
  readonly #handles: readonly HTMLElement[];

  /** @param chart the part of the drawing that periods fill from edge to edge */
  constructor(chart: HTMLElement) {
    this.#chart = chart;
    this.#periods = [...chart.querySelectorAll<SVGElement>('.period-strip')];
    this.#handles = [...chart.querySelectorAll<HTMLElement>('.span-handle')];
  }

  get length(): number {
    return this.#periods.length;
  }

  /** A tenth of all periods, for keys that move far. */
  get leap(): number {
    return Math.max(1, Math.round(this.length / 10));
  }

  /** The period at a place on the screen, or the nearest. @param x in CSS pixels from the window’s left edge */
  periodAt(x: number): number {
    const { left, width } = this.#chart.getBoundingClientRect();
    return this.#within(Math.floor(((x - left) / width) * this.length));
  }

  at(handle: HTMLElement): number {
    return Number(handle.getAttribute('aria-valuenow'));
  }

  otherEnd(handle: HTMLElement): number {
    const other = this.#handles.find((each) => each !== handle);
    return other === undefined ? 0 : this.at(other);
  }

  /** No further than the other end. */
  moveEnd(handle: HTMLElement, to: number): void {
    const other = this.otherEnd(handle);
    const isFirst = handle === this.#handles[0];
    this.show(other, isFirst ? Math.min(to, other) : Math.max(to, other));
  }

  /** Shows the span between two periods, whichever comes first, in the drawing, in words and in the fields for dates. */
  show(one: number, another: number): void {
    const [first, last] = [Math.min(one, another), Math.max(one, another)].map((place) => this.#within(place));
    if (first === undefined || last === undefined) return;
    this.#chart.classList.add('is-drawing');
    this.#place(first, last);
    const span = this.#periods.slice(first, last + 1);
    const told = this.#articlesIn(span);
    const [from, to] = [span[0]?.dataset['first'], span.at(-1)?.dataset['last']];
    this.#tell(from === to ? `${from}: ${told}` : `${from} to ${to}: ${told}`);
    this.#value(0, first, `${from}: ${told} until ${to}`);
    this.#value(1, last, `${to}: ${told} since ${from}`);
    this.#fill(span[0]?.dataset['from'] ?? '', span.at(-1)?.dataset['to'] ?? '');
  }

  /** What the keys do, for who came to a handle by keyboard. */
  explainKeys(): void {
    if (!this.#chart.classList.contains('is-drawing')) this.#tell(KEYS);
  }

  /** Limits the search to the span. All that is shown is no limit. */
  search(): void {
    const [first, last] = this.#handles.map((handle) => this.at(handle));
    if (first === 0 && last === this.length - 1) this.giveUp();
    else formOnPage()?.requestSubmit();
  }

  /** Back to all that is shown, and to the limits it was searched with. */
  giveUp(): void {
    this.show(0, this.length - 1);
    this.#chart.classList.remove('is-drawing');
    this.#tell(null);
    const asked = new URLSearchParams(location.search);
    this.#fill(asked.get('from') ?? '', asked.get('to') ?? '');
  }

  /** Where several queries are drawn the one in the box is named: it is what the span is searched with. */
  #articlesIn(span: readonly SVGElement[]): string {
    const articles = span.reduce((sum, { dataset }) => sum + Number(dataset['articles']), 0);
    const query = this.#chart.dataset['query'];
    const noun = articles === 1 ? 'article' : 'articles';
    return `${articles.toLocaleString('en')} ${noun}${query === undefined ? '' : ` for ${query}`}`;
  }

  #within(place: number): number {
    return Math.max(0, Math.min(this.length - 1, place));
  }

  #place(first: number, last: number): void {
    const percent = (periods: number) => `${(100 * periods) / this.length}%`;
    const band = this.#chart.querySelector<HTMLElement>('.span-band');
    band?.style.setProperty('left', percent(first));
    band?.style.setProperty('right', percent(this.length - last - 1));
    this.#handles[0]?.style.setProperty('left', percent(first));
    this.#handles[1]?.style.setProperty('left', percent(last + 1));
  }

  #value(end: 0 | 1, place: number, text: string): void {
    this.#handles[end]?.setAttribute('aria-valuenow', String(place));
    this.#handles[end]?.setAttribute('aria-valuetext', text);
  }

  /** @param text null for what stands there as long as there is nothing to tell */
  #tell(text: string | null): void {
    const told = document.getElementById('span-told');
    if (told !== null) told.textContent = text ?? told.dataset['resting'] ?? '';
  }

  #fill(from: string, to: string): void {
    for (const [name, value] of [
      ['from', from],
      ['to', to],
    ] as const) {
      const field = formOnPage()?.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = value;
    }
  }
}

function formOnPage(): HTMLFormElement | undefined {
  const form = document.getElementById('search-form');
  return form instanceof HTMLFormElement ? form : undefined;
}

const KEYS = 'Arrow keys move this end, Enter limits the dates.';
