import { documentOf } from '../parts/document.tsx';
import { KEYS, LANGUAGE_FORMS, type LanguageForm } from '../parts/language-forms.ts';
import { DOUBTFUL, UNREADABLE } from '../parts/language-mishaps.ts';
import { OTHER_SYNTAXES } from '../parts/other-syntaxes.ts';
import { SearchBox } from '../parts/search-box.tsx';
import { searchAddress } from '../text/addresses.ts';
import type { Assets, Syntax, View } from './page-data.ts';

/** The page at `/help`: what a search can say, what the keys do, and where programs find the API. */
export function renderHelpPage(assets: Assets): string {
  return documentOf({
    title: 'How to search',
    kind: 'help',
    assets,
    isIndexed: true,
    canonical: '/help',
    children: (
      <>
        <SearchBox q="" />
        <div class="help">
          <h1>How to search</h1>
          <p class="standfirst">
            Type words; articles that hold all of them are listed with the paragraphs that match. Nothing is guessed: a
            search finds what it says, all of it, and the counts are exact. Every example below can be followed; who
            would rather not learn signs can <a href="/build">fill in a form</a>.
          </p>
          {LANGUAGE_FORMS.map(({ title, note, forms }) => (
            <section>
              <h2>{title}</h2>
              {note === null ? null : <p>{note}</p>}
              <Forms forms={forms} />
            </section>
          ))}
          <Mishaps />
          <OtherSyntaxes />
          <HowResultsRead />
          <Keyboard />
          <Programs />
        </div>
      </>
    ),
  });
}

interface FormsProps {
  readonly forms: readonly LanguageForm[];
  /** How they are written, where that is not native. */
  readonly syntax?: Syntax;
}

function Forms({ forms, syntax = 'native' }: FormsProps) {
  return (
    <dl class="forms">
      {forms.map(({ q, means }) => (
        <div class="form">
          <dt>
            <a rel="nofollow" href={searchAddress({ q, syntax })}>
              <code>{q}</code>
            </a>
          </dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  );
}

function Mishaps() {
  return (
    <section>
      <h2>When a search goes wrong</h2>
      <p>
        A search that cannot be read is not half answered: the place is underlined, with what is wrong there, and whole
        searches are offered that can be read.
      </p>
      <Forms forms={UNREADABLE} />
      <p>Where there is only doubt, the search is answered, and a note says how it was read.</p>
      <Forms forms={DOUBTFUL} />
      <p>
        One that would have to look at too much, as a wildcard can that fits half the dictionary, is refused with what
        to narrow; a part of the result is never given out for the whole.
      </p>
    </section>
  );
}

function OtherSyntaxes() {
  return (
    <section>
      <h2>Other ways of writing</h2>
      <p>
        Searches written for another system can be read as that system would: choose it under the box, at “Written as”.
        However it is written, “Read as” above the results shows it in the language of this page.
      </p>
      {OTHER_SYNTAXES.map(({ syntax, title, note, forms }) => (
        <>
          <h3 id={syntax}>
            <a rel="nofollow" href={searchAddress({ syntax })}>
              {title}
            </a>
          </h3>
          {note === null ? null : <p>{note}</p>}
          <Forms forms={forms} syntax={syntax} />
        </>
      ))}
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
        address: it can be cited. An article leads on to the next result, and is cited at its foot. “Show what cleaning
        removed” puts back, struck through, what was taken for furniture rather than text, with the rule that took it.
      </p>
      <p>
        A story that several papers printed, whole or cut, is listed once, by the article that comes first in the order;
        “and 3 more like it” names the others. “Every article” beside the order lists each. The counts are of all
        articles either way, and so are the timeline, the lines and exports.
      </p>
      <Views />
    </section>
  );
}

/** Each with a search that shows it, to be changed into one’s own. */
function Views() {
  return (
    <>
      <p>
        The same result can be seen in four ways, each with an address of its own; the limits and the counts are the
        same in all.
      </p>
      <dl class="forms views">
        <div class="form">
          <dt>
            <ViewLink view="list">Articles</ViewLink>
          </dt>
          <dd>The list, with the paragraphs that match.</dd>
        </div>
        <div class="form">
          <dt>
            <ViewLink view="timeline">Timeline</ViewLink>
          </dt>
          <dd>
            How many articles match in each period, or what share they are of all the archive has of it, since it has
            more of some years than of others; a period of which it has nothing is hatched. A span drawn on the chart,
            by mouse, by finger or with the arrow keys, limits the dates. Up to five more searches are compared in it,
            and the numbers stand beneath as a table, to be copied or saved as CSV.
          </dd>
        </div>
        <div class="form">
          <dt>
            <ViewLink view="concordance">Concordance</ViewLink>
          </dt>
          <dd>
            Every match among its words, one line each. Ordered by the words before or after, lines are compared three
            words deep; those alike in all three stand oldest first. Beside the lines are the words that stand near the
            matches: how often, how surely that is no accident (LL, the log-likelihood), and how closely they keep to
            the matches (Dice). Each leads to the lines it is near. An article opened from a line leads on to the next
            line.
          </dd>
        </div>
        <div class="form">
          <dt>
            <ViewLink view="table">Table</ViewLink>
          </dt>
          <dd>
            One row an article, with its date, headline, source and byline, and how often it matches; all rows can be
            had as CSV.
          </dd>
        </div>
      </dl>
      <p>
        “Export, follow, save” beside them has all of a result as a file, with the method that made it; a feed that
        tells of new articles; and the address to save.
      </p>
    </>
  );
}

const ViewLink = ({ view, children }: { readonly view: View; readonly children: string }) => (
  <a rel="nofollow" href={searchAddress({ q: EXAMPLE, view })}>
    {children}
  </a>
);

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
        <code>/api/v1/count?q=…</code> only its totals, <code>/api/v1/articles/…</code> an article. All of it is
        described on <a href="/docs">a page of its own</a>, for programs at <a href="/openapi.json">/openapi.json</a>.
      </p>
    </section>
  );
}

const EXAMPLE = 'sanctions';
