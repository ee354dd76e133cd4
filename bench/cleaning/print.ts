import { heading, row, times } from '../table.ts';
import { BARS, type Bar } from './bars.ts';
import { nameOf, RUNS } from './runs.ts';
import type { Scored, ScoredPage } from './score.ts';

/** What each cleaner scored, by the name of the run. */
type ByRun = ReadonlyMap<string, Scored>;

/** Each bar, the best peer's figure as it was told, what trafilatura reaches in this run, and ours. */
export function printBars(ours: ByRun, trafilatura: ByRun): void {
  console.log(heading('run', 'figure', 'to reach', 'best peer', 'trafilatura, this run', 'ours', ''));
  for (const bar of BARS) console.log(barRow(bar, ours, trafilatura));
  // No bar is set for the article copied with what is around it, and no tool cleans it.
  for (const run of RUNS.filter(({ form }) => form === 'raw_main')) {
    console.log(row(nameOf(run), 'F1', '', '', '', share(figureOf(ours, nameOf(run), 'F1')), ''));
  }
  if (trafilatura.size === 0) {
    console.log('\ntrafilatura was left out: Python does not have it (pip install trafilatura lxml_html_clean).');
  }
}

function barRow(bar: Bar, ours: ByRun, trafilatura: ByRun): string {
  const { figure, toReach, isLoss, peer, peerName } = bar;
  const run = nameOf(bar);
  const reached = figureOf(ours, run, figure);
  const isReached = reached !== undefined && (isLoss ? reached <= toReach : reached >= toReach);
  const bound = `${isLoss ? '≤' : '≥'} ${share(toReach)}`;
  const peerCell = `${share(peer)} ${peerName}`;
  const again = share(figureOf(trafilatura, run, figure));
  return row(run, figure, bound, peerCell, again, share(reached), isReached ? 'reached' : 'missed');
}

/** Pages a second of processor time, ours beside trafilatura's in the same run; over 1× we are the faster. */
export function printSpeed(ours: ByRun, trafilatura: ByRun): void {
  console.log(`\n${heading('run', 'ours, pages a second', 'trafilatura', 'ratio')}`);
  for (const [run, scored] of ours) {
    const peer = trafilatura.get(run);
    console.log(speedRow(run, [scored], peer === undefined ? [] : [peer]));
  }
  const saved = RUNS.filter(({ form }) => form === 'html').flatMap((run) => ours.get(nameOf(run)) ?? []);
  console.log(speedRow('all saved pages', saved, [...trafilatura.values()]));
}

function speedRow(name: string, ours: readonly Scored[], peers: readonly Scored[]): string {
  const pace = paceOf(ours);
  if (peers.length === 0) return row(name, pace.toFixed(0), '', '');
  const peerPace = paceOf(peers);
  return row(name, pace.toFixed(0), peerPace.toFixed(0), times(pace / peerPace));
}

const paceOf = (scored: readonly Scored[]): number => sum(scored, 'documents') / sum(scored, 'seconds');

const sum = (scored: readonly Scored[], figure: 'documents' | 'seconds'): number =>
  scored.reduce((total, each) => total + each[figure], 0);

/** The saved pages on which we do worst, of those whose whole text is known. */
export function printWorst(ours: ByRun): void {
  const pages = RUNS.filter(({ form }) => form === 'html').flatMap((run) =>
    (ours.get(nameOf(run))?.pages ?? []).filter(hasF1).map((page) => ({ run: nameOf(run), ...page })),
  );
  console.log(`\n${heading('ten worst pages', 'F1', 'precision', 'recall', 'page')}`);
  for (const { run, id, f1, p, r } of pages.toSorted((one, other) => one.f1 - other.f1).slice(0, 10)) {
    console.log(row(run, share(f1), share(p ?? 0), share(r), id));
  }
}

const hasF1 = (page: ScoredPage): page is ScoredPage & { readonly f1: number } => page.f1 !== undefined;

const figureOf = (scored: ByRun, run: string, figure: string): number | undefined => scored.get(run)?.figures[figure];

/** .965, as such figures are written; nothing for one that is not there. */
const share = (value: number | undefined): string =>
  value === undefined ? '' : value.toFixed(3).replace(LEADING_ZERO, '');

const LEADING_ZERO = /^0/;
