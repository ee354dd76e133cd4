import type { FilterField, KeptParameter, SearchForm } from '../pages/page-data.ts';
import { searchAddress } from '../text/addresses.ts';
import { FIELD_NAMES, FILTER_FIELDS, withoutValues, writtenValue } from '../text/filter-fields.ts';
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
          <a class="chip chip-all" rel="nofollow" href={searchAddress({ ...withoutValues(form), from: '', to: '' })}>
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
        <bdi>{label}</bdi> <span aria-hidden="true">×</span>
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
    ...FILTER_FIELDS.flatMap((field) =>
      form[field].map((value) => ({ label: labelOf(field, value), without: withoutValue(form, field, value) })),
    ),
    ...(limits === null ? [] : [{ label: limits, without: { ...form, from: '', to: '' } }]),
  ];
  return filters.map((filter) => ({ ...filter, removal: 'Remove the filter' }));
}

/** A source is known by its name; “Sport” may be a section or a place. */
const labelOf = (field: FilterField, value: string): string =>
  field === 'source' ? value : `${FIELD_NAMES[field].one}: ${writtenValue(field, value)}`;

const withoutValue = (form: SearchForm, field: FilterField, value: string): SearchForm => ({
  ...form,
  [field]: form[field].filter((other) => other !== value),
});

const withoutKept = (form: SearchForm, parameter: KeptParameter): SearchForm => ({
  ...form,
  kept: form.kept.filter((other) => other !== parameter),
});
