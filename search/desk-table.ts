import { MorgueError } from '../errors/index.ts';
import { periodOf } from './dates/partial-date.ts';
import { readQuestion, stateOf, withUnknownWords } from './desk-question.ts';
import type { Ask, Desk, TableRow } from './desk-types.ts';
import { type DatedCount, EVERY_ARTICLE, type Snapshot, type Totals } from './engine.ts';
import type { SnapshotShelf } from './snapshot-shelf.ts';
import type { DateLimits } from './timeline.ts';

/** The desk's tables of queries by periods: each query is evaluated once, however many periods there are. */
export function tables(shelf: SnapshotShelf): Pick<Desk, 'table'> {
  return {
    async table(asks, periods) {
      const snapshot = shelf.current();
      const all = await snapshot.timeline(EVERY_ARTICLE);
      return {
        index: stateOf(snapshot),
        periods: periods.map((period) => ({ ...period, articles: within(all, period).articles })),
        rows: rowsOf(asks, periods, snapshot),
      };
    },
  };
}

async function* rowsOf(
  asks: readonly Ask[],
  periods: readonly DateLimits[],
  snapshot: Snapshot,
): AsyncIterable<TableRow> {
  for (const ask of asks) yield await rowOf(ask, periods, snapshot);
}

async function rowOf(ask: Ask, periods: readonly DateLimits[], snapshot: Snapshot): Promise<TableRow> {
  try {
    const { question, query } = readQuestion(ask);
    const { undated } = await snapshot.count(question);
    const dated = await snapshot.timeline(question);
    return {
      query: await withUnknownWords(query, question, snapshot),
      totals: periods.map((period) => ({ ...within(dated, period), undated })),
      fault: null,
    };
  } catch (fault) {
    if (fault instanceof MorgueError && fault.status < 500) return { query: null, totals: null, fault };
    throw fault;
  }
}

/** Whole periods within the limits, as `from` and `to` beside a query have it. */
function within(dated: readonly DatedCount[], { from, to }: DateLimits): Omit<Totals, 'undated'> {
  const earliest = from === null ? 0 : periodOf(from).first;
  const latest = to === null ? Number.POSITIVE_INFINITY : periodOf(to).last;
  const sum = { articles: 0, paragraphs: 0, occurrences: 0 };
  for (const { first, last, articles, paragraphs, occurrences } of dated) {
    if (first < earliest || last > latest) continue;
    sum.articles += articles;
    sum.paragraphs += paragraphs;
    sum.occurrences += occurrences;
  }
  return sum;
}
