import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article } from './article.ts';
import { readQuestion, stateOf, withUnknownWords } from './desk-question.ts';
import { resultOf, textOf } from './desk-result.ts';
import type { ArticleTexts, Ask, WholeHit, WholeResult } from './desk-types.ts';
import type { OccurrencePlace, Question, ReadHit, Snapshot, Sort } from './engine.ts';
import { stretchesOf } from './highlights.ts';
import type { SnapshotShelf } from './snapshot-shelf.ts';
import type { Turns } from './turns.ts';

/** What reading a whole result needs. */
export interface WholeReading {
  readonly shelf: SnapshotShelf;
  readonly texts: ArticleTexts;
  /** Shared by all who read: whose articles are found next. */
  readonly turns: Turns;
  /** Shared likewise: who goes on writing next, so that between two of them everybody else is served. */
  readonly pacing: Turns;
}

/**
 * A result from its first article to its last, all from one view of the archive. What is held at a time is the order,
 * four bytes an article, and a hundred articles: whoever reads slowly holds up only himself, and whoever stops reading
 * ends the work.
 */
export async function wholeResult(reading: WholeReading, ask: Ask, sort: Sort): Promise<WholeResult> {
  const { question, query } = readQuestion(ask);
  const snapshot = reading.shelf.current();
  return {
    query: await withUnknownWords(query, question, snapshot),
    index: stateOf(snapshot),
    totals: await snapshot.count(question),
    hits: readOn(reading, snapshot, question, sort),
  };
}

async function* readOn(
  { shelf, texts, turns, pacing }: WholeReading,
  { version }: Snapshot,
  question: Question,
  sort: Sort,
): AsyncGenerator<WholeHit> {
  // Asked for anew each time, so that the view is kept for as long as the reading goes on.
  const order = await turns(() => shelf.at(version).order(question, sort));
  let since = performance.now();
  for (let from = 0; from < order.length; from += ARTICLES_AT_ONCE) {
    const articles = order.slice(from, from + ARTICLES_AT_ONCE);
    for (const hit of await turns(() => shelf.at(version).read(question, articles))) {
      yield wholeHitOf(hit, textOf(hit, texts));
      if (performance.now() - since < SLICE_MS) continue;
      await pacing(nextTurn);
      since = performance.now();
    }
  }
}

const wholeHitOf = (hit: ReadHit, article: Article): WholeHit => ({
  article,
  score: hit.score,
  reprints: hit.reprints,
  counts: {
    paragraphs: hit.paragraphs.length,
    occurrences: hit.places.reduce((sum, { occurrences }) => sum + occurrences.length, 0),
  },
  result: () => resultOf(hit, article),
  occurrences: () =>
    hit.places.flatMap(({ place, occurrences }) => {
      const text = textAt(place, article);
      return stretchesOf(text, occurrences).map(([start, end]) => ({ place, text, start, end }));
    }),
});

function textAt(place: OccurrencePlace, { headline, byline, paragraphs }: Article): string {
  switch (place.kind) {
    case 'headline':
      return headline;
    case 'byline':
      return byline[place.author]?.name ?? '';
    case 'paragraph':
      return paragraphs[place.n - 1]?.text ?? '';
    default:
      return place satisfies never;
  }
}

const ARTICLES_AT_ONCE = 100;

/** Who reads gives way to other requests after so long. A search comes back to this thread some six times. */
const SLICE_MS = 2;
