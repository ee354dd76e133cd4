import type { SearchForm } from '../pages/page-data.ts';
import { SEARCH_FORM_ID } from './search-box.tsx';

/**
 * What has no field of its own and goes along with the form all the same: which view is shown, and parameters that came
 * with the address. They stand in a part of the page that is renewed with each search.
 */
export function KeptFields({ form: { view, kept } }: { readonly form: Pick<SearchForm, 'view' | 'kept'> }) {
  return (
    <>
      {view === 'list' ? null : <input type="hidden" name="view" value={view} form={SEARCH_FORM_ID} />}
      {kept.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} form={SEARCH_FORM_ID} />
      ))}
    </>
  );
}
