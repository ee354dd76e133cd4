import { AddressBar } from './address-bar.ts';
import { Announcer } from './announcer.ts';
import { type FetchedPage, readPage, showPage } from './fetched-page.ts';
import { type Fetched, PageFetcher } from './page-fetcher.ts';
import { addressOf, fillForm, type SearchFormOnPage, searchForm } from './search-form.ts';
import { Waiting } from './waiting.ts';

/** Searches as one types, on the pages that show results. */
export function startLiveSearch(): void {
  const onPage = searchForm();
  if (onPage !== undefined && document.getElementById('desk') !== null) new LiveSearch(onPage).start();
}

/** What led to a search: typing may be half done, a choice is meant, and going back writes no history. */
type Cause = 'typing' | 'choice' | 'history';

class LiveSearch {
  readonly #onPage: SearchFormOnPage;
  readonly #waiting: Waiting;
  readonly #pages = new PageFetcher();
  readonly #bar = new AddressBar();
  readonly #announcer = new Announcer();
  /** The address of what stands under the box. */
  #shown = this.#bar.current();
  /** Until typing has paused. */
  #pause: number | undefined;
  #pauseMs = SHORTEST_PAUSE_MS;
  /** Until what is shown counts as meant, or a query that could not be read as a mistake. */
  #settling: number | undefined;

  constructor(onPage: SearchFormOnPage) {
    this.#onPage = onPage;
    this.#waiting = new Waiting(onPage.form);
  }

  start(): void {
    const { form, box } = this.#onPage;
    document.addEventListener('input', ({ target }) => {
      if (isTyped(target, form)) this.#typed();
    });
    document.addEventListener('change', ({ target }) => {
      if (isChosen(target, form)) void this.#search(addressOf(this.#onPage), 'choice');
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (matchMedia('(pointer: coarse)').matches) box.blur(); // The on-screen keyboard would cover the results.
      void this.#search(addressOf(this.#onPage), 'choice');
    });
    box.addEventListener('blur', () => this.#bar.settle());
    document.addEventListener('click', (event) => this.#clicked(event));
    addEventListener('popstate', () => this.#wentBack());
  }

  #typed(): void {
    this.#announcer.hush();
    window.clearTimeout(this.#pause);
    window.clearTimeout(this.#settling);
    this.#pause = window.setTimeout(() => void this.#search(addressOf(this.#onPage), 'typing'), this.#pauseMs);
  }

  /** Links to other searches (a filter, a suggestion, the next page) are shown in place too. */
  #clicked(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('#desk a[href]') : null;
    if (link === null || event.button !== 0 || event.defaultPrevented || hasModifier(event)) return;
    const address = new URL(link.href);
    if (address.origin !== location.origin || address.pathname !== '/search') return;
    event.preventDefault();
    this.#bar.settle();
    fillForm(this.#onPage, address);
    void this.#search(address.pathname + address.search, 'choice').then(toTheTop);
  }

  #wentBack(): void {
    if (this.#bar.current() === this.#shown) return; // Only the part after # changed: the skip link.
    this.#pages.cancel();
    this.#bar.settle();
    fillForm(this.#onPage, new URL(location.href));
    void this.#search(this.#bar.current(), 'history');
  }

  async #search(address: string, cause: Cause): Promise<void> {
    window.clearTimeout(this.#pause);
    window.clearTimeout(this.#settling);
    if (address === this.#shown) {
      this.#pages.cancel();
      this.#waiting.end();
      if (cause === 'choice') this.#bar.settle();
      return;
    }
    this.#waiting.begin();
    const kept = cause === 'history' ? this.#pages.kept(address) : undefined;
    const fetched: Fetched = kept === undefined ? await this.#fetched(address) : { kind: 'page', html: kept };
    if (fetched.kind === 'superseded') return;
    this.#waiting.end();
    if (fetched.kind === 'unreachable') this.#waiting.tell(UNREACHABLE);
    else this.#answered(address, cause, readPage(fetched.html));
  }

  /** The longer answers take, the longer a pause in typing must be: who is slow to answer is asked less. */
  async #fetched(address: string): Promise<Fetched> {
    const asked = performance.now();
    const fetched = await this.#pages.fetch(address);
    const tookMs = performance.now() - asked;
    if (fetched.kind === 'page') this.#pauseMs = Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, tookMs));
    return fetched;
  }

  /** A query still being typed is often unreadable for a moment (`"signing`): it is given time before it is faulted. */
  #answered(address: string, cause: Cause, page: FetchedPage | undefined): void {
    if (page === undefined) this.#unanswered(address, cause);
    else if (cause === 'typing' && page.isProblem) this.#later(GRACE_MS, () => this.#show(address, cause, page));
    else this.#show(address, cause, page);
  }

  /** Too many requests, or an index that is being opened: no search page came. A search that is meant goes to see why. */
  #unanswered(address: string, cause: Cause): void {
    if (cause === 'typing') this.#waiting.tell(UNANSWERED);
    else location.assign(address);
  }

  #show(address: string, cause: Cause, page: FetchedPage): void {
    showPage(page, { keepFields: cause !== 'history' });
    this.#shown = address;
    if (cause !== 'history') this.#bar.show(address);
    if (cause === 'typing') this.#later(SETTLING_MS, () => this.#bar.settle());
    else this.#bar.settle();
    this.#announcer.announceLater();
  }

  #later(milliseconds: number, act: () => void): void {
    window.clearTimeout(this.#settling);
    this.#settling = window.setTimeout(act, milliseconds);
  }
}

/** A query to compare is looked for once it is whole (Enter): the results, and its field among them, would be renewed. */
function isTyped(target: EventTarget | null, form: HTMLFormElement): boolean {
  if (!(target instanceof HTMLInputElement) || target.form !== form) return false;
  return target.type !== 'checkbox' && target.name !== 'compare';
}

function isChosen(target: EventTarget | null, form: HTMLFormElement): boolean {
  if (target instanceof HTMLSelectElement) return target.form === form;
  return target instanceof HTMLInputElement && target.form === form && target.type === 'checkbox';
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

function toTheTop(): void {
  scrollTo({ top: 0 });
  document.getElementById('results')?.focus({ preventScroll: true });
}

/** Results are there within a tenth of a second of the last letter where the archive answers as fast. */
const SHORTEST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 200;
const GRACE_MS = 900;
/** After this pause a search counts as meant, and the next one becomes an entry of its own in the history. */
const SETTLING_MS = 2000;
const UNREACHABLE = 'The archive cannot be reached. What is shown may not be what you typed; press Enter to try again.';
const UNANSWERED = 'The archive is busy. Press Enter to try again.';
