import type { SimilarOne } from '../pages/page-data.ts';
import { percent } from '../text/percent.ts';
import { ArticleDate } from './article-date.tsx';
import { Dotted } from './dotted.tsx';

/** Articles like one, each with what makes it so. */
export function SimilarList({ similar }: { readonly similar: readonly SimilarOne[] }) {
  return (
    <ol class="similar">
      {similar.map((one) => (
        <li>
          <p lang={one.language ?? undefined} dir="auto">
            <a href={one.url}>{one.headline === '' ? 'Without a headline' : one.headline}</a>
          </p>
          <p class="similar-origin">
            <Dotted
              items={[
                one.source === null ? null : <span class="source">{one.source}</span>,
                <ArticleDate date={one.date} />,
                <Likeness one={one} />,
              ]}
            />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Of a reprint how much of its text is the same, as it may be cut or lead into something else. */
function Likeness({ one: { kind, share, sharedWords } }: { readonly one: SimilarOne }) {
  if (kind === 'related') return <span>both have {sharedWords.join(', ')}</span>;
  return (
    <span>
      <strong>nearly the same text</strong> ({percent(share)} of the shorter one)
    </span>
  );
}
