import type { SearchForm } from '../pages/page-data.ts';
import { counted, grouped } from '../text/counted.ts';
import { percent } from '../text/percent.ts';
import { periodName } from '../text/periods.ts';
import type { Bucket, Series } from './timeline-series.ts';

/** What a timeline shows, as a heading: “Share of all articles by year, 1964 to 2024”. */
export function titleOf([{ timeline }]: readonly [Series, ...Series[]], { drawn }: SearchForm): string {
  const what = drawn === 'share' ? 'Share of all articles' : 'Articles';
  const [first, last] = [timeline.buckets[0], timeline.buckets.at(-1)];
  const span = first === undefined || last === undefined ? '' : `, ${periodName({ from: first.from, to: last.to })}`;
  return `${what} by ${timeline.interval}${span}`;
}

/**
 * What there is to be seen in it, for those who do not see it and for those who do: where most is, and where the archive
 * has nothing.
 */
export function summaryOf(series: readonly [Series, ...Series[]]): string {
  const { buckets, interval } = series[0].timeline;
  const peaks = series.map(({ q, timeline }) => peakOf(timeline.buckets, series.length === 1 ? '' : `${q}: `));
  const empty = buckets.filter(({ all }) => all === 0).length;
  const gaps = empty === 0 ? [] : [`In ${counted(empty, interval)} the archive has no article at all (hatched).`];
  return [...peaks, ...gaps].join(' ');
}

function peakOf(buckets: readonly Bucket[], before: string): string {
  const most = buckets.reduce<Bucket | undefined>(
    (best, each) => (each.articles > (best?.articles ?? 0) ? each : best),
    undefined,
  );
  if (most === undefined) return `${before}No article in any period.`;
  const { articles, all, share } = most;
  return `${before}Most in ${periodName(most)}, ${grouped(articles)} of ${counted(all, 'article')} (${percent(share)}).`;
}
