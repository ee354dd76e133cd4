import { tableText } from './table-text.ts';

/** Copies what a reader takes along: a citation by its button, a paragraph’s lasting address by its ¶. */
export function startCopying(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copies]')) button.hidden = false;
  document.addEventListener('click', ({ target }) => {
    const source = target instanceof Element ? target.closest<HTMLElement>('[data-copies], .permalink') : null;
    if (source !== null) void copyFrom(source);
  });
}

/** The link of a paragraph is followed as well: its address stands in the bar wherever copying is not allowed. */
async function copyFrom(source: HTMLElement): Promise<void> {
  if (await copied(textOf(source))) showDone(source);
}

function textOf(source: HTMLElement): string {
  const from = source.dataset['copies'];
  const named = from === undefined ? null : document.getElementById(from);
  if (named instanceof HTMLTableElement) return tableText(named);
  if (from !== undefined) return named?.textContent?.trim() ?? '';
  // Without the query the page was reached by: that is the reader’s, the paragraph’s address is everybody’s.
  const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  return new URL(source.getAttribute('href') ?? '', page).href;
}

/** Browsers allow it on a secure address only: HTTPS or this very machine. Elsewhere the older way may do. */
async function copied(text: string): Promise<boolean> {
  if (navigator.clipboard === undefined) return copiedBySelection(text);
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => copiedBySelection(text),
  );
}

function copiedBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  const focused = document.activeElement;
  document.body.append(field);
  field.focus({ preventScroll: true });
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}

function showDone(source: HTMLElement): void {
  source.classList.add('is-copied');
  const status = document.getElementById('copied');
  if (status !== null) status.textContent = 'Copied';
  window.setTimeout(() => {
    source.classList.remove('is-copied');
    if (status !== null) status.textContent = '';
  }, SHOWN_MS);
}

const SHOWN_MS = 2_000;
