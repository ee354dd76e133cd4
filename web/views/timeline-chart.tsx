import type { SearchForm } from '../pages/page-data.ts';
import { grouped } from '../text/counted.ts';
import { type RoundScale, roundScale } from '../text/round-scale.ts';
import { TimelineBars } from './timeline-bars.tsx';
import { DateAxis } from './timeline-dates.tsx';
import { TimelineLines } from './timeline-lines.tsx';
import { PeriodLinks } from './timeline-links.tsx';
import { across, CHART, heightOf } from './timeline-measures.ts';
import type { Bucket, Series } from './timeline-series.ts';
import { SpanChooser } from './timeline-span.tsx';

interface Props {
  readonly series: readonly [Series, ...Series[]];
  readonly form: SearchForm;
  readonly title: string;
  /** What there is to be seen, for those who do not see it. */
  readonly summary: string;
}

/**
 * The drawing: bars for one query, lines for several. It is as wide as it is given room for and always as high; what is
 * placed across is placed in percent, so that letters and marks keep their size. The links lie over it, out of the
 * keyboard’s way: the same periods stand as links in the table of numbers.
 */
export function TimelineChart({ series, form, title, summary }: Props) {
  const buckets = series[0].timeline.buckets;
  const greatest = Math.max(0, ...series.flatMap(({ timeline }) => timeline.buckets.map((each) => each[form.drawn])));
  const scale = roundScale(greatest, form.drawn === 'articles');
  return (
    <div class="chart">
      <Scale scale={scale} drawn={form.drawn} />
      <div class="chart-plot" data-query={series.length === 1 ? undefined : series[0].q}>
        <svg
          width="100%"
          height={CHART.height}
          role="img"
          aria-labelledby="chart-title"
          aria-describedby="chart-summary"
        >
          <title id="chart-title">{title}</title>
          <desc id="chart-summary">{summary}</desc>
          <EmptyPeriods buckets={buckets} />
          {scale.marks.slice(1).map((mark) => (
            <Rule y={CHART.floor - heightOf(mark, scale.top)} />
          ))}
          {series.length === 1 ? (
            <TimelineBars buckets={buckets} drawn={form.drawn} top={scale.top} />
          ) : (
            <TimelineLines series={series} drawn={form.drawn} top={scale.top} />
          )}
          <line class="chart-floor" x1="0" x2="100%" y1={CHART.floor} y2={CHART.floor} />
          <DateAxis periods={buckets} interval={series[0].timeline.interval} />
        </svg>
        <PeriodLinks series={series} form={form} />
        <SpanChooser buckets={buckets} />
      </div>
    </div>
  );
}

function Scale({ scale, drawn }: { readonly scale: RoundScale; readonly drawn: SearchForm['drawn'] }) {
  const labels = scale.marks.map((mark) => ({ mark, text: written(mark, scale, drawn) }));
  const width = Math.max(...labels.map(({ text }) => text.length)) * FIGURE_WIDTH;
  return (
    <svg class="chart-scale" width={width + HANDLE_ROOM} height={CHART.height} aria-hidden="true">
      {labels.map(({ mark, text }) => (
        <text x={width} y={CHART.floor - heightOf(mark, scale.top) + 4}>
          {text}
        </text>
      ))}
    </svg>
  );
}

const Rule = ({ y }: { readonly y: number }) => <line class="chart-rule" x1="0" x2="100%" y1={y} y2={y} />;

/** Where the archive has nothing, nothing can be found: neighbours of that kind are hatched as one. */
function EmptyPeriods({ buckets }: { readonly buckets: readonly Bucket[] }) {
  return (
    <>
      <pattern id="no-articles" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="chart-hatching" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
      {runsOf(buckets).map(({ start, end }) => (
        <rect
          x={across(start, buckets.length)}
          width={across(end - start, buckets.length)}
          y={CHART.ceiling}
          height={CHART.floor - CHART.ceiling}
          fill="url(#no-articles)"
        />
      ))}
    </>
  );
}

/** The stretches of periods in which the archive has no article, as places from 0, the end exclusive. */
function runsOf(buckets: readonly Bucket[]): readonly { readonly start: number; readonly end: number }[] {
  const isStart = (i: number) => buckets[i]?.all === 0 && buckets[i - 1]?.all !== 0;
  return buckets
    .map((_, i) => i)
    .filter(isStart)
    .map((start) => {
      const length = buckets.slice(start).findIndex(({ all }) => all > 0);
      return { start, end: length === -1 ? buckets.length : start + length };
    });
}

function written(mark: number, { decimals }: RoundScale, drawn: SearchForm['drawn']): string {
  return drawn === 'articles' ? grouped(mark) : `${(100 * mark).toFixed(Math.max(0, decimals - 2))} %`;
}

/** In pixels: about as wide as a figure is, and what the handle at the left edge needs. */
const FIGURE_WIDTH = 8;
const HANDLE_ROOM = 14;
