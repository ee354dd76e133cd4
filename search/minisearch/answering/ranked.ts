import type { ArticleId, ArticleNumber } from '../../article.ts';
import type { Sort } from '../../engine.ts';
import { inverseDocumentFrequency, lengthNorm, saturation } from '../../ranking/bm25.ts';
import { type PlaceOrder, topPlaces } from '../../ranking/top-of.ts';
import type { ArticleColumns } from '../segment/segment.ts';
import type { Answered } from './answer.ts';
import { seek } from './seek.ts';

/** A matching article: whose answer it is in, its number in that segment, and its score. */
export interface Ranked {
  readonly answer: Answered;
  readonly article: number;
  readonly score: number;
}

/** What is summed over the whole archive, so that scores do not depend on how it is cut. */
export interface ArchiveSums {
  readonly articles: number;
  readonly averageWords: number;
}

/** The first `count` matching articles of all segments in this order. */
export function rankedIn(answers: readonly Answered[], sort: Sort, count: number, sums: ArchiveSums): Ranked[] {
  const found = foundIn(answers, sums);
  return topPlaces(found.length, count, orderOf(sort, found)).map((place) => found.at(place));
}

/** The numbers of all matching articles in this order; nothing is made of them but four bytes each. */
export function numbersIn(answers: readonly Answered[], sort: Sort, sums: ArchiveSums): Uint32Array {
  const found = foundIn(answers, sums);
  return found
    .places()
    .sort(orderOf(sort, found).compare)
    .map((place) => found.number(place));
}

/** One matching article with its score. */
export function rankedAt(answer: Answered, article: number, all: readonly Answered[], sums: ArchiveSums): Ranked {
  const [ranked] = rankedAmong(answer, Uint32Array.of(article), all, sums);
  return ranked ?? { answer, article, score: 0 };
}

/** Some matching articles of one segment with their scores. @param articles ascending */
export function rankedAmong(
  answer: Answered,
  articles: Uint32Array,
  all: readonly Answered[],
  sums: ArchiveSums,
): readonly Ranked[] {
  const scores = new Float64Array(articles.length);
  addScores(answer, articles, false, raritiesOf(all, sums), sums, scores);
  return Array.from(articles, (article, i) => ({ answer, article, score: scores[i] ?? 0 }));
}

/** The matching articles of all segments as columns, one entry each. */
export interface FoundColumns {
  readonly length: number;
  /** 0, 1, 2 …: to be put in order. A new list each time. */
  places(): Uint32Array;
  readonly scores: Float64Array;
  /** Its number in its segment. */
  readonly articles: Uint32Array;
  /** Which answer it is from. */
  answerAt(place: number): number;
  firstDay(place: number): number;
  lastDay(place: number): number;
  id(place: number): ArticleId;
  number(place: number): ArticleNumber;
  at(place: number): Ranked;
}

export function foundIn(answers: readonly Answered[], sums: ArchiveSums): FoundColumns {
  const rarities = raritiesOf(answers, sums);
  const matched = answers.map(listOf);
  const ends: number[] = [];
  for (const articles of matched) ends.push((ends.at(-1) ?? 0) + articles.length);
  const length = ends.at(-1) ?? 0;
  const scores = new Float64Array(length);
  for (const [number, answer] of answers.entries()) {
    addScores(
      answer,
      matched[number] ?? NONE,
      true,
      rarities,
      sums,
      scores.subarray(ends[number - 1] ?? 0, ends[number]),
    );
  }
  const articles = joined(matched, length);
  const answerAt = columnOf(ends);
  const answerOf = (place: number): Answered => {
    const answer = answers[answerAt(place)];
    if (answer === undefined) throw new RangeError(`Nothing was found at place ${place}.`);
    return answer;
  };
  const columns = (place: number): ArticleColumns => answerOf(place).segment.articles;
  return {
    length,
    places: () => placesTo(length),
    scores,
    articles,
    answerAt,
    firstDay: (place) => columns(place).firstDay[articles[place] ?? 0] ?? 0,
    lastDay: (place) => columns(place).lastDay[articles[place] ?? 0] ?? 0,
    id: (place) => columns(place).id(articles[place] ?? 0),
    number: (place) => columns(place).number(articles[place] ?? 0),
    at: (place) => ({ answer: answerOf(place), article: articles[place] ?? 0, score: scores[place] ?? 0 }),
  };
}

function placesTo(length: number): Uint32Array {
  const places = new Uint32Array(length);
  for (let place = 0; place < length; place += 1) places[place] = place;
  return places;
}

/** The lists one after another; a list that is all of it is not copied. */
function joined(lists: readonly Uint32Array[], length: number): Uint32Array {
  const [only] = lists;
  if (lists.length === 1 && only !== undefined) return only;
  const all = new Uint32Array(length);
  let next = 0;
  for (const list of lists) {
    all.set(list, next);
    next += list.length;
  }
  return all;
}

