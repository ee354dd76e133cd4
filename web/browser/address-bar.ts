/**
 * Keeps the address bar in step with what is shown. One stretch of typing is one entry of the history: its first
 * answer opens the entry, later ones rewrite it, and `settle` closes it, so that Back leads to searches and not to
 * half-typed words.
 */
export class AddressBar {
  #isOpen = false;

  show(address: string): void {
    if (this.#isOpen) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.#isOpen = true;
  }

  settle(): void {
    this.#isOpen = false;
  }

  /** The address without its fragment, its parameters written as we write them (`a+b`, not `a%20b`). */
  current(): string {
    const { pathname, searchParams } = new URL(location.href);
    return searchParams.size === 0 ? pathname : `${pathname}?${searchParams}`;
  }
}
