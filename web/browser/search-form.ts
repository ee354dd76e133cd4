import { showSyntax } from './syntax-choice.ts';

/** The search form of a page that shows results beneath it, or undefined on pages that only lead to one. */
export function searchForm(): SearchFormOnPage | undefined {
  const form = document.getElementById('search-form');
  const box = document.getElementById('q');
  if (!(form instanceof HTMLFormElement) || !(box instanceof HTMLInputElement)) return undefined;
  return { form, box };
}

export interface SearchFormOnPage {
  readonly form: HTMLFormElement;
  readonly box: HTMLInputElement;
}

/** The address the form would go to, with nothing in it that says nothing. An empty box leads to the front page. */
export function addressOf({ form, box }: SearchFormOnPage): string {
  if (box.value.trim() === '') return '/';
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const text = typeof value === 'string' ? value.trim() : '';
    if (text === '' || USUAL.has(`${name}=${text}`)) continue;
    parameters.append(name, text);
  }
  return `/search?${parameters}`;
}

/** Puts an address back into the form. What stands among the results comes with those that the server sends for it. */
export function fillForm({ form, box }: SearchFormOnPage, address: URL): void {
  box.value = address.searchParams.get('q') ?? '';
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) field.value = address.searchParams.get(field.name) ?? usualChoice(field);
    if (field instanceof HTMLInputElement && field.type === 'text' && field.closest('[data-region]') === null) {
      field.value = address.searchParams.get(field.name) ?? '';
    }
  }
  showSyntax();
}

const usualChoice = ({ name, options }: HTMLSelectElement): string =>
  [...options].find(({ value }) => USUAL.has(`${name}=${value}`))?.value ?? '';

/** What a choice is where an address says nothing of it. One name may stand for the choices of several views. */
const USUAL: ReadonlySet<string> = new Set([
  'sort=relevance',
  'group=reprints',
  'syntax=native',
  'context=8',
  'span=5',
  'stopwords=keep',
  'measure=logLikelihood',
  'measure=articles',
  'interval=auto',
]);
