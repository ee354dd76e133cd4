import type { SearchForm } from '../pages/page-data.ts';
import { searchAddress } from '../text/addresses.ts';

/**
 * The place of the collocates beside the lines. Counting them takes longer than the lines do, so the script puts them
 * here once the lines stand; without it the link leads to them.
 */
export function LateCollocates({ form }: { readonly form: SearchForm }) {
  const address = searchAddress({ ...form, view: 'collocates' });
  return (
    <aside class="beside" aria-label="Words near the matches" data-late={address} data-part="collocates">
      <p>
        <a rel="nofollow" href={address}>
          Which words stand near the matches?
        </a>
      </p>
    </aside>
  );
}
