import { inverseDocumentFrequency, lengthNorm, saturation } from '../../ranking/bm25.ts';
import { topOf } from '../../ranking/top-of.ts';
import type { EngineRelated, SimilarRequest } from '../../similar.ts';
import type { ArchiveSums } from '../answering/ranked.ts';
import { PostingsCursor } from '../segment/postings.ts';
import type { VisibleSegment } from '../segment/segment.ts';
import { livingCounts } from './living-counts.ts';

/**
 * The articles that a search for the most telling words of one would rank first: those that are frequent in it and rare
 * elsewhere (tf·idf: Salton and Buckley, 1988), scored as every search is. Those with few of the words are left out.
 */
export function relatedIn(
  segments: readonly VisibleSegment[],
  { id, words, most }: SimilarRequest,
  sums: ArchiveSums,
): readonly EngineRelated[] {
  const telling = tellingOf(words, segments, sums);
  const least = Math.min(LEAST_SHARED, telling.length);
  const found = segments.flatMap((visible) => foundIn(visible, telling, sums, id, least));
  const order = (a: Found, b: Found) => b.score - a.score || numberOf(a) - numberOf(b);
  return topOf(found, most, order).map((one) => ({
    article: one.visible.segment.articles.number(one.article),
    score: one.score,
    words: wordsIn(one, telling, sums),
  }));
}

interface Telling {
  readonly word: string;
  readonly rarity: number;
}

function tellingOf(
  words: SimilarRequest['words'],
  segments: readonly VisibleSegment[],
  { articles }: ArchiveSums,
): readonly Telling[] {
  const weighed = words.flatMap(({ word, times }) => {
    const holding = segments.reduce((sum, visible) => {
      const term = visible.segment.dictionary.find(word);
      return term === undefined ? sum : sum + livingCounts(term, visible).articles;
    }, 0);
    // A word that this article alone has leads nowhere; one that nearly all have tells nothing.
    if (holding < 2) return [];
    const rarity = inverseDocumentFrequency(articles, holding);
    return [{ word, rarity, weight: times * rarity }];
  });
  return topOf(weighed, MOST_TELLING, (a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
}

interface Found {
  readonly visible: VisibleSegment;
  readonly article: number;
  readonly score: number;
}

const numberOf = ({ visible, article }: Found): number => visible.segment.articles.number(article);

function foundIn(
  visible: VisibleSegment,
  telling: readonly Telling[],
  { averageWords }: ArchiveSums,
  id: string,
  least: number,
): readonly Found[] {
  const { articles, dictionary, postings } = visible.segment;
  const scores = new Float64Array(articles.count);
  const shared = new Uint8Array(articles.count);
  for (const { word, rarity } of telling) {
    const term = dictionary.find(word);
    if (term === undefined) continue;
    const cursor = new PostingsCursor(postings, term);
    for (let block = 0; block < cursor.blocks; block += 1) {
      cursor.load(block);
      for (let i = 0; i < cursor.count; i += 1) {
        const article = cursor.articles[i] ?? 0;
        const part = saturation(cursor.quartersAt(i) / 4, lengthNorm(articles.words[article] ?? 0, averageWords));
        scores[article] = (scores[article] ?? 0) + rarity * part;
        shared[article] = (shared[article] ?? 0) + 1;
      }
    }
  }
  const self = articles.withId(id);
  const found: Found[] = [];
  visible.living.forEach((article) => {
    if (article === self || (shared[article] ?? 0) < least || shared[article] === 0) return;
    found.push({ visible, article, score: scores[article] ?? 0 });
  });
  return found;
}

/** What each word gave to the score. */
function wordsIn({ visible, article }: Found, telling: readonly Telling[], { averageWords }: ArchiveSums) {
  const { articles, dictionary, postings } = visible.segment;
  const parts = telling.flatMap(({ word, rarity }) => {
    const term = dictionary.find(word);
    if (term === undefined) return [];
    const cursor = new PostingsCursor(postings, term);
    const place = cursor.seek(article);
    if (place < 0) return [];
    const norm = lengthNorm(articles.words[article] ?? 0, averageWords);
    return [{ word, score: rarity * saturation(cursor.quartersAt(place) / 4, norm) }];
  });
  return parts.sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
}

/** Enough to tell what an article is about; more would drown it in its commoner words. */
const MOST_TELLING = 25;

/** One or two words in common are chance. */
const LEAST_SHARED = 3;
