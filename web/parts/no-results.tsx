import type { SearchForm } from '../pages/page-data.ts';
import { searchAddress } from '../text/addresses.ts';
import { FIELD_NAMES, FILTER_FIELDS, withoutValues, writtenValue } from '../text/filter-fields.ts';
import { writtenLimits } from '../text/written-date.ts';

/** Nothing was found: what a librarian would try next, given how the search was made. */
export function NoResults({ form, undated }: { readonly form: SearchForm; readonly undated: number }) {
  const limits = writtenLimits(form.from, form.to);
  const narrowed = FILTER_FIELDS.filter((field) => field !== 'source').flatMap((field) =>
    form[field].map((value) => `${FIELD_NAMES[field].one.toLowerCase()} ${writtenValue(field, value)}`),
  );
  const words = form.q.trim().split(SPACES);
  const isPlainList = words.length > 1 && !OPERATORS.test(form.q) && isReadAsUsual(form);
  return (
    <section class="notice no-results" aria-labelledby="no-results-title">
      <h2 id="no-results-title">No article matches</h2>
      <ul>
        {limits === null ? null : (
          <li>
            The search is limited by date ({limits}).{' '}
            <a rel="nofollow" href={searchAddress({ ...form, from: '', to: '' })}>
              Search all dates
            </a>
            {undated === 0 ? '.' : ', which also lets in articles without a date.'}
          </li>
        )}
        {form.source.length === 0 ? null : (
          <li>
            The search is limited to {form.source.join(' and ')}.{' '}
            <a rel="nofollow" href={searchAddress({ ...form, source: [] })}>
              Search every source
            </a>
            .
          </li>
        )}
        {narrowed.length === 0 ? null : (
          <li>
            The search is limited to {narrowed.join(' and ')}.{' '}
            <a rel="nofollow" href={searchAddress({ ...withoutValues(form), source: form.source })}>
              Search without
            </a>
            .
          </li>
        )}
        {isPlainList ? (
          <li>
            Every word must be in the article. Use fewer, or{' '}
            <a rel="nofollow" href={searchAddress({ ...form, q: words.join(' OR ') })}>
              look for any of them
            </a>
            .
          </li>
        ) : null}
        {form.q.includes('"') ? (
          <li>A phrase must stand word for word. Without its quotation marks it finds more.</li>
        ) : null}
        <li>
          Try the word a newspaper of the time would have used. <a href="/help">How to search</a> shows what can be
          asked, and <a href="/build">a form</a> helps to ask it.
        </li>
      </ul>
    </section>
  );
}

/** In another syntax, or with any of the words asked for already, OR would not help. */
const isReadAsUsual = ({ syntax, kept }: SearchForm): boolean =>
  syntax === 'native' && !kept.some(({ name }) => name === 'match');

const SPACES = /\s+/;
const OPERATORS = /["():|*?~]|(?:^|\s)-|(?:^|\s)(?:AND|OR|NOT)(?:\s|$)/;
