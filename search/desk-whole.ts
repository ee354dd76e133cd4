import type { Article } from './article.ts';
import { readQuestion, stateOf, withUnknownWords } from './desk-question.ts';
import { resultOf, textOf } from './desk-result.ts';
import type { ArticleTexts, Ask, WholeHit, WholeOccurrence, WholeResult } from './desk-types.ts';
import type { OccurrencePlace, Question, ReadHit, Snapshot, Sort } from './engine.ts';
import { stretchesOf } from './highlights.ts';
import type { SnapshotShelf } from './snapshot-shelf.ts';

/**
 * A result from its first article to its last, all from one view of the archive. What is held at a time is the order,
 * four bytes an article, and a hundred articles: whoever reads slowly holds up only himself, and whoever stops reading
 * ends the work.
 */
export async function wholeResult(
  shelf: SnapshotShelf,
  texts: ArticleTexts,
  ask: Ask,
  sort: Sort,
): Promise<WholeResult> {
  const { question, query } = readQuestion(ask);
  const snapshot = shelf.current();
  return {
    query: await withUnknownWords(query, question, snapshot),
    index: stateOf(snapshot),
    totals: await snapshot.count(question),
    hits: readOn(shelf, snapshot, texts, question, sort),
  };
}

async function* readOn(
  shelf: SnapshotShelf,
  { version }: Snapshot,
  texts: ArticleTexts,
  question: Question,
  sort: Sort,
): AsyncGenerator<WholeHit> {
  const order = await shelf.at(version).order(question, sort);
  for (let from = 0; from < order.length; from += ARTICLES_AT_ONCE) {
    // Asked for anew each time, so that the view is kept for as long as the reading goes on.
    const hits = await shelf.at(version).read(question, order.slice(from, from + ARTICLES_AT_ONCE));
    for (const hit of hits) yield wholeHitOf(hit, textOf(hit, texts));
  }
}

function wholeHitOf(hit: ReadHit, article: Article): WholeHit {
  const occurrences = hit.places.flatMap(({ place, occurrences: ranges }) => {
    const text = textAt(place, article);
    return stretchesOf(text, ranges).map(([start, end]): WholeOccurrence => ({ place, text, start, end }));
  });
  return { ...resultOf(hit, article), occurrences };
}

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

/** Reading their texts takes a few milliseconds, in which nobody else is answered. */
const ARTICLES_AT_ONCE = 100;
