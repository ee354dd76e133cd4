/** What the search box shows of waiting, and of waiting in vain. */
export class Waiting {
  readonly #form: HTMLFormElement;
  #slow: number | undefined;

  constructor(form: HTMLFormElement) {
    this.#form = form;
  }

  /** A quick answer shows no sign of waiting; it would only flicker. */
  begin(): void {
    this.end();
    this.#slow = window.setTimeout(() => this.#form.classList.add('is-slow'), SLOW_MS);
  }

  /** An answer came, so what went wrong earlier is over too. */
  end(): void {
    window.clearTimeout(this.#slow);
    this.#form.classList.remove('is-slow');
    this.tell('');
  }

  tell(trouble: string): void {
    const region = document.getElementById('search-trouble');
    if (region === null) return;
    region.textContent = trouble;
    region.hidden = trouble === '';
  }
}

const SLOW_MS = 400;
