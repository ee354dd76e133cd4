import type { ArchiveSummary } from '../pages/page-data.ts';
import { searchAddress } from '../text/addresses.ts';
import { CoverageBySource } from './coverage.tsx';

/** What stands under an empty search box: searches to try, and what the archive holds. */
export function ArchiveHoldings({ archive }: { readonly archive: ArchiveSummary }) {
  if (archive.articles === 0) return <EmptyArchive />;
  return (
    <div class="holdings">
      <Examples examples={archive.examples} />
      <CoverageBySource archive={archive} />
      <div class="own-searches" data-own-searches="" />
    </div>
  );
}

/** Made from the archive, so each finds something in it; where none could be made, the forms that searches take. */
function Examples({ examples }: Pick<ArchiveSummary, 'examples'>) {
  return (
    <section class="examples" aria-labelledby="examples-title">
      <h2 id="examples-title">{examples.length === 0 ? 'Ways to ask' : 'Searches to try'}</h2>
      <dl>
        {examples.length === 0
          ? FORMS.map(({ q, shows }) => <Example q={<code>{q}</code>} shows={shows} />)
          : examples.map(({ q, shows }) => (
              <Example
                q={
                  <a rel="nofollow" href={searchAddress({ q })} dir="auto">
                    {q}
                  </a>
                }
                shows={shows}
              />
            ))}
      </dl>
      <p>
        <a href="/help">Everything a search can say</a>
      </p>
    </section>
  );
}

interface ExampleProps {
  readonly q: ReturnType<typeof Examples>;
  readonly shows: keyof typeof MEANINGS;
}

const Example = ({ q, shows }: ExampleProps) => (
  <div class="example">
    <dt>{q}</dt>
    <dd>{MEANINGS[shows]}</dd>
  </div>
);

function EmptyArchive() {
  return (
    <section class="notice" aria-labelledby="empty-title">
      <h2 id="empty-title">The archive is empty</h2>
      <p>
        Nothing has been indexed yet. Give it a folder of articles with <code>npm run index -- path/to/articles</code>,
        and they can be searched here as they come in.
      </p>
    </section>
  );
}

const MEANINGS = {
  phrase: 'a phrase, word for word',
  all: 'both words, anywhere in the article',
  either: 'either word',
  without: 'one without the other',
  headline: 'in the headline only',
  year: 'within a year',
} as const satisfies Record<ArchiveSummary['examples'][0]['shows'], string>;

const FORMS: ArchiveSummary['examples'] = [
  { q: '"town council"', shows: 'phrase' },
  { q: 'river bridge', shows: 'all' },
  { q: 'ferry OR lifeboat', shows: 'either' },
  { q: 'quota -cod', shows: 'without' },
  { q: 'title:strike', shows: 'headline' },
  { q: 'ceasefire date:1996', shows: 'year' },
];
