import type { ArchiveSummary } from '../pages/page-data.ts';
import { searchAddress } from '../text/addresses.ts';
import { counted, grouped } from '../text/counted.ts';
import { writtenYears } from '../text/written-date.ts';
import { type Example, examplesFor } from './examples.ts';

/** What stands under an empty search box: searches to try, and what the archive holds. */
export function ArchiveHoldings({ archive }: { readonly archive: ArchiveSummary }) {
  if (archive.articles === 0) return <EmptyArchive />;
  return (
    <div class="holdings">
      <Examples examples={examplesFor(archive)} />
      <Figures archive={archive} />
    </div>
  );
}

function Examples({ examples }: { readonly examples: readonly Example[] }) {
  return (
    <section class="examples" aria-labelledby="examples-title">
      <h2 id="examples-title">{examples.length === 0 ? 'Ways to ask' : 'Searches to try'}</h2>
      <dl>
        {(examples.length === 0 ? FORMS : examples).map(({ q, means }) => (
          <div class="example">
            <dt>{examples.length === 0 ? <code>{q}</code> : <a href={searchAddress({ q })}>{q}</a>}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href="/help">Everything a search can say</a>
      </p>
    </section>
  );
}

function Figures({ archive }: { readonly archive: ArchiveSummary }) {
  const years = writtenYears(archive.from, archive.to);
  return (
    <section class="figures" aria-labelledby="figures-title">
      <h2 id="figures-title">In this archive</h2>
      <p class="figures-line">
        {counted(archive.articles, 'article')} and {counted(archive.paragraphs, 'paragraph')}
        {years === null ? '' : `, ${years}`}
      </p>
      <ul class="sources">
        {archive.sources.map(({ name, articles }) => (
          <li>
            <span>{name ?? 'Source not known'}</span> <span class="choice-count">{grouped(articles)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

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

const FORMS: readonly Example[] = [
  { q: 'river bridge', means: 'both words, anywhere in the article' },
  { q: '"town council"', means: 'a phrase, word for word' },
  { q: 'ferry OR lifeboat', means: 'either word' },
  { q: 'quota -cod', means: 'one without the other' },
  { q: 'title:strike', means: 'in the headline only' },
  { q: 'ceasefire date:1996..1998', means: 'within these years' },
];
