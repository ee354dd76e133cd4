import type { ArticlesFound, SearchForm } from '../pages/page-data.ts';
import { Choice } from '../parts/choice.tsx';
import { Pager } from '../parts/pager.tsx';
import { Result } from '../parts/result.tsx';

/** The articles in order, each with its matching paragraphs. */
export function ListView({ found, form }: { readonly found: ArticlesFound; readonly form: SearchForm }) {
  const { reply, offset } = found;
  return (
    <>
      <ol class="results" start={offset + 1}>
        {reply.results.map((result) => (
          <Result result={result} form={form} />
        ))}
      </ol>
      <Pager {...found} shown={reply.results.length} total={reply.totals.articles} />
    </>
  );
}

export function OrderOfArticles({ form }: { readonly form: SearchForm }) {
  return <Choice name="sort" label="Order" options={ORDERS} chosen={form.sort} />;
}

const ORDERS = [
  ['relevance', 'Best match'],
  ['newest', 'Newest first'],
  ['oldest', 'Oldest first'],
] as const;
