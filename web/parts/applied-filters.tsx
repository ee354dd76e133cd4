import type { SearchForm } from '../pages/page-data.ts';
import { searchAddress } from '../text/addresses.ts';
import { writtenLimits } from '../text/written-date.ts';
import { SEARCH_FORM_ID } from './search-box.tsx';

/** What the search is narrowed by, each with a link that takes it away. */
export function AppliedFilters({ form }: { readonly form: SearchForm }) {
  const limits = writtenLimits(form.from, form.to);
  const applied = [
    ...form.source.map((name) => ({
      label: name,
      without: { ...form, source: form.source.filter((other) => other !== name) },
    })),
    ...form.kept
      .filter(({ name }) => LIMITS.has(name))
      .map((parameter) => ({
        label: `${parameter.name}: ${parameter.value}`,
        without: { ...form, kept: form.kept.filter((other) => other !== parameter) },
      })),
    ...(limits === null ? [] : [{ label: limits, without: { ...form, from: '', to: '' } }]),
  ];
  return (
    <>
      <Kept form={form} />
      {applied.length === 0 ? null : <Chips applied={applied} form={form} />}
    </>
  );
}

/** They belong to the search form, and stand here because this part of the page is renewed with each search. */
function Kept({ form }: { readonly form: SearchForm }) {
  return (
    <>
      {form.kept.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} form={SEARCH_FORM_ID} />
      ))}
    </>
  );
}

interface Applied {
  readonly label: string;
  readonly without: SearchForm;
}

function Chips({ applied, form }: { readonly applied: readonly Applied[]; readonly form: SearchForm }) {
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
          <a
            class="chip chip-all"
            href={searchAddress({ ...form, source: [], from: '', to: '', kept: unlimited(form) })}
          >
            Remove all
          </a>
        </li>
      )}
    </ul>
  );
}

const unlimited = ({ kept }: SearchForm) => kept.filter(({ name }) => !LIMITS.has(name));

const LIMITS: ReadonlySet<string> = new Set(['section', 'language', 'place', 'byline']);
