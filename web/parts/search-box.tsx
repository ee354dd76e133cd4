import type { Syntax } from '../pages/page-data.ts';
import { placeholderFor, SyntaxChoice, SyntaxHint } from './syntax-choice.tsx';

/** The one form of the site. Filters elsewhere on the page belong to it by `form="search-form"`. */
export const SEARCH_FORM_ID = 'search-form';

interface Props {
  readonly q: string;
  /** How `q` is written. */
  readonly syntax?: Syntax;
  readonly isFirstThing?: boolean;
}

/** The box people type into. A plain GET form; the script searches as one types. */
export function SearchBox({ q, syntax = 'native', isFirstThing = false }: Props) {
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
            placeholder={placeholderFor(syntax)}
            autocapitalize="none"
            spellcheck={false}
            enterkeyhint="search"
            aria-keyshortcuts="/"
            aria-describedby="search-hint"
            autofocus={isFirstThing}
          />
          <button type="submit">Search</button>
        </div>
        <div class="search-foot">
          <SyntaxHint syntax={syntax} />
          <SyntaxChoice syntax={syntax} />
        </div>
      </form>
      <p id="search-trouble" class="search-trouble" role="alert" hidden />
      <p id="announcer" class="visually-hidden" role="status" />
    </search>
  );
}
