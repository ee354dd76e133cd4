/** A page fetched to be shown in part. Its nodes were made by the server: text in them stays text. */
export interface FetchedPage {
  readonly title: string;
  readonly heading: string;
  readonly desk: HTMLElement;
  readonly isProblem: boolean;
}

/** Reads a whole page; undefined when it has nothing to show under a search box (an error page, say). */
export function readPage(html: string): FetchedPage | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const desk = page.getElementById('desk');
  if (desk === null) return undefined;
  const heading = page.querySelector('main > h1')?.textContent ?? '';
  return { title: page.title, heading, desk, isProblem: desk.dataset['state'] === 'problem' };
}

/**
 * Puts what a page has under its search box under ours. To keep the fields, only the regions with results and counts
 * are renewed where both pages have them, so that the one someone types into, an open list of filters and the page's
 * height stay as they are.
 */
export function showPage(page: FetchedPage, { keepFields }: { readonly keepFields: boolean }): void {
  const shown = document.getElementById('desk');
  if (shown === null) return;
  const incoming = document.importNode(page.desk, true);
  const focused = focusedChoice();
  for (const { id } of shown.querySelectorAll('details[id][open]')) {
    incoming.querySelector(`#${CSS.escape(id)}`)?.setAttribute('open', '');
  }
  if (!keepFields || !renewRegions(shown, incoming)) shown.replaceChildren(...incoming.childNodes);
  shown.className = incoming.className;
  for (const [name, value] of Object.entries(incoming.dataset)) shown.dataset[name] = value ?? '';
  const heading = document.querySelector('main > h1');
  if (heading !== null) heading.textContent = page.heading;
  document.title = page.title;
  if (focused !== undefined) document.querySelector<HTMLElement>(focused)?.focus();
}

/** False when there are no regions to renew, or not the same ones. */
function renewRegions(shown: HTMLElement, incoming: HTMLElement): boolean {
  const [olds, news] = [regionsOf(shown), regionsOf(incoming)];
  if (olds.size === 0 || olds.size !== news.size) return false;
  for (const [name, region] of olds) region.replaceChildren(...(news.get(name)?.childNodes ?? []));
  return true;
}

function regionsOf(desk: HTMLElement): ReadonlyMap<string, HTMLElement> {
  const regions = desk.querySelectorAll<HTMLElement>('[data-region]');
  return new Map([...regions].map((region) => [region.dataset['region'] ?? '', region]));
}

/** What has the focus may be drawn anew: it goes back by an id, or for a ticked source by its value. */
function focusedChoice(): string | undefined {
  const focused = document.activeElement;
  if (focused !== null && focused.id !== '' && focused.parentElement?.closest('[data-region]')) {
    return `#${CSS.escape(focused.id)}`;
  }
  if (!(focused instanceof HTMLInputElement) || focused.type !== 'checkbox') return undefined;
  return `input[name="${CSS.escape(focused.name)}"][value="${CSS.escape(focused.value)}"]`;
}
