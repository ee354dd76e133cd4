import { type ArticleSet, onesIn } from '../article-set.ts';
import { cursorOn, isAccepted } from '../matching/each-posting.ts';
import { bindPattern, type Matcher, type MatchesByUnit } from '../matching/matcher.ts';
import type { Match } from '../matching/matches.ts';
import type { AcceptedTerm, TermSet } from '../matching/term-set.ts';
import { EVERY_UNIT } from '../matching/units-mask.ts';
import type { Segment } from '../segment/segment.ts';
import type { Budget } from './budget.ts';
import type { OffsetBits } from './offset-bits.ts';
import type { Plan } from './plan.ts';
import { type BoundScope, boundScope } from './scope.ts';
import { countTermsAnywhere, countTermsByUnit } from './term-counts.ts';
import { OrderedCounts } from './unit-counts.ts';

/** Which articles a part of a plan is evaluated among. */
export interface Among {
  /** Those that are not masked. */
  readonly living: ArticleSet;
  /** Those of them that can still match: of the others a part need tell nothing. */
  readonly wanted: ArticleSet;
}

/** A leaf of a plan in one segment: the wanted articles where it occurs within its scope, and how often. */
export interface Leaf {
  /** In how many living articles it occurs, wanted or not. */
  readonly articleFrequency: number;
  /** Ascending. The other columns stand beside it, one entry an article. */
  readonly articles: Uint32Array;
  readonly occurrences: Uint32Array;
  /** Occurrences weighed by the field they stand in, in quarters. */
  readonly quarters: Uint32Array;
  readonly paragraphs: Uint32Array;
  /** The units of the article at a place in `articles` where it occurs; good until the next are asked for. */
  unitsAt(place: number): UnitsHere;
  /** Adds their offsets to some. */
  offsetsAt(place: number, offsets: OffsetBits): void;
  /** Them as bits, where all are below 31; −1 where they are not at hand as bits. */
  offsetBitsAt(place: number): number;
  /** Its matches in one article; none outside its scope. */
  matchesIn(article: number): MatchesByUnit;
  readonly singleWords: readonly TermSet[] | undefined;
}

/** Offsets of units within an article, ascending, and how often in each; only the first `count` are good. */
export interface UnitsHere {
  readonly count: number;
  readonly offsets: Uint32Array;
  readonly counts: Uint32Array;
}

/** A leaf and the articles where its occurrences count: those where it takes part in making the article match. */
export interface Contribution {
  readonly leaf: Leaf;
  readonly articles: ArticleSet;
}

/** A leaf bound to a segment, not evaluated yet. */
export interface BoundLeaf {
  /** How many words would be read: a bound on the work. */
  readonly occurrences: number;
  evaluate(among: Among): Leaf;
}

/** Throws QueryError for a leaf past the cost limits. */
export function bindLeaf(
  { pattern, scope, query }: Extract<Plan, { kind: 'leaf' }>,
  segment: Segment,
  budget: Budget,
): BoundLeaf {
  const matcher = bindPattern(pattern, segment);
  budget.spend(matcher.occurrences, query);
  const bound = boundScope(scope, segment);
  const words = countedByPostings(matcher, bound);
  return {
    occurrences: matcher.occurrences,
    evaluate(among) {
      const counted =
        words === undefined
          ? countMatches(matcher, bound, segment, among.living)
          : countWords(words, bound, segment, among);
      return { ...counted, ...showing(matcher, bound, among.living) };
    },
  };
}

function countWords(words: TermSet, scope: BoundScope, segment: Segment, among: Among): Counted {
  if (!scope.isEverywhere) return countTermsByUnit(words, segment, among.living, scope.admits);
  const [only] = words;
  if (only !== undefined && words.length === 1) return countTerm(only, segment, among);
  return countTermsAnywhere(words, segment, among);
}

export type Counted = Pick<
  Leaf,
  'articleFrequency' | 'articles' | 'occurrences' | 'quarters' | 'paragraphs' | 'unitsAt' | 'offsetsAt' | 'offsetBitsAt'
>;

/** The terms, where postings alone say how often the leaf occurs; undefined where places must be looked at. */
function countedByPostings({ singleWords }: Matcher, scope: BoundScope): TermSet | undefined {
  if (scope.looksAtPositions || singleWords?.length !== 1) return undefined;
  const [terms = []] = singleWords;
  if (terms.some(({ variants }) => variants !== null)) return undefined;
  const mayCoincide = terms.some(({ term }) => term.variantLengths !== null || (terms.length > 1 && term.overlapping));
  return mayCoincide ? undefined : terms;
}

