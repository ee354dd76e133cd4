import type { QueryFaultReply } from '../../server/schemas/replies.ts';
import type { SearchForm } from '../pages/page-data.ts';
import { searchAddress } from '../text/addresses.ts';

interface Props {
  readonly suggestions: NonNullable<QueryFaultReply['suggestions']>;
  readonly form: SearchForm;
}

/** Corrected queries as links that keep the filters. */
export function Suggestions({ suggestions, form }: Props) {
  if (suggestions.length === 0) return null;
  return (
    <ul class="suggestions">
      {suggestions.map(({ label, query }) => (
        <li>
          <a rel="nofollow" href={searchAddress({ ...form, q: query })}>
            <span class="suggestion-label">{label}</span> <code dir="auto">{query}</code>
          </a>
        </li>
      ))}
    </ul>
  );
}
