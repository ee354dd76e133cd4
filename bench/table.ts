import type { Made } from './contender.ts';
import type { GeneratedArticle } from './generated-articles.ts';
import type { Outcome } from './rounds.ts';
import { MIB } from './timing.ts';

/** A row of a Markdown table. */
export const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The heading of a Markdown table. */
export const heading = (...cells: readonly string[]): string =>
  `${row(...cells)}\n|${cells.map(() => '---|').join('')}`;

/** The heading for `indexRows`, under a line that says how much is indexed. */
export function indexHeading(articles: readonly GeneratedArticle[]): string {
  const size = `${whole(articles.length)} articles, ${whole(paragraphsIn(articles))} paragraphs`;
  return `${size}\n\n${heading('index', 'MiB', 'bytes a paragraph', 'built in s', 'paragraphs a second')}`;
}

/** How large an index is and how fast it was made. */
export function indexRows(name: string, made: Made, articles: readonly GeneratedArticle[]): string {
  const { indexBytes, indexSeconds, keepingSeconds } = made;
  const paragraphs = paragraphsIn(articles);
  const pace = (seconds: number): readonly string[] => [seconds.toFixed(1), whole(paragraphs / seconds)];
  const perParagraph = (indexBytes / paragraphs).toFixed(1);
  const index = row(name, (indexBytes / MIB).toFixed(1), perParagraph, ...pace(indexSeconds));
  if (keepingSeconds === null) return index;
  return `${index}\n${row('… articles cleaned and kept as well', '', '', ...pace(keepingSeconds + indexSeconds))}`;
}

/** The heading for rows of `comparison`. */
export const comparisonHeading = ([ours = '', ...peers]: readonly string[]): string =>
  heading('class', `${ours} p50 ms`, 'p95 ms', ...peers.flatMap((peer) => [`${peer} p50 ms`, 'ratio']));

/** One class: our times, then of each peer its median and how many of our medians that is. */
export function comparison(name: string, [ours, ...peers]: readonly Outcome[]): string {
  if (ours === null || ours === undefined) throw new RangeError(`There are no times of ours for “${name}”.`);
  const cells = peers.flatMap((peer) =>
    peer === null ? ['cannot say it', ''] : [milliseconds(peer.p50), times(peer.p50 / ours.p50)],
  );
  return row(name, milliseconds(ours.p50), milliseconds(ours.p95), ...cells);
}

export function milliseconds(value: number): string {
  if (value < 1) return value.toFixed(3);
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}

/** 0.31× is a peer that needs a third of what we need, 12× one that needs twelve times as much. */
export const times = (ratio: number): string => `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)}×`;

/** 12345 → 12,345 */
export const whole = (value: number): string => Math.round(value).toLocaleString('en');

const paragraphsIn = (articles: readonly GeneratedArticle[]): number =>
  articles.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
