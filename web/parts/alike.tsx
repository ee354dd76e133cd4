import type { ArticleHead } from '../../server/schemas/replies.ts';
import type { SearchForm } from '../pages/page-data.ts';
import { articleAddress, searchAddress } from '../text/addresses.ts';
import { grouped } from '../text/counted.ts';
import { ArticleDate } from './article-date.tsx';
import { Dotted } from './dotted.tsx';

interface Props {
  /** How many other articles of the result are reprints of this one; null where nobody has looked. */
  readonly reprints: number | null;
  /** The first of them. */
  readonly alike: readonly ArticleHead[];
  readonly form: SearchForm;
}

/** “and 3 more like it”: opens on who else printed the story. */
export function Alike({ reprints, alike, form }: Props) {
  if (reprints === null || reprints === 0) return null;
  return (
    <details class="alike">
      <summary>and {grouped(reprints)} more like it</summary>
      <ul>
        {alike.map((article) => (
          <li>
            <a href={articleAddress(article.url, form)} lang={article.language ?? undefined} dir="auto">
              {article.headline === '' ? 'Without a headline' : article.headline}
            </a>{' '}
            <span class="alike-origin">
              <Dotted
                items={[
                  article.source === null ? null : <span class="source">{article.source}</span>,
                  <ArticleDate date={article.date} />,
                ]}
              />
            </span>
          </li>
        ))}
      </ul>
      {form.group === 'none' || reprints === alike.length ? null : (
        <p>
          <a href={searchAddress({ ...form, group: 'none' })} rel="nofollow">
            and {grouped(reprints - alike.length)} others: list every article
          </a>
        </p>
      )}
    </details>
  );
}
