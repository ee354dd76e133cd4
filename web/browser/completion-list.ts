/** What a text may become, as /api/v1/suggest has it. */
export interface Completion {
  readonly term: string;
  readonly articles: number;
  /** The whole text with its last word completed. */
  readonly query: string;
}

/** The list under the box, over what stands there, so that nothing moves. The focus stays in the box. */
export class CompletionList {
  readonly #box: HTMLInputElement;
  readonly #list = document.createElement('ul');
  readonly #take: (query: string) => void;
  /** Which one is chosen; −1 for none. */
  #chosen = -1;

  /** @param take told the text that was taken */
  constructor(box: HTMLInputElement, place: HTMLElement, take: (query: string) => void) {
    this.#box = box;
    this.#take = take;
    this.#list.id = 'completions';
    this.#list.className = 'completions';
    this.#list.role = 'listbox';
    this.#list.ariaLabel = 'Words of the archive';
    this.#list.hidden = true;
    place.append(this.#list);
    box.role = 'combobox';
    box.ariaAutoComplete = 'list';
    box.ariaExpanded = 'false';
    box.setAttribute('aria-controls', this.#list.id);
    // A press would take the focus from the box, and with it the list.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null;
      if (option !== null) this.#take(option.dataset['query'] ?? '');
    });
  }

  get isShown(): boolean {
    return !this.#list.hidden;
  }

  show(completions: readonly Completion[]): void {
    this.#list.replaceChildren(...completions.map(optionOf));
    this.#list.hidden = completions.length === 0;
    this.#box.ariaExpanded = String(this.isShown);
    this.#choose(-1);
  }

  hide(): void {
    if (this.isShown) this.show([]);
  }

  /** Chooses the next or the one before; past the ends none, as if in the box again. */
  move(by: 1 | -1): boolean {
    const places = this.#list.children.length + 1;
    this.#choose(((this.#chosen + 1 + by + places) % places) - 1);
    return true;
  }

  /** Whether there was one to take. */
  takeChosen(): boolean {
    const query = this.#option()?.dataset['query'];
    if (query === undefined) return false;
    this.#take(query);
    return true;
  }

  #choose(index: number): void {
    this.#option()?.setAttribute('aria-selected', 'false');
    this.#chosen = index;
    const option = this.#option();
    option?.setAttribute('aria-selected', 'true');
    if (option === undefined) this.#box.removeAttribute('aria-activedescendant');
    else this.#box.setAttribute('aria-activedescendant', option.id);
  }

  #option(): HTMLElement | undefined {
    const option = this.#list.children[this.#chosen];
    return option instanceof HTMLElement ? option : undefined;
  }
}

function optionOf({ term, articles, query }: Completion, index: number): HTMLElement {
  const option = document.createElement('li');
  option.role = 'option';
  option.id = `completion-${index}`;
  option.dataset['query'] = query;
  option.setAttribute('aria-selected', 'false');
  const word = document.createElement('bdi');
  word.textContent = term;
  const count = document.createElement('span');
  count.textContent = `${articles.toLocaleString('en')} ${articles === 1 ? 'article' : 'articles'}`;
  option.append(word, ' ', count);
  return option;
}
