import type { ArticlesFound, SearchForm, ViewFound } from '../pages/page-data.ts';
import { Choice } from '../parts/choice.tsx';
import { Pager } from '../parts/pager.tsx';
import { Result } from '../parts/result.tsx';

/** The articles in order, each with its matching paragraphs. */
export function ListView({ found, form }: { readonly found: ArticlesFound; readonly form: SearchForm }) {
  const { reply, offset, listed, alike } = found;
  return (
    <>
      <ol class="results" start={offset + 1}>
        {reply.results.map((result, i) => (
          <Result result={result} alike={alike[i] ?? []} form={form} />
        ))}
      </ol>
      <Pager {...found} shown={reply.results.length} total={listed} />
    </>
  );
}

/** The order of articles, and whether each story is listed once: no choice where articles have not been compared. */
export function ArticlesControls({ form, found }: { readonly form: SearchForm; readonly found: ViewFound | null }) {
  const isCompared = found !== null && 'listed' in found && found.reply.results[0]?.reprints !== null;
  return (
    <div class="choices">
      {isCompared ? <Choice name="group" label="Show" options={GROUPS} chosen={form.group} /> : null}
      <Choice name="sort" label="Order" options={ORDERS} chosen={form.sort} />
    </div>
  );
}

const GROUPS = [
  ['reprints', 'Each story once'],
  ['none', 'Every article'],
] as const;

const ORDERS = [
  ['relevance', 'Best match'],
  ['newest', 'Newest first'],
  ['oldest', 'Oldest first'],
] as const;