/** One term anywhere: what is kept of each article in its postings is all that is needed. */
function countTerm(accepted: AcceptedTerm, segment: Segment, { living, wanted }: Among): Counted {
  const cursor = cursorOn(accepted, segment);
  const most = Math.min(accepted.term.articles, wanted.count());
  const articles = new Uint32Array(most);
  const occurrences = new Uint32Array(most);
  const quarters = new Uint32Array(most);
  const paragraphs = new Uint32Array(most);
  const units = new Int32Array(most);
  const { headUnits } = segment.articles;
  let found = 0;
  const take = (article: number, i: number): void => {
    articles[found] = article;
    occurrences[found] = cursor.occurrencesAt(i);
    quarters[found] = cursor.quartersAt(i);
    const head = headUnits.at(article);
    const bits = cursor.offsetBits(i);
    units[found] = bits;
    paragraphs[found] = bits < 0 ? cursor.unitsAt(i) - cursor.unitsBefore(head, i) : onesIn(bits >>> head);
    found += 1;
  };
  const isWhole = accepted.languages === null && living.count() === living.size;
  let articleFrequency = 0;
  if (isWhole && wanted.count() * MUCH_MORE < accepted.term.articles) {
    articleFrequency = accepted.term.articles;
    wanted.forEach((article) => {
      const i = cursor.seek(article);
      if (i >= 0) take(article, i);
    });
  } else {
    for (let block = 0; block < cursor.blocks; block += 1) {
      cursor.load(block);
      for (let i = 0; i < cursor.count; i += 1) {
        const article = cursor.articles[i] ?? 0;
        if (!living.has(article) || !isAccepted(accepted, article, segment)) continue;
        articleFrequency += 1;
        if (wanted.has(article)) take(article, i);
      }
    }
  }
  // Where no article was left out, one's place in the list is its place in the postings.
  const placeInBlock =
    found === accepted.term.articles
      ? (place: number) => cursor.loadAt(place)
      : (place: number) => cursor.seek(articles[place] ?? 0);
  return {
    articleFrequency,
    articles: articles.subarray(0, found),
    occurrences: occurrences.subarray(0, found),
    quarters: quarters.subarray(0, found),
    paragraphs: paragraphs.subarray(0, found),
    unitsAt(place) {
      const count = cursor.readUnits(placeInBlock(place));
      return { count, offsets: cursor.units, counts: cursor.frequencies };
    },
    offsetsAt(place, offsets) {
      cursor.addOffsets(placeInBlock(place), offsets);
    },
    offsetBitsAt: (place) => units[place] ?? 0,
  };
}

/** Anything else: the stretches in each article that may match are found and counted. */
function countMatches(matcher: Matcher, scope: BoundScope, segment: Segment, living: ArticleSet): Counted {
  const counts = new OrderedCounts(segment);
  const candidates = matcher.candidates().keepOnly(living);
  matcher.prepare(candidates);
  candidates.forEach((article) => {
    const { length, units, lasts } = matcher.spansIn(article, EVERY_UNIT);
    for (let i = 0; i < length; i += 1) {
      const offset = units[i] ?? 0;
      if (scope.isEverywhere || (scope.admits(article, offset) && scope.allows(article, offset, lasts[i] ?? 0))) {
        counts.add(article, offset, 1);
      }
    }
  });
  return counts.finish();
}

function showing(matcher: Matcher, scope: BoundScope, living: ArticleSet): Pick<Leaf, 'matchesIn' | 'singleWords'> {
  return {
    singleWords: matcher.singleWords,
    matchesIn(article) {
      const within = new Map<number, readonly Match[]>();
      if (!living.has(article)) return within;
      if (scope.isEverywhere) return matcher.matchesIn(article);
      for (const [offset, matches] of matcher.matchesIn(article)) {
        if (!scope.admits(article, offset)) continue;
        const allowed = matches.filter(({ last }) => scope.allows(article, offset, last));
        if (allowed.length > 0) within.set(offset, allowed);
      }
      return within;
    },
  };
}

/** So many times as frequent as what is wanted, and a word is not gone through but looked up. */
const MUCH_MORE = 8;
