import { forgetRecent, isSaved, keptSearches, remember, save, searchAddressIn, unsave } from './kept-searches.ts';

/** Searches this browser has kept: listed on the front page, saved with the button beside a result. */
export function startOwnSearches(): void {
  const desk = document.getElementById('desk');
  if (desk === null) return;
  let timer: number | undefined;
  const shown = () => {
    list();
    showWhetherSaved();
    window.clearTimeout(timer);
    timer = window.setTimeout(() => rememberShown(desk), SETTLED_MS);
  };
  // The attribute is written anew with each page that is shown; what `list` changes is not.
  new MutationObserver(shown).observe(desk, { attributes: true, attributeFilter: ['data-announcement'] });
  addEventListener('pagehide', () => rememberShown(desk));
  // Another tab may have saved one, or this page stood still while one was looked at.
  addEventListener('storage', shown);
  addEventListener('pageshow', shown);
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element) clicked(target);
  });
  shown();
}

function clicked(target: Element): void {
  const button = target.closest('[data-save], [data-forget]');
  if (!(button instanceof HTMLElement)) return;
  if (button.dataset['forget'] !== undefined) {
    tell(forgetRecent() ? 'Recent searches cleared' : NOT_KEPT);
    list();
    firstOfList()?.focus();
    return;
  }
  const address = searchAddressIn(button.dataset['save'] || here());
  if (address === undefined) return;
  const wasSaved = isSaved(address);
  const isKept = wasSaved ? unsave(address) : save(address);
  tell(isKept ? (wasSaved ? 'No longer saved' : 'Saved in this browser') : NOT_KEPT);
  list();
  showWhetherSaved();
  // The list was drawn anew, and what was no longer to be kept is gone from it.
  if (!button.isConnected) buttonFor(address)?.focus();
}

const buttonFor = (address: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-save="${CSS.escape(address)}"]`) ?? firstOfList();

const firstOfList = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('[data-own-searches] a') ?? document.getElementById('q');

function rememberShown(desk: HTMLElement): void {
  const address = searchAddressIn(here());
  if (address !== undefined && desk.dataset['state'] === 'results') remember(address);
}

/** With parameters as we write them, so that one search has one address. */
const here = (): string => `${location.pathname}?${new URLSearchParams(location.search)}`;

function showWhetherSaved(): void {
  const address = searchAddressIn(here());
  const button = document.querySelector<HTMLElement>('.tools [data-save]');
  if (button === null || address === undefined) return;
  const saved = isSaved(address);
  button.setAttribute('aria-pressed', String(saved));
  button.textContent = `Save in this browser ${saved ? '★' : '☆'}`;
}

/** Fills the place for them on the front page; without any it stays empty. */
function list(): void {
  const place = document.querySelector('[data-own-searches]');
  if (place === null) return;
  const { saved, recent } = keptSearches();
  const others = recent.filter(({ address }) => !saved.some((search) => search.address === address));
  const clear = element('button', { type: 'button', 'data-forget': '' }, 'Clear recent searches');
  place.replaceChildren(
    ...(saved.length === 0 ? [] : [section('Saved searches', saved)]),
    ...(others.length === 0 ? [] : [section('Recent searches', others, clear)]),
  );
}

function section(title: string, searches: readonly { readonly address: string }[], ...more: readonly Node[]): Element {
  const items = searches.map(({ address }) => {
    const { q, limits } = described(address);
    const star = element('button', {
      type: 'button',
      class: 'star',
      'data-save': address,
      'aria-pressed': String(isSaved(address)),
      'aria-label': `Save ${q} ${limits}`.trim(),
    });
    star.textContent = isSaved(address) ? '★' : '☆';
    const link = element('a', { href: address, rel: 'nofollow', dir: 'auto' }, q);
    return element('li', {}, star, link, ...(limits === '' ? [] : [element('span', { class: 'limits' }, limits)]));
  });
  return element('section', {}, element('h2', {}, title), element('ul', {}, ...items), ...more);
}

/** What a search asks, its limits apart: “from 1983 to 1989 · The Kelmouth Courier · timeline”. */
function described(address: string): { readonly q: string; readonly limits: string } {
  const parameters = new URL(address, location.href).searchParams;
  const [from, to] = [parameters.get('from'), parameters.get('to')];
  const dates = from === to ? from : [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');
  const values = VALUES.flatMap((name) => parameters.getAll(name));
  return { q: parameters.get('q') ?? '', limits: [dates, ...values].filter(Boolean).join(' · ') };
}

/** Text goes in as text: an address may have been written by anybody. */
function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...inside: (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
}

function tell(text: string): void {
  const region = document.getElementById('announcer');
  if (region !== null) region.textContent = text;
}

const VALUES = ['source', 'section', 'place', 'byline', 'language', 'view'];
const NOT_KEPT = 'This browser keeps nothing: its storage is switched off or full';
const SETTLED_MS = 2_000;
