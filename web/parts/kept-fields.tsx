import type { SearchForm, View } from '../pages/page-data.ts';
import { SEARCH_FORM_ID } from './search-box.tsx';

/**
 * What has no field of its own and goes along with the form all the same: which view is shown, and parameters that came
 * with the address. They stand in a part of the page that is renewed with each search.
 */
export function KeptFields({ form }: { readonly form: SearchForm }) {
  const { view, kept } = form;
  return (
    <>
      {view === 'list' ? null : <input type="hidden" name="view" value={view} form={SEARCH_FORM_ID} />}
      {[...besideView(form), ...kept].map(({ name, value }) => (
        <input type="hidden" name={name} value={value} form={SEARCH_FORM_ID} />
      ))}
    </>
  );
}

/** How lines are shown while the words around them are, and the other way round. */
function besideView({ view, lineSort, context, span, stopwords, measure }: SearchForm) {
  const unusual = {
    concordance: [
      { name: 'span', value: span },
      { name: 'stopwords', value: stopwords },
      { name: 'measure', value: measure },
    ],
    collocates: [
      { name: 'sort', value: lineSort },
      { name: 'context', value: context },
    ],
    list: [],
    table: [],
    timeline: [],
  } as const satisfies Record<View, readonly { readonly name: string; readonly value: string }[]>;
  return unusual[view];
}
