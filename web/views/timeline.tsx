import type { SearchForm, TimelineFound } from '../pages/page-data.ts';
import { Choice } from '../parts/choice.tsx';
import { searchAddress } from '../text/addresses.ts';
import { grouped } from '../text/counted.ts';

/** The articles by period, with their share of all articles of it. */
export function TimelineView({ found, form }: { readonly found: TimelineFound; readonly form: SearchForm }) {
  return (
    <table class="table">
      <caption>Articles by {found.reply.interval}</caption>
      <thead>
        <tr>
          <th scope="col">Period</th>
          <th scope="col" class="number">
            Articles
          </th>
          <th scope="col" class="number">
            Of all
          </th>
          <th scope="col" class="number">
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {found.reply.buckets.map(({ from, to, articles, all, share }) => (
          <tr>
            <th scope="row">
              <a rel="nofollow" href={searchAddress({ ...form, view: 'list', from, to })}>
                {from === to ? from : `${from} to ${to}`}
              </a>
            </th>
            <td class="number">{grouped(articles)}</td>
            <td class="number">{grouped(all)}</td>
            <td class="number">{(100 * share).toFixed(1)} %</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function TimelineControls({ form }: { readonly form: SearchForm }) {
  return <Choice name="interval" label="By" options={INTERVALS} chosen={form.interval} />;
}

const INTERVALS = [
  ['auto', 'suitable period'],
  ['year', 'year'],
  ['quarter', 'quarter'],
  ['month', 'month'],
  ['week', 'week'],
  ['day', 'day'],
] as const;
