import type { SearchForm } from '../pages/page-data.ts';
import { searchAddress } from '../text/addresses.ts';
import { grouped } from '../text/counted.ts';
import type { Period } from '../text/year-groups.ts';

/** Years or decades to narrow a search to, each with a bar as long as it has articles. */
export function Periods({ periods, form }: { readonly periods: readonly Period[]; readonly form: SearchForm }) {
  if (periods.length === 0) return null;
  return (
    <nav class="filter periods" aria-label="Years">
      <PeriodList periods={periods} form={form} />
    </nav>
  );
}

function PeriodList({ periods, form }: { readonly periods: readonly Period[]; readonly form: SearchForm }) {
  const most = Math.max(...periods.map(({ articles }) => articles));
  return (
    <ul>
      {periods.map((period) => (
        <li>
          <a
            class="period"
            rel="nofollow"
            href={searchAddress({ ...form, from: period.from, to: period.to })}
            aria-current={period.isChosen ? 'true' : undefined}
          >
            <span class="choice-name">{period.label}</span>
            <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
              <rect width={Math.max(1, Math.round((100 * period.articles) / most))} height="1" />
            </svg>
            <span class="choice-count">
              {grouped(period.articles)}
              <span class="visually-hidden"> {period.articles === 1 ? 'article' : 'articles'}</span>
            </span>
          </a>
          {period.years.length === 0 ? null : <PeriodList periods={period.years} form={form} />}
        </li>
      ))}
    </ul>
  );
}
