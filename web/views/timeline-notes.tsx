import type { ComponentChildren } from 'preact';
import type { SearchForm, TimelineFound } from '../pages/page-data.ts';
import { searchAddress } from '../text/addresses.ts';
import { counted } from '../text/counted.ts';
import type { Series } from './timeline-series.ts';

interface Props {
  readonly found: TimelineFound;
  readonly series: readonly [Series, ...Series[]];
  readonly form: SearchForm;
}

/** What the drawing leaves out, and where it is to be seen. */
export function TimelineNotes({ found, series, form }: Props) {
  const isNamed = series.length > 1;
  const notes = series.flatMap((each) => [
    ...(each.timeline.imprecise === 0 ? [] : [<Imprecise of={each} isNamed={isNamed} form={form} />]),
    ...(each.timeline.undated === 0 ? [] : [<Undated of={each} isNamed={isNamed} form={form} />]),
  ]);
  if (found.tooFine !== null) notes.unshift(<TooFine found={found} finer={found.tooFine} />);
  if (notes.length === 0) return null;
  return (
    <ul class="timeline-notes">
      {notes.map((note) => (
        <li>{note}</li>
      ))}
    </ul>
  );
}

interface NoteProps {
  readonly of: Series;
  /** Whether the query is told, as it must be where there are several. */
  readonly isNamed: boolean;
  readonly form: SearchForm;
}

function Imprecise({ of: { q, timeline }, isNamed, form }: NoteProps) {
  const { imprecise, interval } = timeline;
  return (
    <>
      {isNamed ? <QueryName q={q} /> : null}
      {counted(imprecise, 'article')} {imprecise === 1 ? 'is' : 'are'} dated more coarsely than by the {interval}, and
      in no period here. <Way to={{ ...form, interval: 'year' }}>By the year</Way> every dated article has its place.
    </>
  );
}

/** Only our own syntax has words for articles without a date. */
function Undated({ of: { q, timeline }, isNamed, form }: NoteProps) {
  const { undated } = timeline;
  const search = { ...form, q: `(${q}) NOT date:0001..9999`, from: '', to: '', view: 'list' as const };
  const articles = counted(undated, 'article');
  return (
    <>
      {isNamed ? <QueryName q={q} /> : null}
      {form.syntax === 'native' ? <Way to={search}>{articles}</Way> : articles} {undated === 1 ? 'has' : 'have'} no
      date, and {undated === 1 ? 'is' : 'are'} in no period.
    </>
  );
}

function TooFine({ found, finer }: { readonly found: TimelineFound; readonly finer: string }) {
  return (
    <>
      By the {finer} there would be more periods than can be told apart, so this is by the {found.reply.interval}. A
      shorter span can be drawn by the {finer};{' '}
      <a href={found.csvUrl} rel="nofollow" download>
        the file (CSV)
      </a>{' '}
      has every {finer} as it is.
    </>
  );
}

const QueryName = ({ q }: { readonly q: string }) => (
  <>
    <bdi>{q}</bdi>:{' '}
  </>
);

const Way = ({ to, children }: { readonly to: SearchForm; readonly children: ComponentChildren }) => (
  <a rel="nofollow" href={searchAddress(to)}>
    {children}
  </a>
);
