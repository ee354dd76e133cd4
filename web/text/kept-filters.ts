import type { KeptParameter, SearchForm } from '../pages/page-data.ts';

/** The kept parameters that narrow a search, apart from those that say how it is read (`match`) or shown (`size`). */
export const keptFilters = ({ kept }: SearchForm): readonly KeptParameter[] => kept.filter(isFilter);

/** The same search without them. */
export const withoutKeptFilters = (form: SearchForm): SearchForm => ({
  ...form,
  kept: form.kept.filter((parameter) => !isFilter(parameter)),
});

const isFilter = ({ name }: KeptParameter): boolean => FILTERS.has(name);

const FILTERS: ReadonlySet<string> = new Set(['section', 'language', 'place', 'byline']);
