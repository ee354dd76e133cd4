import type { Bucket, Interval, TimelineFound } from '../search/index.ts';
import { counted } from './counted.ts';
import { describeHeading } from './describe-heading.ts';
import { type Column, describeTable, tableWidth } from './describe-table.ts';
import { paintOn } from './paint.ts';
import type { Screen } from './screen.ts';

/** Matching articles by period: the numbers, and a bar for the articles of each. */
export function describeTimeline(found: TimelineFound, screen: Screen): string {
  const { interval, buckets } = found;
  const paint = paintOn(screen);
  const columns = [periodColumn(interval), ...NUMBERS];
  const rows = buckets.map((bucket) => rowOf(bucket, interval));
  const room = screen.columns - tableWidth(columns, rows) - GAP;
  const withBars = rows.map((row, i) => [...row, barOf(buckets[i]?.articles ?? 0, mostOf(buckets), room)]);
  const parts = [
    describeHeading(found, paint, `, by ${interval}`),
    ...(rows.length === 0 ? [] : [describeTable([...columns, BARS], withBars, paint)]),
    ...describeApart(found),
  ];
  return `${parts.join('\n\n')}\n`;
}

const rowOf = (bucket: Bucket, interval: Interval): readonly string[] => [
  periodName(bucket.from, interval),
  ...[bucket.articles, bucket.occurrences, bucket.all].map(String),
  shareOf(bucket),
];

/** Where the archive has no articles there is no share, which is not to say a share of nothing. */
export const shareOf = (bucket: Bucket | undefined): string =>
  bucket === undefined || bucket.all === 0 ? '–' : `${(100 * bucket.share).toFixed(1)} %`;

/** The first day of a period → `2019`, `2019 Q1`, `2019-02`; of weeks and days it is the name. */
export function periodName(from: string, interval: Interval): string {
  switch (interval) {
    case 'year':
      return from.slice(0, 4);
    case 'quarter':
      return `${from.slice(0, 4)} Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;
    case 'month':
      return from.slice(0, 7);
    case 'week':
    case 'day':
      return from;
    default:
      return interval satisfies never;
  }
}

export const periodColumn = (interval: Interval): Column => ({
  name: interval === 'week' ? 'Week from' : interval.charAt(0).toUpperCase() + interval.slice(1),
  holds: 'texts',
});

const mostOf = (buckets: readonly Bucket[]): number =>
  buckets.reduce((most, { articles }) => Math.max(most, articles), 1);

/** Eighths of a cell tell 13 articles from 14; whoever has one article has a bar that can be seen. */
function barOf(articles: number, most: number, room: number): string {
  const longest = Math.min(LONGEST_BAR, Math.max(SHORTEST_BAR, room));
  const eighths = articles === 0 ? 0 : Math.max(1, Math.round((articles / most) * longest * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}

/** Those in no period. @param begin how the sentence begins */
export function describeApart(
  { totals, imprecise, interval }: TimelineFound,
  begin = 'In no period',
): readonly string[] {
  const said = [
    ...(totals.undated === 0 ? [] : [`${counted(totals.undated, 'article')} undated`]),
    ...(imprecise === 0 ? [] : [`${counted(imprecise, 'article')} dated more coarsely than a ${interval}`]),
  ];
  return said.length === 0 ? [] : [`${begin}: ${said.join(', ')}.`];
}

const NUMBERS: readonly Column[] = [
  { name: 'Articles', holds: 'numbers' },
  { name: 'Occurrences', holds: 'numbers' },
  { name: 'All articles', holds: 'numbers' },
  { name: 'Share', holds: 'numbers' },
];

const BARS: Column = { name: '', holds: 'texts' };

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

const GAP = 2;
const SHORTEST_BAR = 8;
const LONGEST_BAR = 40;
