import type { SearchForm } from '../pages/page-data.ts';
import { across, CHART, heightOf } from './timeline-measures.ts';
import type { Bucket, Series } from './timeline-series.ts';

interface Props {
  readonly series: readonly Series[];
  readonly drawn: SearchForm['drawn'];
  readonly top: number;
}

/** A line for each query, told apart by dashes and marks as well as by colour, and broken where the archive has nothing. */
export function TimelineLines({ series, drawn, top }: Props) {
  return (
    <>
      {series.map(({ place, timeline: { buckets } }) => {
        const heightAt = (bucket: Bucket) => CHART.floor - heightOf(bucket[drawn], top);
        return (
          <g class={`series series-${place}`}>
            <defs>
              <path id={`mark-${place}`} d={MARKS[place] ?? ''} />
            </defs>
            <svg
              aria-hidden="true"
              width="100%"
              height={CHART.height}
              viewBox={`0 0 ${buckets.length} ${CHART.height}`}
              preserveAspectRatio="none"
            >
              <path class="series-line" d={pathOf(buckets, heightAt)} />
            </svg>
            {marked(buckets, place).map((i) => {
              const bucket = buckets[i];
              if (bucket === undefined) return null;
              return <use href={`#mark-${place}`} x={across(i + 0.5, buckets.length)} y={heightAt(bucket)} />;
            })}
          </g>
        );
      })}
    </>
  );
}

/** A short piece of a query’s line, for the list of what is drawn. */
export function SeriesSample({ place }: { readonly place: number }) {
  return (
    <svg class={`series series-${place} series-sample`} width="40" height="14" aria-hidden="true">
      <path class="series-line" d="M0 7 H40" />
      <path d={MARKS[place] ?? ''} transform="translate(20 7)" />
    </svg>
  );
}

/** `M0.5 30L1.5 12M4.5 8L5.5 9`: from the middle of each period to that of the next. */
function pathOf(buckets: readonly Bucket[], heightAt: (bucket: Bucket) => number): string {
  return buckets
    .map((bucket, i) => {
      if (bucket.all === 0) return '';
      const isContinued = i > 0 && buckets[i - 1]?.all !== 0;
      return `${isContinued ? 'L' : 'M'}${i + 0.5} ${heightAt(bucket)}`;
    })
    .join('');
}

/**
 * The places of the periods with a mark: all while they are few, and else some at equal distances, each line’s beside
 * the others’; always those that stand alone, of which no line would be seen.
 */
function marked(buckets: readonly Bucket[], place: number): readonly number[] {
  const distance = Math.ceil(buckets.length / MOST_MARKS);
  const hasArticles = (i: number) => (buckets[i]?.all ?? 0) > 0;
  return buckets
    .map((_, i) => i)
    .filter((i) => hasArticles(i))
    .filter((i) => i % distance === place % distance || !(hasArticles(i - 1) || hasArticles(i + 1)));
}

const MOST_MARKS = 30;

/** Around the point they mark: a disc, a square, a triangle, a diamond, a triangle on its head, a cross. */
const MARKS = [
  'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z',
  'M-3.2 -3.2H3.2V3.2H-3.2Z',
  'M0 -4.5L4.2 3H-4.2Z',
  'M0 -4.8L4.8 0L0 4.8L-4.8 0Z',
  'M0 4.5L4.2 -3H-4.2Z',
  'M-1.4 -4.4H1.4V-1.4H4.4V1.4H1.4V4.4H-1.4V1.4H-4.4V-1.4H-1.4Z',
];
