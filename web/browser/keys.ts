/**
 * The keyboard: `/` and Esc for the search box, j and k or arrows through results, n and p through an article's hits, J and
 * K from article to article.
 */
export function startKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (pressed(event.key)) event.preventDefault();
  });
}

/** Whether the key meant something here. */
function pressed(key: string): boolean {
  const box = document.getElementById('q');
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused === box) return pressedInBox(key, focused);
  if (isTypedInto(focused)) return false;
  if (key === '/' && box instanceof HTMLInputElement) {
    box.focus();
    box.select();
    return true;
  }
  return pressedOnPage(key, focused);
}

function pressedInBox(key: string, box: HTMLElement): boolean {
  if (key === 'Escape') {
    box.blur();
    return true;
  }
  return key === 'ArrowDown' && toResult(0);
}

/** Arrow keys scroll the page as ever, unless a result has the focus; letters always step. */
function pressedOnPage(key: string, focused: Element | null): boolean {
  const neighbour = NEIGHBOURS.get(key);
  if (neighbour !== undefined) return toNeighbour(neighbour);
  const step = STEPS.get(key);
  if (step === undefined) return false;
  const button = document.querySelector<HTMLElement>(`.stepper [data-step="${step}"]`);
  if (button !== null) {
    if (key.startsWith('Arrow')) return false;
    button.click();
    return true;
  }
  if (key === 'n' || key === 'p') return false;
  const at = results().findIndex((link) => link.closest(ENTRY)?.contains(focused) === true);
  if (at < 0) return !key.startsWith('Arrow') && toResult(0);
  return toResult(at + step);
}

function toNeighbour(rel: string): boolean {
  const link = document.querySelector<HTMLElement>(`.result-place [rel~="${rel}"]`);
  link?.click();
  return link !== null;
}

function toResult(index: number): boolean {
  const links = results();
  const link = links[Math.min(index, links.length - 1)];
  if (index < 0 || link === undefined) {
    document.getElementById('q')?.focus();
    return links.length > 0;
  }
  link.focus({ preventScroll: true });
  link.closest(ENTRY)?.scrollIntoView({ block: 'nearest' });
  return true;
}

function results(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.result-link, .line-link')];
}

function isTypedInto(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return element.type !== 'checkbox';
  return element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
}

/** An article of a list or a table, or a line of a concordance. */
const ENTRY = '.result, .line, .row';

const NEIGHBOURS: ReadonlyMap<string, string> = new Map([
  ['J', 'next'],
  ['K', 'prev'],
]);

const STEPS: ReadonlyMap<string, 1 | -1> = new Map([
  ['j', 1],
  ['ArrowDown', 1],
  ['n', 1],
  ['k', -1],
  ['ArrowUp', -1],
  ['p', -1],
] as const);
