import type { SearchForm } from '../pages/page-data.ts';
import { across, CHART, heightOf } from './timeline-measures.ts';
import type { Bucket } from './timeline-series.ts';

interface Props {
  readonly buckets: readonly Bucket[];
  readonly drawn: SearchForm['drawn'];
  readonly top: number;
}

/** A bar for each period with a match. Few bars stand apart; where they are a pixel or two wide they touch. */
export function TimelineBars({ buckets, drawn, top }: Props) {
  const width = buckets.length > MOST_APART ? 1 : APART;
  return (
    <g class="chart-bars">
      {buckets.map((bucket, i) => {
        if (bucket.articles === 0) return null;
        const height = Math.max(LEAST_SEEN, heightOf(bucket[drawn], top));
        return (
          <rect
            x={across(i + (1 - width) / 2, buckets.length)}
            width={across(width, buckets.length)}
            y={CHART.floor - height}
            height={height}
          />
        );
      })}
    </g>
  );
}

/** Of the width of a period. */
const APART = 0.8;
const MOST_APART = 150;
/** In pixels: one article among ten thousand is still to be seen. */
const LEAST_SEEN = 1.5;
