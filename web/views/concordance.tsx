import type { ConcordanceFound, SearchForm } from '../pages/page-data.ts';
import { Choice } from '../parts/choice.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { Pager } from '../parts/pager.tsx';
import { articleAddress } from '../text/addresses.ts';
import { markedPieces } from '../text/marked-pieces.ts';

/** Each occurrence among its words, one a line. */
export function ConcordanceView({ found, form }: { readonly found: ConcordanceFound; readonly form: SearchForm }) {
  const { reply, offset } = found;
  return (
    <>
      <ol class="lines" start={offset + 1}>
        {reply.lines.map(({ left, match, right, highlights, url, n }) => (
          <li class="line" dir="auto">
            <span class="line-left">{left}</span>
            <a href={articleAddress(pageOf(url), form, n ?? undefined)}>
              <MarkedText pieces={markedPieces(match, highlights)} />
            </a>
            <span class="line-right">{right}</span>
          </li>
        ))}
      </ol>
      <Pager {...found} shown={reply.lines.length} total={reply.totals.occurrences} />
    </>
  );
}

export function ConcordanceControls({ form }: { readonly form: SearchForm }) {
  return <Choice name="sort" label="Order" options={ORDERS} chosen={form.lineSort} />;
}

/** The article’s page, without its paragraph: the parameters of the search go between. */
const pageOf = (url: string): string => url.split('#', 1)[0] ?? url;

const ORDERS = [
  ['relevance', 'Best match'],
  ['left1', 'Word before'],
  ['right1', 'Word after'],
  ['date', 'Oldest first'],
  ['source', 'Source'],
] as const;
