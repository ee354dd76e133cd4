import type { SearchForm } from '../pages/page-data.ts';
import { SEARCH_FORM_ID } from './search-box.tsx';

export function SortChoice({ sort }: Pick<SearchForm, 'sort'>) {
  return (
    <p class="sort">
      <label for="sort">Order</label>{' '}
      <select id="sort" name="sort" form={SEARCH_FORM_ID}>
        {SORTS.map(([value, label]) => (
          <option value={value} selected={value === sort}>
            {label}
          </option>
        ))}
      </select>
    </p>
  );
}

const SORTS = [
  ['relevance', 'Best match'],
  ['newest', 'Newest first'],
  ['oldest', 'Oldest first'],
] as const;
