import { readQuestion, stateOf, withUnknownWords } from './desk-question.ts';
import type { Desk } from './desk-types.ts';
import { EVERY_ARTICLE } from './engine.ts';
import type { SnapshotShelf } from './snapshot-shelf.ts';
import { timelineOf } from './timeline.ts';

/** The desk's timelines. */
export function timelines(shelf: SnapshotShelf): Pick<Desk, 'timeline'> {
  return {
    async timeline(ask, interval) {
      const { question, query } = readQuestion(ask);
      const snapshot = shelf.current();
      const [totals, matching, all] = await Promise.all([
        snapshot.count(question),
        snapshot.timeline(question),
        snapshot.timeline(EVERY_ARTICLE),
      ]);
      return {
        query: await withUnknownWords(query, question, snapshot),
        index: stateOf(snapshot),
        totals,
        ...timelineOf(matching, all, interval, question.filters),
      };
    },
  };
}
