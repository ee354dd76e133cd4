import type { SearchForm, TimelineFound, ViewFound } from '../pages/page-data.ts';
import { Choice } from '../parts/choice.tsx';
import { searchAddress } from '../text/addresses.ts';
import { counted } from '../text/counted.ts';
import { TimelineChart } from './timeline-chart.tsx';
import { TimelineNotes } from './timeline-notes.tsx';
import { TimelineNumbers } from './timeline-numbers.tsx';
import { CompareField, KeptQueries, TimelineQueries } from './timeline-queries.tsx';
import { seriesOf } from './timeline-series.ts';
import { summaryOf, titleOf } from './timeline-words.ts';

interface Props {
  readonly found: TimelineFound;
  readonly form: SearchForm;
}

/** How often over time: drawn, in words and as numbers, for one query or several. */
export function TimelineView({ found, form }: Props) {
  const series = seriesOf(found, form);
  const [title, summary] = [titleOf(series, form.drawn), summaryOf(series, form.drawn)];
  const hasPeriods = found.reply.buckets.length > 0;
  const isLimited = form.from !== '' || form.to !== '';
  return (
    <section class="timeline" aria-labelledby="timeline-title">
      <TimelineQueries found={found} form={form} />
      <h2 id="timeline-title">{title}</h2>
      <p class="timeline-summary">{summary}</p>
      {hasPeriods ? <TimelineChart series={series} form={form} title={title} summary={summary} /> : null}
      <div class="timeline-foot">
        {hasPeriods ? (
          <p id="span-told" class="span-told needs-script" data-resting={SPAN_HINT}>
            {SPAN_HINT}
          </p>
        ) : null}
        <p class="timeline-ways">
          {isLimited ? (
            <a rel="nofollow" href={searchAddress({ ...form, from: '', to: '' })}>
              Zoom out to all dates
            </a>
          ) : null}
          <a rel="nofollow" href={searchAddress({ ...form, view: 'list' })}>
            Show {found.reply.totals.articles === 1 ? 'this' : 'these'}{' '}
            {counted(found.reply.totals.articles, 'article')}
          </a>
        </p>
      </div>
      <CompareField form={form} />
      <TimelineNotes found={found} series={series} form={form} />
      {hasPeriods ? <TimelineNumbers series={series} form={form} csvUrl={found.csvUrl} /> : null}
    </section>
  );
}

/** @param found null where the query in the box cannot be answered: what it was compared with is kept */
export function TimelineControls({ form, found }: { readonly form: SearchForm; readonly found: ViewFound | null }) {
  return (
    <>
      {found === null ? <KeptQueries queries={form.compare} /> : null}
      <div class="choices">
        <Choice name="interval" label="By" options={INTERVALS} chosen={form.interval} />
        <Choice name="measure" label="Show" options={DRAWN} chosen={form.drawn} />
      </div>
    </>
  );
}

const SPAN_HINT = 'Drag across the drawing to limit the dates.';

const INTERVALS = [
  ['auto', 'suitable period'],
  ['year', 'year'],
  ['quarter', 'quarter'],
  ['month', 'month'],
  ['week', 'week'],
  ['day', 'day'],
] as const;

const DRAWN = [
  ['articles', 'articles'],
  ['share', 'share of all articles'],
] as const;
