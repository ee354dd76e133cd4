import type { SearchForm, TimelineFound } from '../pages/page-data.ts';
import { SEARCH_FORM_ID } from '../parts/search-box.tsx';
import { searchAddress } from '../text/addresses.ts';
import { counted } from '../text/counted.ts';
import { SeriesSample } from './timeline-lines.tsx';

interface Props {
  readonly found: TimelineFound;
  readonly form: SearchForm;
}

type Compared = NonNullable<TimelineFound['reply']['compared']>[number];

/** The queries that are drawn, where there are several: each with its line, how many articles it found, and a way to take it out. */
export function TimelineQueries({ found: { reply }, form }: Props) {
  const { compared } = reply;
  if (compared === undefined) return null;
  return (
    <fieldset class="compared">
      <legend class="visually-hidden">Queries compared</legend>
      <ul>
        <li>
          <SeriesSample place={0} />
          <span class="compared-query" dir="auto">
            {form.q}
          </span>
          <Articles q={form.q} articles={reply.totals.articles} form={form} />
        </li>
        {compared.map((each, i) => (
          <ComparedQuery compared={each} place={i + 1} form={form} />
        ))}
      </ul>
    </fieldset>
  );
}

/** A field for one more, while there is room in the drawing. */
export function CompareField({ form }: Pick<Props, 'form'>) {
  if (form.compare.length >= MOST_COMPARED) return null;
  return (
    <p class="compare-new">
      <label for="compare-new">Compare with</label>
      <input
        id="compare-new"
        name="compare"
        type="text"
        form={SEARCH_FORM_ID}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        placeholder="another query"
      />
      <button type="submit" form={SEARCH_FORM_ID}>
        Compare
      </button>
    </p>
  );
}

/** The queries compared, where there is no place to show them: they go along with the form. */
export const KeptQueries = ({ queries }: { readonly queries: readonly string[] }) => (
  <>
    {queries.map((query) => (
      <input type="hidden" name="compare" value={query} form={SEARCH_FORM_ID} />
    ))}
  </>
);

interface ComparedProps {
  readonly compared: Compared;
  readonly place: number;
  readonly form: SearchForm;
}

function ComparedQuery({ compared: { q, timeline, problem }, place, form }: ComparedProps) {
  const without = form.compare.filter((_, i) => i !== place - 1);
  const fieldId = `compare-${place}`;
  return (
    <li>
      <SeriesSample place={place} />
      <input
        id={fieldId}
        class="compared-query"
        name="compare"
        type="text"
        value={q}
        form={SEARCH_FORM_ID}
        dir="auto"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-label={`Query ${place + 1} compared`}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={problem === null ? undefined : `${fieldId}-problem`}
      />
      {timeline === null ? null : <Articles q={q} articles={timeline.totals.articles} form={form} />}
      <a class="compared-out" rel="nofollow" href={searchAddress({ ...form, compare: without })}>
        Remove<span class="visually-hidden"> {q} from the timeline</span>
      </a>
      {problem === null ? null : (
        <p id={`${fieldId}-problem`} class="compared-problem">
          {problem.errors?.[0]?.message ?? problem.detail} {problem.errors?.[0]?.hint ?? problem.hint}
        </p>
      )}
    </li>
  );
}

/** Leads to the articles of one query, within the same limits. */
function Articles({ q, articles, form }: { readonly q: string; readonly articles: number; readonly form: SearchForm }) {
  return (
    <a class="compared-total" rel="nofollow" href={searchAddress({ ...form, q, view: 'list' })}>
      {counted(articles, 'article')}
    </a>
  );
}

const MOST_COMPARED = 5;
