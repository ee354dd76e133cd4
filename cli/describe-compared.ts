import type { TimelineAttempt, TimelineFound } from '../search/index.ts';
import { firstCells } from './cells.ts';
import { describeHeading } from './describe-heading.ts';
import { type Column, describeTable } from './describe-table.ts';
import { describeApart, describeTimeline, periodColumn, periodName, shareOf } from './describe-timeline.ts';
import { type Paint, paintOn } from './paint.ts';
import { printable } from './printable.ts';
import type { Screen } from './screen.ts';

/** One query by period, or several over the same periods. Throws the fault of the first. */
export function describeTimelines(
  { timelines, compared }: { readonly timelines: readonly TimelineAttempt[]; readonly compared: readonly string[] },
  screen: Screen,
): string {
  const [first, ...others] = timelines;
  if (first === undefined) throw new TypeError('No timeline was asked for.');
  if (first.fault !== null) throw first.fault;
  return others.length === 0 ? describeTimeline(first.found, screen) : describeCompared(timelines, compared, screen);
}

/** In one table; a query that cannot be answered is told above it. */
function describeCompared(attempts: readonly TimelineAttempt[], compared: readonly string[], screen: Screen): string {
  const paint = paintOn(screen);
  const timelines = attempts.map(({ found }) => found).filter((found) => found !== null);
  const parts = [
    attempts.map((attempt, i) => describeAttempt(attempt, compared[i - 1] ?? '', paint)).join('\n'),
    ...describePeriods(timelines, paint),
    ...timelines.flatMap((found) => describeApart(found, `${printable(found.query.text)}, in no period`)),
  ];
  return `${parts.join('\n\n')}\n`;
}

const describeAttempt = ({ found, fault }: TimelineAttempt, query: string, paint: Paint): string =>
  found === null
    ? printable(`Note: “${query}” is left out. ${fault.message} ${fault.hint ?? ''}`).trimEnd()
    : describeHeading(found, paint, `, by ${found.interval}`);

function describePeriods(timelines: readonly TimelineFound[], paint: Paint): readonly string[] {
  const [first] = timelines;
  if (first === undefined || first.buckets.length === 0) return [];
  const columns = [
    periodColumn(first.interval),
    ALL,
    ...timelines.flatMap(({ query }) => [numbers(firstCells(printable(query.text), LONGEST_NAME)), numbers('Share')]),
  ];
  const rows = first.buckets.map(({ from, all }, i) => [
    periodName(from, first.interval),
    String(all),
    ...timelines.flatMap(({ buckets }) => [String(buckets[i]?.articles ?? 0), shareOf(buckets[i])]),
  ]);
  return [describeTable(columns, rows, paint)];
}

const numbers = (name: string): Column => ({ name, holds: 'numbers' });

const ALL = numbers('All articles');
const LONGEST_NAME = 24;
