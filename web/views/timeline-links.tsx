import type { SearchForm } from '../pages/page-data.ts';
import { searchAddress } from '../text/addresses.ts';
import { counted, grouped } from '../text/counted.ts';
import { percent } from '../text/percent.ts';
import { limitsOf, periodName } from '../text/periods.ts';
import { writtenDate } from '../text/written-date.ts';
import { across, CHART } from './timeline-measures.ts';
import type { Bucket, Series } from './timeline-series.ts';

interface Props {
  readonly series: readonly [Series, ...Series[]];
  readonly form: SearchForm;
}

/**
 * Over each period a strip that tells its numbers and leads to its articles. What the script needs to let a reader draw
 * a span stands here too: the limits of each period, in the address’s words and in a reader’s.
 */
export function PeriodLinks({ series, form }: Props) {
  const { buckets } = series[0].timeline;
  return (
    <svg class="chart-links" width="100%" height={CHART.height} aria-hidden="true">
      {buckets.map((bucket, i) => {
        const { from, to } = limitsOf(bucket);
        const strip = (
          <>
            <title>{told(series, i)}</title>
            <rect x={across(i, buckets.length)} width={across(1, buckets.length)} height={CHART.height} />
          </>
        );
        const data = {
          class: 'period-strip',
          'data-from': from,
          'data-to': to,
          'data-first': writtenDate(from),
          'data-last': writtenDate(to),
          'data-articles': bucket.articles,
        };
        return bucket.articles === 0 ? (
          <g {...data}>{strip}</g>
        ) : (
          <a {...data} rel="nofollow" tabIndex={-1} href={searchAddress({ ...form, view: 'list', from, to })}>
            {strip}
          </a>
        );
      })}
    </svg>
  );
}

/** `1983: 12 of 340 articles, 3.5 %`; a line for each query where there are several. */
function told(series: readonly [Series, ...Series[]], i: number): string {
  const bucket = series[0].timeline.buckets[i];
  if (bucket === undefined) return '';
  const name = periodName(bucket);
  if (bucket.all === 0) return `${name}: the archive has no article`;
  if (series.length === 1) return `${name}: ${numbersOf(bucket, ` of ${counted(bucket.all, 'article')}`)}`;
  const lines = series.map(({ q, timeline }) => {
    const each = timeline.buckets[i];
    return each === undefined ? '' : `${q}: ${numbersOf(each, '')}`;
  });
  return [`${name} (${counted(bucket.all, 'article')})`, ...lines].join('\n');
}

const numbersOf = ({ articles, share }: Bucket, of: string): string => `${grouped(articles)}${of}, ${percent(share)}`;
