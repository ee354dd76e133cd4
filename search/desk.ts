import { unknownArticle } from './desk-article.ts';
import { concordances } from './desk-concordance.ts';
import { facetLists } from './desk-facets.ts';
import { holdings } from './desk-holdings.ts';
import { articleOrder, openPage } from './desk-page.ts';
import { placesInResults } from './desk-place.ts';
import { readQuestion, stateOf, withUnknownWords } from './desk-question.ts';
import { listedResultOf, resultOf } from './desk-result.ts';
import { similarArticles } from './desk-similar.ts';
import { tables } from './desk-table.ts';
import { termLists } from './desk-terms.ts';
import { timelines } from './desk-timeline.ts';
import type { ArticleTexts, CountFound, Desk, SearchFound } from './desk-types.ts';
import { wholeResult } from './desk-whole.ts';
import type { Engine } from './engine.ts';
import { createSnapshotShelf } from './snapshot-shelf.ts';
import { createTurns } from './turns.ts';

/** @param now milliseconds, as Date.now; decides how long cursors hold */
export function createDesk(engine: Engine & { isReady(): boolean }, texts: ArticleTexts, now = Date.now): Desk {
  const shelf = createSnapshotShelf(engine, now);
  const turns = createTurns();
  const pacing = createTurns();

  return {
    ...timelines(shelf),
    ...concordances(shelf, texts),
    ...termLists(shelf),
    ...similarArticles(shelf, texts),
    ...placesInResults(shelf),
    ...facetLists(shelf),
    ...tables(shelf),
    ...holdings(shelf),
    isReady: () => engine.isReady(),
    index: () => stateOf(shelf.current()),

    async count(ask): Promise<CountFound> {
      const { question, query } = readQuestion(ask);
      const snapshot = shelf.current();
      return {
        query: await withUnknownWords(query, question, snapshot),
        index: stateOf(snapshot),
        totals: await snapshot.count(question),
      };
    },

    async search(ask, page): Promise<SearchFound> {
      const { question, query } = readQuestion(ask);
      const { snapshot, offset, neighbours } = openPage(shelf, page, ask, articleOrder(page));
      const { sort, size, group = 'none', alike = 0 } = page;
      const { totals, listed, hits } = await snapshot.search(question, { sort, group, alike, offset, size });
      return {
        query: await withUnknownWords(query, question, snapshot),
        index: stateOf(snapshot),
        totals,
        listed,
        results: hits.map((hit) => listedResultOf(hit, texts)),
        ...neighbours(listed),
      };
    },

    ids: (offset, size) => shelf.current().ids({ offset, size }),
    wholeResult: (ask, sort) => wholeResult({ shelf, texts, turns, pacing }, ask, sort),

    async article(id, ask) {
      const article = texts.byId(id);
      if (article === undefined) throw unknownArticle(id);
      if (ask === null) return { article, hit: null, query: null };
      const { question, query } = readQuestion(ask);
      const hit = await shelf.current().matches(question, article.id);
      // The index may be a moment behind the archive: marks of another version would fall on the wrong words.
      const isThisVersion = hit?.article === article.number;
      return { article, hit: hit !== undefined && isThisVersion ? resultOf(hit, article) : null, query };
    },
  };
}
