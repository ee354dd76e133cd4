import type { FilterField, FilterList, SearchForm, SearchPage } from '../pages/page-data.ts';
import { facetAddress } from '../text/addresses.ts';
import { grouped } from '../text/counted.ts';
import { FIELD_NAMES, writtenValue } from '../text/filter-fields.ts';
import { periodsOf } from '../text/year-groups.ts';
import { Periods } from './periods.tsx';
import { SEARCH_FORM_ID } from './search-box.tsx';

/**
 * What a search can be narrowed by. The parts with counts are regions of their own, which the script renews with the
 * results; the fields people type into stay as they are, and come first, so that they stay where they are.
 */
export function Filters({ page }: { readonly page: Pick<SearchPage, 'form' | 'found' | 'filters'> }) {
  const { form, filters } = page;
  const values = (field: FilterField) => <Values field={field} page={page} />;
  return (
    <details class="filters">
      <summary>Filters and dates</summary>
      <div class="filters-body">
        <h2 class="visually-hidden">Narrow the search</h2>
        <div class="filter-dates">
          <Dates form={form} />
          <div data-region="years">
            <Periods periods={periodsOf(filters?.year.values ?? [], form.from, form.to)} form={form} />
          </div>
        </div>
        <div data-region="sources">{values('source')}</div>
        <div data-region="values" class="filter-values">
          {values('section')}
          {values('place')}
          {values('byline')}
          {values('language')}
        </div>
        <noscript>
          <p class="apply">
            <button type="submit" form={SEARCH_FORM_ID}>
              Apply filters
            </button>
          </p>
        </noscript>
      </div>
    </details>
  );
}

interface ValuesProps {
  readonly field: FilterField;
  readonly page: Pick<SearchPage, 'form' | 'found' | 'filters'>;
}

/** The most frequent values of a field, those that were chosen, and the way to all others. */
function Values({ field, page: { form, found, filters } }: ValuesProps) {
  const list = filters?.[field] ?? NOTHING;
  const chosen = form[field];
  if (chosen.length === 0 && narrowsNothing(list, found?.reply.totals.articles ?? 0)) return null;
  const shown = withChosen(filters?.[field], chosen);
  return (
    <fieldset class="filter">
      <legend>{FIELD_NAMES[field].one}</legend>
      {shown.map(({ value, articles }) => (
        <label class="choice">
          <input type="checkbox" name={field} value={value} checked={chosen.includes(value)} form={SEARCH_FORM_ID} />
          <span class="choice-name">
            <bdi>{writtenValue(field, value)}</bdi>
          </span>
          {filters === null ? null : <span class="choice-count">{grouped(articles)}</span>}
        </label>
      ))}
      {list.distinct <= shown.length ? null : (
        <p class="all-values">
          <a rel="nofollow" href={facetAddress(field, form)}>
            All {grouped(list.distinct)} {FIELD_NAMES[field].several}…
          </a>
        </p>
      )}
    </fieldset>
  );
}

/** There are no values, or one that every article has. */
const narrowsNothing = ({ distinct, values }: FilterList, articles: number): boolean =>
  distinct === 0 || (distinct === 1 && values[0]?.articles === articles);

/** Where there is no result, what was ticked can be unticked all the same. */
const withChosen = (list: FilterList | undefined, chosen: readonly string[]): FilterList['values'] =>
  list?.values ?? chosen.map((value) => ({ value, articles: 0 }));

function Dates({ form }: { readonly form: SearchForm }) {
  return (
    <fieldset class="filter dates">
      <legend>Date</legend>
      <div class="date-fields">
        <DateField name="from" label="From" value={form.from} />
        <DateField name="to" label="To" value={form.to} />
      </div>
      <p id="date-hint" class="field-hint">
        A year, month or day: 2019, 2019-02, 2019-02-28
      </p>
    </fieldset>
  );
}

function DateField({ name, label, value }: { readonly name: string; readonly label: string; readonly value: string }) {
  return (
    <label class="date-field">
      <span>{label}</span>
      <input
        type="text"
        name={name}
        value={value}
        form={SEARCH_FORM_ID}
        autocomplete="off"
        size={11}
        aria-describedby="date-hint"
      />
    </label>
  );
}

const NOTHING: FilterList = { distinct: 0, values: [] };
