import type { KeptParameter, SearchForm } from '../pages/page-data.ts';
import { searchAddress } from '../text/addresses.ts';
import { keptFilters, withoutKeptFilters } from '../text/kept-filters.ts';
import { writtenLimits } from '../text/written-date.ts';

/**
 * What the search is narrowed by, and how its words are read where that is not the usual way: each with a link that
 * takes it away.
 */
export function AppliedFilters({ form }: { readonly form: SearchForm }) {
  const filters = filtersOf(form);
  const applied = [...readingsOf(form), ...filters];
  if (applied.length === 0) return null;
  return (
    <ul class="chips" aria-label="Filters applied">
      {applied.map((each) => (
        <Chip applied={each} />
      ))}
      {filters.length < 2 ? null : (
        <li>
          <a class="chip chip-all" rel="nofollow" href={searchAddress(unlimited(form))}>
            Remove all
          </a>
        </li>
      )}
    </ul>
  );
}

interface Applied {
  readonly label: string;
  /** What the link does, for those who do not see its ×; the label follows. */
  readonly removal: string;
  readonly without: SearchForm;
}

function Chip({ applied: { label, removal, without } }: { readonly applied: Applied }) {
  return (
    <li>
      <a class="chip" rel="nofollow" href={searchAddress(without)}>
        <span class="visually-hidden">{removal} </span>
        {label} <span aria-hidden="true">×</span>
      </a>
    </li>
  );
}

/** `match` narrows nothing, but the same words find other articles with it. */
const readingsOf = (form: SearchForm): readonly Applied[] =>
  form.kept
    .filter(({ name }) => name === 'match')
    .map((match) => ({ label: `${match.value} of the words`, removal: 'Undo', without: withoutKept(form, match) }));

function filtersOf(form: SearchForm): readonly Applied[] {
  const limits = writtenLimits(form.from, form.to);
  const filters = [
    ...form.source.map((name) => ({
      label: name,
      without: { ...form, source: form.source.filter((other) => other !== name) },
    })),
    ...keptFilters(form).map((parameter) => ({
      label: `${parameter.name}: ${parameter.value}`,
      without: withoutKept(form, parameter),
    })),
    ...(limits === null ? [] : [{ label: limits, without: { ...form, from: '', to: '' } }]),
  ];
  return filters.map((filter) => ({ ...filter, removal: 'Remove the filter' }));
}

const withoutKept = (form: SearchForm, parameter: KeptParameter): SearchForm => ({
  ...form,
  kept: form.kept.filter((other) => other !== parameter),
});

const unlimited = (form: SearchForm): SearchForm => ({ ...withoutKeptFilters(form), source: [], from: '', to: '' });
