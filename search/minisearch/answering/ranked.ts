import type { ArticleId, ArticleNumber } from '../../article.ts';
import type { Sort } from '../../engine.ts';
import { inverseDocumentFrequency, lengthNorm, saturation } from '../../ranking/bm25.ts';
import { topOf } from '../../ranking/top-of.ts';
import type { ArticleColumns } from '../segment/segment.ts';
import type { Answered } from './answer.ts';

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
  return topOf(found.places, count, orderOf(sort, found)).map((place) => found.at(place));
}

/** The numbers of all matching articles in this order; nothing is made of them but four bytes each. */
export function numbersIn(answers: readonly Answered[], sort: Sort, sums: ArchiveSums): Uint32Array {
  const found = foundIn(answers, sums);
  return found.places.sort(orderOf(sort, found)).map((place) => found.number(place));
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
  addScores(answer, articles, raritiesOf(all, sums), sums, scores);
  return Array.from(articles, (article, i) => ({ answer, article, score: scores[i] ?? 0 }));
}

/** The matching articles of all segments as columns, one entry each. */
export interface FoundColumns {
  /** 0, 1, 2 …: to be put in order. */
  readonly places: Uint32Array;
  readonly scores: Float64Array;
  /** Which answer each is from, and its number in that segment. */
  readonly answerAt: Uint32Array;
  readonly articles: Uint32Array;
  firstDay(place: number): number;
  lastDay(place: number): number;
  id(place: number): ArticleId;
  number(place: number): ArticleNumber;
  at(place: number): Ranked;
}

export function foundIn(answers: readonly Answered[], sums: ArchiveSums): FoundColumns {
  const rarities = raritiesOf(answers, sums);
  const matched = answers.map(listOf);
  const length = matched.reduce((sum, articles) => sum + articles.length, 0);
  const places = new Uint32Array(length);
  const scores = new Float64Array(length);
  const articles = new Uint32Array(length);
  const answerAt = new Uint32Array(length);
  let next = 0;
  for (const [number, answer] of answers.entries()) {
    const here = matched[number] ?? new Uint32Array();
    articles.set(here, next);
    answerAt.fill(number, next, next + here.length);
    addScores(answer, here, rarities, sums, scores.subarray(next, next + here.length));
    next += here.length;
  }
  for (let place = 0; place < length; place += 1) places[place] = place;
  const answerOf = (place: number): Answered => {
    const answer = answers[answerAt[place] ?? 0];
    if (answer === undefined) throw new RangeError(`Nothing was found at place ${place}.`);
    return answer;
  };
  const columns = (place: number): ArticleColumns => answerOf(place).segment.articles;
  return {
    places,
    scores,
    answerAt,
    articles,
    firstDay: (place) => columns(place).firstDay[articles[place] ?? 0] ?? 0,
    lastDay: (place) => columns(place).lastDay[articles[place] ?? 0] ?? 0,
    id: (place) => columns(place).id(articles[place] ?? 0),
    number: (place) => columns(place).number(articles[place] ?? 0),
    at: (place) => ({ answer: answerOf(place), article: articles[place] ?? 0, score: scores[place] ?? 0 }),
  };
}

/** The matching articles, ascending. Of a query of one word they are listed already. */
function listOf({ matched, contributions }: Answered): Uint32Array {
  const [only] = contributions;
  const isList =
    contributions.length === 1 && only?.articles === matched && only.leaf.articles.length === matched.count();
  return isList ? only.leaf.articles : matched.toArray();
}

/** Adds what each leaf gives to the scores of some matching articles, which are ascending. */
function addScores(
  { segment, contributions }: Answered,
  matched: Uint32Array,
  rarities: readonly number[],
  { averageWords }: ArchiveSums,
  scores: Float64Array,
): void {
  const norms = normsOf(segment.articles, averageWords);
  for (const [number, { leaf, articles: counting }] of contributions.entries()) {
    const rarity = rarities[number] ?? 0;
    const { articles, quarters } = leaf;
    eachInBoth(matched, articles, (i, place) => {
      const article = matched[i] ?? 0;
      if (!counting.has(article)) return;
      const part = rarity * saturation((quarters[place] ?? 0) / 4, norms[article] ?? 1);
      scores[i] = (scores[i] ?? 0) + part;
    });
  }
}

