import type { SimilarOne } from '../pages/page-data.ts';
import { ArticleDate } from './article-date.tsx';
import { Dotted } from './dotted.tsx';

interface Props {
  readonly similar: readonly SimilarOne[];
  /** Where all of them are. */
  readonly listUrl: string;
}

/** The articles most like one: reprints, and what else was written about the same. */
export function SimilarArticles({ similar, listUrl }: Props) {
  if (similar.length === 0) return null;
  return (
    <section class="similar" aria-labelledby="similar-title">
      <h2 id="similar-title">Similar articles</h2>
      <ol>
        {similar.map((one) => (
          <li>
            <p class="similar-headline" lang={one.language ?? undefined} dir="auto">
              <a href={one.url}>{one.headline === '' ? 'Without a headline' : one.headline}</a>
            </p>
            <p class="similar-origin">
              <Dotted
                items={[
                  one.source === null ? null : <span class="source">{one.source}</span>,
                  <ArticleDate date={one.date} />,
                  likeness(one),
                ]}
              />
            </p>
          </li>
        ))}
      </ol>
      <p class="similar-list">
        <a href={listUrl} rel="nofollow">
          All that are similar, with figures (JSON)
        </a>
      </p>
    </section>
  );
}

function likeness({ kind, sharedWords }: SimilarOne) {
  if (kind === 'duplicate') return <strong>nearly the same text</strong>;
  return <span class="similar-words">both have {sharedWords.join(', ')}</span>;
}
