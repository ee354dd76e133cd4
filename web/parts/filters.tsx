import type { FilterChoice, SearchForm, SearchPage } from '../pages/page-data.ts';
import { searchAddress } from '../text/addresses.ts';
import { counted, grouped } from '../text/counted.ts';
import { type Period, periodsOf } from '../text/year-groups.ts';
import { SEARCH_FORM_ID } from './search-box.tsx';

/**
 * What a search can be narrowed by. The parts with counts are regions of their own, which the script renews with the
 * results; the fields people type into stay as they are.
 */
export function Filters({ page }: { readonly page: Pick<SearchPage, 'form' | 'sources' | 'years'> }) {
  const { form } = page;
  return (
    <details class="filters">
      <summary>Filters and dates</summary>
      <div class="filters-body">
        <h2 class="visually-hidden">Narrow the search</h2>
        <div data-region="sources">
          <Sources choices={withChosen(page.sources, form.source)} chosen={form.source} />
        </div>
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
        <div data-region="years">
          <Periods periods={periodsOf(page.years, form.from, form.to)} form={form} />
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

function Sources({
  choices,
  chosen,
}: {
  readonly choices: readonly FilterChoice[];
  readonly chosen: readonly string[];
}) {
  if (choices.length === 0) return null;
  return (
    <fieldset class="filter">
      <legend>Source</legend>
      {choices.map(({ value, articles }) => (
        <label class="choice">
          <input type="checkbox" name="source" value={value} checked={chosen.includes(value)} form={SEARCH_FORM_ID} />
          <span class="choice-name">{value}</span>
          <span class="choice-count">{grouped(articles)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What was ticked can be unticked, even where it now finds nothing. */
function withChosen(choices: readonly FilterChoice[], chosen: readonly string[]): readonly FilterChoice[] {
  const missing = chosen.filter((name) => !choices.some(({ value }) => value === name));
  return [...choices, ...missing.map((value) => ({ value, articles: 0 }))];
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

function Periods({ periods, form }: { readonly periods: readonly Period[]; readonly form: SearchForm }) {
  if (periods.length === 0) return null;
  const most = Math.max(...periods.map(({ articles }) => articles));
  return (
    <nav class="filter periods" aria-label="Years">
      <PeriodList periods={periods} form={form} most={most} />
    </nav>
  );
}

interface PeriodListProps {
  readonly periods: readonly Period[];
  readonly form: SearchForm;
  readonly most: number;
}

function PeriodList({ periods, form, most }: PeriodListProps) {
  return (
    <ul>
      {periods.map((period) => (
        <li>
          <a
            class="period"
            rel="nofollow"
            href={searchAddress({ ...form, from: period.from, to: period.to })}
            aria-current={period.isChosen ? 'true' : undefined}
            aria-label={`${period.label}: ${counted(period.articles, 'article')}`}
          >
            <span class="choice-name">{period.label}</span>
            <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
              <rect width={Math.max(1, Math.round((100 * period.articles) / most))} height="1" />
            </svg>
            <span class="choice-count">{grouped(period.articles)}</span>
          </a>
          {period.years.length === 0 ? null : (
            <PeriodList periods={period.years} form={form} most={Math.max(...period.years.map((y) => y.articles))} />
          )}
        </li>
      ))}
    </ul>
  );
}
