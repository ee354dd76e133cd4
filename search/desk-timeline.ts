import { MorgueError } from '../errors/index.ts';
import { readQuestion, stateOf, withUnknownWords } from './desk-question.ts';
import type { Ask, CountFound, Desk } from './desk-types.ts';
import { type DatedCount, EVERY_ARTICLE, NO_FILTERS, type Snapshot } from './engine.ts';
import type { SnapshotShelf } from './snapshot-shelf.ts';
import { sharedPeriods, timelineOf } from './timeline.ts';

/** The desk's timelines. */
export function timelines(shelf: SnapshotShelf): Pick<Desk, 'timeline' | 'timelines'> {
  return {
    async timeline(ask, interval) {
      const snapshot = shelf.current();
      const { count, dated } = await countByDate(ask, snapshot);
      const all = await snapshot.timeline(EVERY_ARTICLE);
      return { ...count, ...timelineOf(dated, all, interval, ask.filters) };
    },

    async timelines(asks, interval) {
      const snapshot = shelf.current();
      const attempts: Attempt[] = [];
      for (const ask of asks) attempts.push(await attempt(ask, snapshot));
      const together = attempts.flatMap(({ counted }) => counted?.dated ?? []);
      const all = await snapshot.timeline(EVERY_ARTICLE);
      const timelineFor = sharedPeriods(together, all, interval, asks[0]?.filters ?? NO_FILTERS);
      return attempts.map(({ counted, fault }) =>
        fault === null ? { found: { ...counted.count, ...timelineFor(counted.dated) }, fault } : { found: null, fault },
      );
    },
  };
}

interface CountedByDate {
  readonly count: CountFound;
  readonly dated: readonly DatedCount[];
}

type Attempt =
  | { readonly counted: CountedByDate; readonly fault: null }
  | { readonly counted: null; readonly fault: MorgueError };

async function countByDate(ask: Ask, snapshot: Snapshot): Promise<CountedByDate> {
  const { question, query } = readQuestion(ask);
  const [totals, dated] = await Promise.all([snapshot.count(question), snapshot.timeline(question)]);
  const count = { query: await withUnknownWords(query, question, snapshot), index: stateOf(snapshot), totals };
  return { count, dated };
}

async function attempt(ask: Ask, snapshot: Snapshot): Promise<Attempt> {
  try {
    return { counted: await countByDate(ask, snapshot), fault: null };
  } catch (fault) {
    if (fault instanceof MorgueError && fault.status < 500) return { counted: null, fault };
    throw fault;
  }
}
