/** The one form of the site. Filters elsewhere on the page belong to it by `form="search-form"`. */
export const SEARCH_FORM_ID = 'search-form';

/** The box people type into. A plain GET form; the script searches as one types. */
export function SearchBox({ q, isFirstThing = false }: { readonly q: string; readonly isFirstThing?: boolean }) {
  return (
    <search class="search-box">
      <form id={SEARCH_FORM_ID} action="/search" method="get" autocomplete="off">
        <label for="q">Search the archive</label>
        <div class="search-line">
          <input
            id="q"
            name="q"
            type="search"
            value={q}
            autocapitalize="none"
            spellcheck={false}
            enterkeyhint="search"
            aria-keyshortcuts="/"
            aria-describedby="search-hint"
            autofocus={isFirstThing}
          />
          <button type="submit">Search</button>
        </div>
        <p id="search-hint" class="search-hint">
          All words must be in the article; <kbd>"…"</kbd> for a phrase, <kbd>OR</kbd> for either, <kbd>-word</kbd> to
          leave out. Or <a href="/build">fill in a form</a>.
        </p>
      </form>
      <p id="search-trouble" class="search-trouble" role="alert" hidden />
      <p id="announcer" class="visually-hidden" role="status" />
    </search>
  );
}
