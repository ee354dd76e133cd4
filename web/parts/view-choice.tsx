import type { SearchForm, View } from '../pages/page-data.ts';
import { searchAddress } from '../text/addresses.ts';

/** The same result as a list, over time, as lines or as a table. */
export function ViewChoice({ form }: { readonly form: SearchForm }) {
  return (
    <nav class="views" aria-label="Views of the result">
      <ul>
        {VIEWS.map(([view, label]) => (
          <li>
            <a
              href={searchAddress({ ...form, view })}
              rel="nofollow"
              aria-current={view === tabOf(form.view) ? 'page' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The words around the matches belong to the lines. */
const tabOf = (view: View): View => (view === 'collocates' ? 'concordance' : view);

const VIEWS = [
  ['list', 'Articles'],
  ['timeline', 'Timeline'],
  ['concordance', 'Concordance'],
  ['table', 'Table'],
] as const;
