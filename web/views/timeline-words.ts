import type { SearchForm } from '../pages/page-data.ts';
import { counted, grouped } from '../text/counted.ts';
import { percent } from '../text/percent.ts';
import { periodName } from '../text/periods.ts';
import type { Bucket, Series } from './timeline-series.ts';

/** What a timeline shows, as a heading: “Share of all articles by year, 1964 to 2024”. */
export function titleOf([{ timeline }]: readonly [Series, ...Series[]], drawn: SearchForm['drawn']): string {
  const what = drawn === 'share' ? 'Share of all articles' : 'Articles';
  const [first, last] = [timeline.buckets[0], timeline.buckets.at(-1)];
  const span = first === undefined || last === undefined ? '' : `, ${periodName({ from: first.from, to: last.to })}`;
  return `${what} by ${timeline.interval}${span}`;
}

/**
 * What there is to be seen in it, for those who do not see it and for those who do: where most is, and where the archive
 * has nothing.
 */
export function summaryOf(series: readonly [Series, ...Series[]], drawn: SearchForm['drawn']): string {
  const { buckets, interval } = series[0].timeline;
  if (buckets.length === 0) return `None of the articles has a date that could be drawn by the ${interval}.`;
  const peaks = series.map(({ q, timeline }) => {
    const peak = peakOf(timeline.buckets, drawn);
    return series.length === 1 ? `Most: ${peak}` : `${q}: ${peak}`;
  });
  const empty = buckets.filter(({ all }) => all === 0).length;
  const gaps = empty === 0 ? [] : [`In ${counted(empty, interval)} the archive has no article at all (hatched).`];
  return [series.length === 1 ? '' : 'Most of', ...peaks, ...gaps].join(' ').trim();
}

/** `2019, 5 of 7 articles (71.4 %).` */
function peakOf(buckets: readonly Bucket[], drawn: SearchForm['drawn']): string {
  const greatest = Math.max(0, ...buckets.map((bucket) => bucket[drawn]));
  const peak = buckets.find((bucket) => bucket[drawn] === greatest && greatest > 0);
  if (peak === undefined) return 'no article in any period.';
  const { articles, all, share } = peak;
  return `${periodName(peak)}, ${grouped(articles)} of ${counted(all, 'article')} (${percent(share)}).`;
}
