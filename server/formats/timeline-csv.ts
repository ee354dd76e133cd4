import type { TimelineAttempt, TimelineFound } from '../../search/index.ts';
import { csvLine } from './csv-line.ts';

/**
 * Timelines as one table, a line for each period of each query, for pandas and R as they like it. A table has no place
 * for what is wrong with a query, so the first fault there is is thrown.
 */
export function csvOfTimelines(timelines: readonly TimelineAttempt[]): string {
  const lines = timelines.flatMap(({ found, fault }) => {
    if (fault !== null) throw fault;
    return linesOf(found);
  });
  return csvLine(COLUMNS) + lines.join('');
}

const linesOf = ({ query, buckets }: TimelineFound): readonly string[] =>
  buckets.map((bucket) => csvLine([query.text, ...NUMBERS.map((column) => bucket[column])]));

const NUMBERS = ['from', 'to', 'articles', 'occurrences', 'all', 'share'] as const;

const COLUMNS = ['query', ...NUMBERS];
