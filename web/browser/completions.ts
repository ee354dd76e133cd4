import { type Completion, CompletionList } from './completion-list.ts';

/**
 * What the word that is being typed may become, from the archive's own words, in a list under the box: a combobox as the
 * ARIA Authoring Practices describe it. Arrow keys choose, Enter or a click takes, Esc puts away; without the script the box
 * is a plain one.
 */
export function startCompletions(): void {
  const box = document.getElementById('q');
  if (box instanceof HTMLInputElement && box.parentElement !== null) new Completions(box, box.parentElement).start();
}

class Completions {
  readonly #box: HTMLInputElement;
  readonly #list: CompletionList;
  #timer: number | undefined;
  #asked: AbortController | undefined;

  constructor(box: HTMLInputElement, place: HTMLElement) {
    this.#box = box;
    this.#list = new CompletionList(box, place, (query) => this.#take(query));
  }

  start(): void {
    this.#box.addEventListener('input', (event) => {
      // What was taken out of the list is an input too; it is whole.
      if (event.isTrusted) this.#later();
    });
    this.#box.addEventListener('keydown', (event) => {
      if (!event.isComposing && this.#pressed(event)) event.preventDefault();
    });
    this.#box.addEventListener('blur', () => this.#end());
    this.#box.form?.addEventListener('submit', () => this.#end());
  }

  #later(): void {
    this.#end();
    this.#timer = window.setTimeout(() => void this.#ask(), TYPING_MS);
  }

  /** Nothing is shown, and nothing will be before more is typed. */
  #end(): void {
    window.clearTimeout(this.#timer);
    this.#asked?.abort();
    this.#list.hide();
  }

  async #ask(): Promise<void> {
    const { value, selectionEnd } = this.#box;
    // What is typed in the midst of a query is no last word.
    if (selectionEnd !== value.length || !WORD_BEGUN.test(value)) return;
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    try {
      const parameters = new URLSearchParams({ q: value, syntax: this.#syntax(), size: String(MOST) });
      const response = await fetch(`/api/v1/suggest?${parameters}`, { signal });
      if (!response.ok) return; // The search itself will say what is wrong.
      const { completions } = (await response.json()) as { readonly completions: readonly Completion[] };
      if (!signal.aborted) this.#list.show(completions.filter(({ query }) => query !== value));
    } catch (error) {
      // A word that cannot be completed can be typed. Only what is no failure to fetch is told.
      if (!(error instanceof TypeError) && !signal.aborted) throw error;
    }
  }

  #syntax(): string {
    const choice = document.getElementById('syntax');
    return choice instanceof HTMLSelectElement ? choice.value : 'native';
  }

  /** Whether the key meant something to the list. */
  #pressed({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (!this.#list.isShown || altKey || ctrlKey || metaKey) return false;
    switch (key) {
      case 'ArrowDown':
        return this.#list.move(1);
      case 'ArrowUp':
        return this.#list.move(-1);
      case 'Escape':
        this.#end();
        return true;
      case 'Enter':
        return this.#list.takeChosen();
      default:
        return false;
    }
  }

  #take(query: string): void {
    this.#box.value = query;
    this.#end();
    this.#box.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** Longer than a search waits: results come first. */
const TYPING_MS = 180;

const MOST = 6;

/** Two letters or more, which the box ends in. */
const WORD_BEGUN = /[\p{L}\p{N}]{2}$/u;
