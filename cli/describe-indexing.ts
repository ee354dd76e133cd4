import type { IndexingSummary, Skipped } from '../indexer/index.ts';
import { counted } from './counted.ts';
import { printable } from './printable.ts';

/** The table that a run ends with. */
export function describeIndexing(
  summary: IndexingSummary,
  held: { readonly articles: number; readonly paragraphs: number },
): string {
  return table([
    ['Read', summary.read],
    ['Added', summary.added],
    ['Replaced', summary.replaced],
    ['Unchanged', summary.unchanged],
    ['Moved', summary.moved],
    ['Skipped', byReason(countsOf(summary.skipped.map(({ code }) => code)))],
    ...passedOver(summary.passedOver),
    ['Paragraphs', summary.paragraphs],
    ['Removed by cleaning', summary.removals.size === 0 ? 'nothing' : byReason(summary.removals)],
    ['Took', `${(summary.elapsedMs / 1000).toFixed(1)} s`],
    ['In the archive now', `${counted(held.articles, 'article')}, ${counted(held.paragraphs, 'paragraph')}`],
  ]);
}

/** `2 added, 1 replaced, 1 skipped`, for a run that watches; empty when nothing came of it. */
export function describeRound({ added, replaced, moved, skipped }: IndexingSummary): string {
  const counts = [
    [added, 'added'],
    [replaced, 'replaced'],
    [moved, 'moved'],
    [skipped.length, 'skipped'],
  ] as const;
  const said = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return said.length === 0 ? '' : `${said.join(', ')}\n`;
}

type Row = readonly [label: string, value: string | number];

function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `${label.padEnd(width)}  ${value}\n`).join('');
}

const passedOver = (counts: ReadonlyMap<string, number>): readonly Row[] =>
  counts.size === 0 ? [] : [['Passed over', byReason(counts)]];

/** `3 (input-binary 2, input-empty 1)` */
function byReason(counts: ReadonlyMap<string, number>): string {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const reasons = [...counts].map(([reason, count]) => `${reason} ${count}`).join(', ');
  return all === 0 ? '0' : `${all} (${reasons})`;
}

/** Most first. */
function countsOf(reasons: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return new Map([...counts].toSorted(([, a], [, b]) => b - a));
}

/** One line for each input that was left out, with the reason; empty when none was. */
export const describeSkipped = (skipped: readonly Skipped[]): string =>
  skipped
    .map(({ location, code, reason, hint }) => {
      const why = hint === undefined ? reason : `${reason} ${hint}`;
      return `${printable(`newsmorgue: skipped ${location} (${code}): ${why}`)}\n`;
    })
    .join('');
