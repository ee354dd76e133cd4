import type { IndexingSummary, Skipped } from '../indexer/index.ts';
import { counted } from './counted.ts';
import { printable } from './printable.ts';

/** The table that a run ends with. */
export function describeIndexing(
  summary: IndexingSummary,
  held: { readonly articles: number; readonly paragraphs: number },
): string {
  const removed = [...summary.removals].map(([rule, count]) => `${rule} ${count}`);
  const rows: readonly (readonly [string, string | number])[] = [
    ['Read', summary.read],
    ['Added', summary.added],
    ['Replaced', summary.replaced],
    ['Unchanged', summary.unchanged],
    ['Moved', summary.moved],
    ['Skipped', summary.skipped.length],
    ['Paragraphs', summary.paragraphs],
    ['Removed by cleaning', removed.length === 0 ? 'nothing' : removed.join(', ')],
    ['Took', `${(summary.elapsedMs / 1000).toFixed(1)} s`],
    ['In the archive now', `${counted(held.articles, 'article')}, ${counted(held.paragraphs, 'paragraph')}`],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `${label.padEnd(width)}  ${value}\n`).join('');
}

/** One line for each input that was left out, with the reason; empty when none was. */
export const describeSkipped = (skipped: readonly Skipped[]): string =>
  skipped
    .map(({ location, code, reason, hint }) => {
      const why = hint === undefined ? reason : `${reason} ${hint}`;
      return `${printable(`newsmorgue: skipped ${location} (${code}): ${why}`)}\n`;
    })
    .join('');
