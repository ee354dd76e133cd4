import { documentOf } from '../parts/document.tsx';
import { type FormGroup, KEYS, LANGUAGE_FORMS } from '../parts/language-forms.ts';
import { SearchBox } from '../parts/search-box.tsx';
import { searchAddress } from '../text/addresses.ts';
import type { Assets } from './page-data.ts';

/** The page at `/help`: what a search can say, what the keys do, and where programs find the API. */
export function renderHelpPage(assets: Assets): string {
  return documentOf({
    title: 'How to search',
    kind: 'help',
    assets,
    isIndexed: true,
    children: (
      <>
        <SearchBox q="" />
        <div class="help">
          <h1>How to search</h1>
          <p class="standfirst">
            Type words; articles that hold all of them are listed with the paragraphs that match. Nothing is guessed: a
            search finds what it says, all of it, and the counts are exact. Every example below can be followed.
          </p>
          {LANGUAGE_FORMS.map((group) => (
            <Forms group={group} />
          ))}
          <HowResultsRead />
          <Keyboard />
          <Programs />
        </div>
      </>
    ),
  });
}

function Forms({ group }: { readonly group: FormGroup }) {
  return (
    <section>
      <h2>{group.title}</h2>
      {group.note === null ? null : <p>{group.note}</p>}
      <dl class="forms">
        {group.forms.map(({ q, means }) => (
          <div class="form">
            <dt>
              <a href={searchAddress({ q })}>
                <code>{q}</code>
              </a>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function HowResultsRead() {
  return (
    <section>
      <h2>Reading the results</h2>
      <p>
        The line above the list counts the articles that match, the paragraphs in them that hold a match, and the
        matches themselves. Marks show exactly what made a paragraph match. The number beside a paragraph is its lasting
        address: it can be cited. In an article, “Show what cleaning removed” tells which pieces of the page were taken
        for furniture rather than text, and by which rule.
      </p>
    </section>
  );
}

function Keyboard() {
  return (
    <section>
      <h2>Keys</h2>
      <dl class="forms keys">
        {KEYS.map(({ keys, does }) => (
          <div class="form">
            <dt>
              {keys.map((key) => (
                <>
                  <kbd>{key}</kbd>{' '}
                </>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Programs() {
  return (
    <section>
      <h2>For programs</h2>
      <p>
        Everything shown here can be had as JSON: <code>/api/v1/search?q=…</code> answers the same search,{' '}
        <code>/api/v1/count?q=…</code> only its totals, <code>/api/v1/articles/…</code> an article. The whole of it is
        described at <a href="/openapi.json">/openapi.json</a>.
      </p>
    </section>
  );
}