/** Which of several stretches a place is in, by where each ends. */
function columnOf(ends: readonly number[]): (place: number) => number {
  if (ends.length === 1) return () => 0;
  const column = new Uint16Array(ends.at(-1) ?? 0);
  for (const [number, end] of ends.entries()) column.fill(number, ends[number - 1] ?? 0, end);
  return (place) => column[place] ?? 0;
}

/** The matching articles, ascending. Where some word stands in all of them, they are listed already. */
function listOf({ matched, contributions }: Answered): Uint32Array {
  const count = matched.count();
  const listed = contributions.find(({ leaf }) => leaf.counts.articles.length === count);
  return listed?.leaf.counts.articles ?? matched.toArray();
}

/**
 * Adds what each leaf gives to the scores of matching articles.
 *
 * @param matched ascending @param isAll whether no matching article is missing
 */
function addScores(
  { segment, contributions }: Answered,
  matched: Uint32Array,
  isAll: boolean,
  rarities: readonly number[],
  { averageWords }: ArchiveSums,
  scores: Float64Array,
): void {
  const norms = normsOf(segment.articles, averageWords);
  if (isAll && contributions.every(({ leaf }) => leaf.counts.articles.length === matched.length)) {
    for (const [number, { leaf }] of contributions.entries()) {
      const quarters = leaf.counts.quarters();
      const rarity = rarities[number] ?? 0;
      for (let i = 0; i < matched.length; i += 1) {
        const part = rarity * saturation((quarters[i] ?? 0) / 4, norms[matched[i] ?? 0] ?? 1);
        scores[i] = (scores[i] ?? 0) + part;
      }
    }
    return;
  }
  // Added up by article, where each leaf finds its own without looking for them.
  const sums = takeSums(segment.articles);
  for (const [number, { leaf }] of contributions.entries()) {
    const rarity = rarities[number] ?? 0;
    const { articles } = leaf.counts;
    const quarters = leaf.counts.quarters();
    const add = (article: number, place: number): void => {
      const part = rarity * saturation((quarters[place] ?? 0) / 4, norms[article] ?? 1);
      sums[article] = (sums[article] ?? 0) + part;
    };
    if (!isAll) {
      let place = 0;
      for (const article of matched) {
        place = seek(articles, place, article);
        if (articles[place] === article) add(article, place);
      }
    } else {
      for (let place = 0; place < articles.length; place += 1) add(articles[place] ?? 0, place);
    }
  }
  for (let i = 0; i < matched.length; i += 1) {
    const article = matched[i] ?? 0;
    scores[i] = sums[article] ?? 0;
    sums[article] = 0;
  }
  SUMS.set(segment.articles, sums);
}

/** A column of zeros, one entry an article; whoever takes it gives it back so. */
function takeSums(articles: ArticleColumns): Float64Array {
  const kept = SUMS.get(articles);
  SUMS.delete(articles);
  return kept ?? new Float64Array(articles.count);
}

const SUMS = new WeakMap<ArticleColumns, Float64Array>();

/** The length norms of a segment's articles, worked out once for each average. */
function normsOf(articles: ArticleColumns, averageWords: number): Float64Array {
  const known = NORMS.get(articles);
  if (known?.averageWords === averageWords) return known.norms;
  const norms = Float64Array.from(articles.words, (words) => lengthNorm(words, averageWords));
  NORMS.set(articles, { averageWords, norms });
  return norms;
}

const NORMS = new WeakMap<ArticleColumns, { readonly averageWords: number; readonly norms: Float64Array }>();

/** Of each leaf, over all segments. */
function raritiesOf(answers: readonly Answered[], { articles }: ArchiveSums): readonly number[] {
  return (answers[0]?.contributions ?? []).map((_, leaf) =>
    inverseDocumentFrequency(
      articles,
      answers.reduce((sum, { contributions }) => sum + (contributions[leaf]?.leaf.counts.articleFrequency ?? 0), 0),
    ),
  );
}

export const orderOf = (sort: Sort, found: FoundColumns): PlaceOrder => ORDERS[sort](found);

type Compare = PlaceOrder['compare'];

/** Ties go to the newer article, then to the id, so that an order never depends on how the archive is cut. */
const byId =
  ({ id }: FoundColumns): Compare =>
  (a, b) =>
    id(a) < id(b) ? -1 : 1;

function byNewest(found: FoundColumns): Compare {
  const tie = byId(found);
  return (a, b) => found.lastDay(b) - found.lastDay(a) || tie(a, b);
}

const ORDERS: Readonly<Record<Sort, (found: FoundColumns) => PlaceOrder>> = {
  relevance(found) {
    const { scores } = found;
    const tie = byNewest(found);
    return { keys: scores, compare: (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || tie(a, b) };
  },
  newest: (found) => ({ compare: byNewest(found) }),
  /** Undated articles come last here too. */
  oldest(found) {
    const tie = byId(found);
    return { compare: (a, b) => (found.firstDay(a) || NEVER) - (found.firstDay(b) || NEVER) || tie(a, b) };
  },
};

const NEVER = 9999_99_99;

const NONE = new Uint32Array();
