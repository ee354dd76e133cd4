import { PageFetcher } from './page-fetcher.ts';

/** Shows on the page with the form to fill in, while it is being filled in, the search that it makes. */
export function startBuildPreview(): void {
  const form = document.getElementById('builder');
  const shown = document.getElementById('composed');
  if (!(form instanceof HTMLFormElement) || shown === null) return;
  const pages = new PageFetcher();
  let timer: number | undefined;
  form.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void showComposed(pages, form, shown), TYPING_MS);
  });
}

/** The same page for the form as it stands, not sent in: `go` is what sends it. */
async function showComposed(pages: PageFetcher, form: HTMLFormElement, shown: HTMLElement): Promise<void> {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && name !== 'go') parameters.append(name, value);
  }
  const fetched = await pages.fetch(`/build?${parameters}`);
  if (fetched.kind !== 'page') return; // Typing goes on, or sending the form will show what is wrong.
  const composed = new DOMParser().parseFromString(fetched.html, 'text/html').getElementById('composed');
  if (composed !== null) shown.replaceChildren(...document.importNode(composed, true).childNodes);
}

const TYPING_MS = 250;
