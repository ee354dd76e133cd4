import type { SearchForm } from '../pages/page-data.ts';
import { searchAddress } from '../text/addresses.ts';
import { writtenLimits } from '../text/written-date.ts';

/** What the search is narrowed by, each with a link that takes it away. */
export function AppliedFilters({ form }: { readonly form: SearchForm }) {
  const limits = writtenLimits(form.from, form.to);
  const applied = [
    ...form.source.map((name) => ({
      label: name,
      without: { ...form, source: form.source.filter((other) => other !== name) },
    })),
    ...(limits === null ? [] : [{ label: limits, without: { ...form, from: '', to: '' } }]),
  ];
  if (applied.length === 0) return null;
  return (
    <ul class="chips" aria-label="Filters applied">
      {applied.map(({ label, without }) => (
        <li>
          <a class="chip" href={searchAddress(without)}>
            <span class="visually-hidden">Remove the filter </span>
            {label} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      {applied.length < 2 ? null : (
        <li>
          <a class="chip chip-all" href={searchAddress({ ...form, source: [], from: '', to: '' })}>
            Remove all
          </a>
        </li>
      )}
    </ul>
  );
}