/** The length norms of a segment's articles, worked out once for each average. */
function normsOf(articles: ArticleColumns, averageWords: number): Float64Array {
  const known = NORMS.get(articles);
  if (known?.averageWords === averageWords) return known.norms;
  const norms = Float64Array.from(articles.words, (words) => lengthNorm(words, averageWords));
  NORMS.set(articles, { averageWords, norms });
  return norms;
}

const NORMS = new WeakMap<ArticleColumns, { readonly averageWords: number; readonly norms: Float64Array }>();

/** Calls with the places of each article that both lists have. Where one is much longer, the other's are sought in it. */
function eachInBoth(one: Uint32Array, other: Uint32Array, visit: (inOne: number, inOther: number) => void): void {
  if (one === other) {
    for (let i = 0; i < one.length; i += 1) visit(i, i);
    return;
  }
  let j = 0;
  if (one.length * MUCH_LONGER < other.length) {
    for (let i = 0; i < one.length; i += 1) {
      j = seek(other, j, one[i] ?? 0);
      if (other[j] === one[i]) visit(i, j);
    }
    return;
  }
  let i = 0;
  if (other.length * MUCH_LONGER < one.length) {
    for (; j < other.length; j += 1) {
      i = seek(one, i, other[j] ?? 0);
      if (one[i] === other[j]) visit(i, j);
    }
    return;
  }
  while (i < one.length && j < other.length) {
    const left = one[i] ?? 0;
    const right = other[j] ?? 0;
    if (left === right) visit(i, j);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
}

/**
 * The first place from `from` on that holds `article` or a later one. It steps twice as far each time and then halves, so
 * that neither all articles nor a few of them cost more than they must. Source: Bentley and Yao, “An almost optimal
 * algorithm for unbounded searching” (1976).
 */
function seek(articles: Uint32Array, from: number, article: number): number {
  let step = 1;
  let low = from;
  while (low + step <= articles.length && (articles[low + step - 1] ?? 0) < article) {
    low += step;
    step *= 2;
  }
  let high = Math.min(articles.length, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((articles[middle] ?? 0) < article) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of each leaf, over all segments. */
function raritiesOf(answers: readonly Answered[], { articles }: ArchiveSums): readonly number[] {
  return (answers[0]?.contributions ?? []).map((_, leaf) =>
    inverseDocumentFrequency(
      articles,
      answers.reduce((sum, { contributions }) => sum + (contributions[leaf]?.leaf.articleFrequency ?? 0), 0),
    ),
  );
}

/** Compares two places. */
export type Order = (a: number, b: number) => number;

export const orderOf = (sort: Sort, found: FoundColumns): Order => ORDERS[sort](found);

/** Ties go to the newer article, then to the id, so that an order never depends on how the archive is cut. */
const byId =
  ({ id }: FoundColumns): Order =>
  (a, b) =>
    id(a) < id(b) ? -1 : 1;

function byNewest(found: FoundColumns): Order {
  const tie = byId(found);
  return (a, b) => found.lastDay(b) - found.lastDay(a) || tie(a, b);
}

const ORDERS: Readonly<Record<Sort, (found: FoundColumns) => Order>> = {
  relevance(found) {
    const { scores } = found;
    const tie = byNewest(found);
    return (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || tie(a, b);
  },
  newest: byNewest,
  /** Undated articles come last here too. */
  oldest(found) {
    const tie = byId(found);
    return (a, b) => (found.firstDay(a) || NEVER) - (found.firstDay(b) || NEVER) || tie(a, b);
  },
};

const NEVER = 9999_99_99;

/** So many times as long, and stepping through it costs more than seeking. */
const MUCH_LONGER = 8;
