import type { SearchForm } from '../pages/page-data.ts';
import { searchAddress } from '../text/addresses.ts';

/** Ways out of a timeline with too many periods: the same by longer ones. */
export function CoarserIntervals({ form }: { readonly form: SearchForm }) {
  const coarser = INTERVALS.slice(INTERVALS.indexOf(form.interval) + 1);
  return (
    <ul class="suggestions" aria-label="The same by longer periods">
      {coarser.map((interval) => (
        <li>
          <a rel="nofollow" href={searchAddress({ ...form, interval })}>
            By the {interval}
          </a>
        </li>
      ))}
    </ul>
  );
}

const INTERVALS: readonly SearchForm['interval'][] = ['day', 'week', 'month', 'quarter', 'year'];
