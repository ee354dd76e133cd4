import { ArticleSet } from '../article-set.ts';
import type { PostingsCursor } from '../segment/postings.ts';
import type { Segment } from '../segment/segment.ts';
import { cursorOn, eachPosting, isAccepted } from './each-posting.ts';
import { Spans } from './spans.ts';
import type { AcceptedTerm, TermSet } from './term-set.ts';
import { EVERY_UNIT, type UnitsMask, unitsOf } from './units-mask.ts';

/** Where the terms of one atom stand in a segment, article by article. */
export interface AtomPlaces {
  /** How many words there are to read: a bound on the work. */
  readonly occurrences: number;
  /** Every article it stands in. */
  articles(): ArticleSet;
  /** Told which articles will be asked for, it need not make ready for all. The set must not change meanwhile. */
  prepare(articles: ArticleSet): void;
  /**
   * Its places in one article, in the order of the text, each once; good until the next is asked for.
   *
   * @param wanted only places in these units are of interest; others may be left out
   */
  spansIn(article: number, wanted: UnitsMask): Spans;
  /** The units of an article that it stands in, and perhaps others. */
  unitsIn(article: number): UnitsMask;
  /** Its postings, where it is one term that counts in any language, in all its variants, and is always one word long. */
  plain(): PostingsCursor | undefined;
}

export function placesOf(set: TermSet, segment: Segment): AtomPlaces {
  const common = {
    occurrences: set.reduce((sum, { term }) => sum + term.occurrences, 0),
    articles: () => articlesWith(set, segment),
  };
  return set.length <= FEW ? { ...common, ...placesOfFew(set, segment) } : { ...common, ...placesOfMany(set, segment) };
}

/** Every article that any of the terms stands in, in a language it is accepted in. */
function articlesWith(set: TermSet, segment: Segment): ArticleSet {
  const found = new ArticleSet(segment.articles.count);
  eachPosting(set, segment, null, (_, __, article) => found.add(article));
  return found;
}

/** A few terms are each looked up in the article asked for. */
function placesOfFew(set: TermSet, segment: Segment): Pick<AtomPlaces, 'prepare' | 'spansIn' | 'unitsIn' | 'plain'> {
  // Made when the first article is asked for: of a leaf that is only counted, none is.
  let made: readonly { readonly accepted: AcceptedTerm; readonly cursor: PostingsCursor }[] | undefined;
  const terms = () => {
    made ??= set.map((accepted) => ({ accepted, cursor: cursorOn(accepted, segment) }));
    return made;
  };
  const spans = new Spans();
  const [only] = set;
  const isPlain = set.length === 1 && only?.languages === null && only.variants === null && !mayRepeat(set);
  return {
    prepare() {},
    plain: () => (isPlain ? terms()[0]?.cursor : undefined),
    unitsIn(article) {
      let units = 0;
      for (const { accepted, cursor } of terms()) {
        if (!isAccepted(accepted, article, segment)) continue;
        const place = cursor.seek(article);
        if (place >= 0) units |= cursor.offsetBits(place);
      }
      return units;
    },
    spansIn(article, wanted) {
      spans.clear();
      for (const { accepted, cursor } of terms()) {
        if (!isAccepted(accepted, article, segment)) continue;
        const place = cursor.seek(article);
        if (place >= 0) cursor.readSpans(place, spans, accepted.variants, wanted);
      }
      if (set.length > 1 || mayRepeat(set)) spans.sort();
      return spans;
    },
  };
}

/**
 * With many terms, few of which stand in any one article, each one's places in the articles to come are read at once and
 * laid out by article.
 */
function placesOfMany(set: TermSet, segment: Segment): Pick<AtomPlaces, 'prepare' | 'spansIn' | 'unitsIn' | 'plain'> {
  const none = new Spans();
  let byArticle = new Map<number, Spans>();
  let prepared: ArticleSet | undefined;
  const prepare = (articles: ArticleSet): void => {
    prepared = articles;
    byArticle = new Map();
    eachPosting(set, segment, articles, (cursor, i, article, { variants }) => {
      cursor.readSpans(i, spansOf(article, byArticle), variants, EVERY_UNIT);
    });
    for (const spans of byArticle.values()) spans.sort();
  };
  const spansIn = (article: number): Spans => {
    if (!prepared?.has(article)) prepare(ArticleSet.allOf(segment.articles.count));
    return byArticle.get(article) ?? none;
  };
  return { prepare, plain: () => undefined, unitsIn: (article) => unitsOf(spansIn(article)), spansIn };
}

function spansOf(article: number, byArticle: Map<number, Spans>): Spans {
  let spans = byArticle.get(article);
  if (spans === undefined) {
    spans = new Spans(8);
    byArticle.set(article, spans);
  }
  return spans;
}

/** Variants of several lengths may stand at one place; the cursor gives them by position, not by end. */
const mayRepeat = (set: TermSet): boolean => set.some(({ term }) => term.variantLengths !== null);

/** So many cursors can be kept side by side. */
const FEW = 6;
