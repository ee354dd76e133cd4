import { wordsOf } from './analysis/index.ts';
import type { Article, ArticleId, ArticleNumber } from './article.ts';

/** What an engine is asked for articles like one. */
export interface SimilarRequest {
  /** Itself, which is left out. */
  readonly id: ArticleId;
  readonly words: readonly WordTimes[];
  /** How many articles are wanted at most. */
  readonly most: number;
}

/** A folded word and how often it stands in the article. */
export interface WordTimes {
  readonly word: string;
  readonly times: number;
}

/** An article that shares telling words with another. */
export interface EngineRelated {
  readonly article: ArticleNumber;
  /** The sum of its words' scores: as a search for these words would rank it. */
  readonly score: number;
  /** The telling words it shares, the one that counts most first. */
  readonly words: readonly { readonly word: string; readonly score: number }[];
}

/** How often each word stands in an article, the byline left aside: who wrote it is not what it is about. */
export function wordTimesOf(article: Article): readonly WordTimes[] {
  const times = new Map<string, number>();
  for (const text of [article.headline, ...article.paragraphs.map((paragraph) => paragraph.text)]) {
    for (const { form, length } of wordsOf(text)) {
      // `Saint-Brévin` would otherwise count three times: by its parts and as one.
      if (length === 1) times.set(form, (times.get(form) ?? 0) + 1);
    }
  }
  return Array.from(times, ([word, count]) => ({ word, times: count }));
}

/** How much of two texts is the same, word for word. */
export interface Overlap {
  /** Of the shorter one's stretches of five words, the part that the other has too: 0 to 1. */
  readonly share: number;
  /** Of all stretches of both, the part that both have: 0 to 1. */
  readonly resemblance: number;
}

/**
 * Compares the stretches of five words of two articles, exactly, whatever paragraphs they are cut into.
 * Source: Broder, “On the resemblance and containment of documents” (1997).
 */
export function overlapOf<Shingle>(one: ReadonlySet<Shingle>, other: ReadonlySet<Shingle>): Overlap {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const shingle of few) if (many.has(shingle)) shared += 1;
  const shorter = few.size;
  const all = one.size + other.size - shared;
  return { share: shorter === 0 ? 0 : shared / shorter, resemblance: all === 0 ? 0 : shared / all };
}

/** The shingles (Broder), every stretch of five words, of an article's paragraphs; of a text with fewer words, all of them as one stretch. */
export function shinglesOf(article: Article): ReadonlySet<string> {
  const words = article.paragraphs.flatMap(({ text }) => wordsInRow(text));
  if (words.length === 0) return new Set();
  const last = Math.max(0, words.length - SHINGLE);
  return new Set(Array.from({ length: last + 1 }, (_, i) => words.slice(i, i + SHINGLE).join(' ')));
}

/** A form for each place: not `cooperate` beside `co operate`, nor `$3` beside `3`. */
function wordsInRow(text: string): readonly string[] {
  const words: string[] = [];
  let place = -1;
  for (const { form, position, length } of wordsOf(text)) {
    if (length !== 1 || position === place) continue;
    words.push(form);
    place = position;
  }
  return words;
}

/** Long enough that unrelated articles have next to none in common, short enough to survive an editor. */
const SHINGLE = 5;

/** From this share on one article is called a near-duplicate of the other: a reprint, perhaps shortened or with a new lede. */
export const DUPLICATE_SHARE = 0.5;
