import type { SearchForm } from '../pages/page-data.ts';
import { searchAddress } from '../text/addresses.ts';
import { grouped } from '../text/counted.ts';
import { percent } from '../text/percent.ts';
import { limitsOf } from '../text/periods.ts';
import type { Series } from './timeline-series.ts';

interface Props {
  readonly series: readonly [Series, ...Series[]];
  readonly form: SearchForm;
  readonly csvUrl: string;
}

/** The numbers behind the drawing, each period a link to its articles: the way through the timeline by keyboard. */
export function TimelineNumbers({ series, form, csvUrl }: Props) {
  return (
    <details id="timeline-numbers" class="timeline-numbers">
      <summary>The numbers</summary>
      <p class="numbers-tools">
        <a href={csvUrl} rel="nofollow" download>
          As a file (CSV)
        </a>
        <button type="button" class="needs-script" data-copies="timeline-table">
          Copy the table
        </button>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1). */}
      <section class="table-frame" aria-label="The numbers of the timeline" tabIndex={0}>
        <table class="table" id="timeline-table">
          <Head series={series} />
          <tbody>
            {series[0].timeline.buckets.map((bucket, i) => {
              const { from, to } = limitsOf(bucket);
              return (
                <tr>
                  <th scope="row">
                    {bucket.articles === 0 ? (
                      bucket.from
                    ) : (
                      <a rel="nofollow" href={searchAddress({ ...form, view: 'list', from, to })}>
                        {bucket.from}
                      </a>
                    )}
                  </th>
                  <td>{bucket.to}</td>
                  {series.map(({ timeline }) => {
                    const each = timeline.buckets[i] ?? bucket;
                    return (
                      <>
                        <td class="number">{grouped(each.articles)}</td>
                        <td class="number">{grouped(each.occurrences)}</td>
                        <td class="number">{each.all === 0 ? '–' : percent(each.share)}</td>
                      </>
                    );
                  })}
                  <td class="number">{grouped(bucket.all)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function Head({ series }: Pick<Props, 'series'>) {
  const isOne = series.length === 1;
  const height = isOne ? undefined : 2;
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={height}>
          From
        </th>
        <th scope="col" rowSpan={height}>
          To
        </th>
        {isOne
          ? NUMBERS.map((name) => <NumberHead name={name} />)
          : series.map(({ q }) => (
              <th scope="colgroup" colSpan={NUMBERS.length} class="number" dir="auto">
                {q}
              </th>
            ))}
        <th scope="col" rowSpan={height} class="number">
          All articles
        </th>
      </tr>
      {isOne ? null : <tr>{series.flatMap(() => NUMBERS.map((name) => <NumberHead name={name} />))}</tr>}
    </thead>
  );
}

const NumberHead = ({ name }: { readonly name: string }) => (
  <th scope="col" class="number">
    {name}
  </th>
);

const NUMBERS = ['Articles', 'Occurrences', 'Share'] as const;
