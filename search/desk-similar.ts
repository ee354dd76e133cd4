import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article } from './article.ts';
import { unknownArticle } from './desk-article.ts';
import { stateOf } from './desk-question.ts';
import { textOf } from './desk-result.ts';
import type { ArticleTexts, IndexState } from './desk-types.ts';
import { DUPLICATE_SHARE, type EngineRelated, type Overlap, overlapOf, shinglesOf, wordTimesOf } from './similar.ts';
import type { SnapshotShelf } from './snapshot-shelf.ts';

/** Articles like one. */
export interface SimilarDesk {
  /**
   * Near-duplicates first, the fullest first, then articles about the same. Throws `unknown-article` or `withdrawn-article`.
   *
   * @param most 1–100
   * @param compared how many of the most related are read and compared word for word, 1–100 and 100 if left out: a
   *   millisecond or so for five of them
   */
  similar(id: string, most: number, compared?: number): Promise<SimilarFound>;
}

export interface SimilarFound {
  readonly index: IndexState;
  readonly article: Article;
  readonly similar: readonly SimilarArticle[];
}

export interface SimilarArticle extends Overlap, Omit<EngineRelated, 'article'> {
  readonly article: Article;
  /** A `duplicate` has half of the shorter article's text, or more, word for word. */
  readonly kind: 'duplicate' | 'related';
}

export function similarArticles(shelf: SnapshotShelf, texts: ArticleTexts): SimilarDesk {
  return {
    async similar(id, most, compared = MOST_COMPARED) {
      const article = texts.byId(id);
      if (article === undefined) throw unknownArticle(id);
      const snapshot = shelf.current();
      const request = { id: article.id, words: wordTimesOf(article), most: compared };
      const related = (await snapshot.similar(request)).filter((one) => isReadable(textOf(one, texts)));
      const shingles = shinglesOf(article);
      const found: SimilarArticle[] = [];
      for (const [i, one] of related.entries()) {
        if (i % COMPARED_A_TURN === COMPARED_A_TURN - 1) await nextTurn();
        found.push(compare(shingles, one, texts));
      }
      return { index: stateOf(snapshot), article, similar: found.sort(duplicatesFirst).slice(0, most) };
    },
  };
}

/** One that was withdrawn a moment ago is still in the index, and what it shares would tell of its text. */
const isReadable = ({ headline, paragraphs }: Article): boolean => headline !== '' || paragraphs.length > 0;

function compare(shingles: ReadonlySet<string>, related: EngineRelated, texts: ArticleTexts): SimilarArticle {
  const article = textOf(related, texts);
  const overlap = overlapOf(shingles, shinglesOf(article));
  const kind = overlap.share >= DUPLICATE_SHARE ? 'duplicate' : 'related';
  return { ...related, ...overlap, article, kind };
}

/** Ties keep the order of relatedness. */
function duplicatesFirst(a: SimilarArticle, b: SimilarArticle): number {
  if (a.kind !== b.kind) return a.kind === 'duplicate' ? -1 : 1;
  return a.kind === 'duplicate' ? b.share - a.share || b.resemblance - a.resemblance : 0;
}

/** A near-duplicate shares the telling words, so it is among the first; more would be read for nothing. */
const MOST_COMPARED = 100;

/** At a few hundred words each, some ten milliseconds before other requests get their turn. */
const COMPARED_A_TURN = 10;
