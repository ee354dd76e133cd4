import type { SearchForm, TimelineFound } from '../pages/page-data.ts';
import { searchAddress } from '../text/addresses.ts';
import { counted, grouped } from '../text/counted.ts';
import type { Series } from './timeline-series.ts';

interface Props {
  readonly found: TimelineFound;
  readonly series: readonly [Series, ...Series[]];
  readonly form: SearchForm;
}

/** What the drawing leaves out, and where it is to be seen. */
export function TimelineNotes({ found, series, form }: Props) {
  const several = series.length > 1;
  const notes = series.flatMap(({ q, timeline }) => [
    ...(timeline.imprecise === 0
      ? []
      : [
          <Imprecise imprecise={timeline.imprecise} interval={timeline.interval} of={several ? q : null} form={form} />,
        ]),
    ...(timeline.undated === 0 ? [] : [<Undated undated={timeline.undated} q={q} isNamed={several} form={form} />]),
  ]);
  if (notes.length === 0 && found.tooFine === null) return null;
  return (
    <ul class="timeline-notes">
      {found.tooFine === null ? null : (
        <li>
          By the {found.tooFine} there would be more periods than can be told apart, so this is by the{' '}
          {found.reply.interval}. Shorter dates can be drawn by the {found.tooFine};{' '}
          <a href={found.csvUrl} rel="nofollow" download>
            the file (CSV)
          </a>{' '}
          has every {found.tooFine} as it is.
        </li>
      )}
      {notes.map((note) => (
        <li>{note}</li>
      ))}
    </ul>
  );
}

interface ImpreciseProps {
  readonly imprecise: number;
  readonly interval: SearchForm['interval'];
  /** The query, where there are several. */
  readonly of: string | null;
  readonly form: SearchForm;
}

function Imprecise({ imprecise, interval, of, form }: ImpreciseProps) {
  return (
    <>
      {of === null ? null : `${of}: `}
      {counted(imprecise, 'article')} {imprecise === 1 ? 'is' : 'are'} dated more coarsely than by the {interval}, and
      in no bar here.{' '}
      <a rel="nofollow" href={searchAddress({ ...form, interval: 'year' })}>
        By the year
      </a>{' '}
      every dated article has its place.
    </>
  );
}

interface UndatedProps {
  readonly undated: number;
  readonly q: string;
  readonly isNamed: boolean;
  readonly form: SearchForm;
}

/** Only our own syntax has words for articles without a date. */
function Undated({ undated, q, isNamed, form }: UndatedProps) {
  const search = { ...form, q: `(${q}) NOT date:0001..9999`, from: '', to: '', view: 'list' as const };
  return (
    <>
      {isNamed ? `${q}: ` : null}
      {form.syntax === 'native' ? (
        <a rel="nofollow" href={searchAddress(search)}>
          {counted(undated, 'article')}
        </a>
      ) : (
        grouped(undated)
      )}{' '}
      {undated === 1 ? 'has' : 'have'} no date, and {undated === 1 ? 'is' : 'are'} in no period.
    </>
  );
}
