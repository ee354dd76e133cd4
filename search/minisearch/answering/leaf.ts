import type { ArticleSet } from '../article-set.ts';
import { bindPattern, type Matcher } from '../matching/matcher.ts';
import { type ArticleMatches, asMatches } from '../matching/matches.ts';
import type { TermSet } from '../matching/term-set.ts';
import { EVERY_UNIT } from '../matching/units-mask.ts';
import type { Segment } from '../segment/segment.ts';
import type { Budget } from './budget.ts';
import { countTerm } from './count-term.ts';
import { countTermsAnywhere, countTermsByUnit } from './count-terms.ts';
import type { Among, Counted } from './counted.ts';
import type { Plan } from './plan.ts';
import { type BoundScope, boundScope } from './scope.ts';
import { OrderedCounts } from './unit-counts.ts';

/** A leaf of a plan in one segment: the wanted articles where it occurs within its scope, and how often. */
export interface Leaf {
  readonly counts: Counted;
  /** As for Matcher. */
  prepare(articles: ArticleSet): void;
  /** Its matches in one article; none outside its scope. */
  matchesIn(article: number): ArticleMatches;
  readonly singleWords: readonly TermSet[] | undefined;
}

/** A leaf in the articles where its occurrences count: those where it takes part in making the article match. */
export interface Contribution {
  /** Narrowed to these articles. */
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
  const found = (counts: Counted, { living }: Among): Leaf => ({ counts, ...showing(matcher, bound, living) });
  return {
    occurrences: matcher.occurrences,
    evaluate(among) {
      if (words === undefined) return found(countMatches(matcher, bound, segment, among.living), among);
      if (!bound.isEverywhere) return found(countTermsByUnit(words, segment, among.living, bound.admits), among);
      const [only] = words;
      if (only === undefined || words.length > 1) return found(countTermsAnywhere(words, segment, among), among);
      const counts = countTerm(only, segment, among);
      return {
        counts,
        prepare() {},
        matchesIn: (article) => asMatches(counts.spansIn(article)),
        singleWords: matcher.singleWords,
      };
    },
  };
}

/** The terms, where postings alone say how often the leaf occurs; undefined where places must be looked at. */
function countedByPostings({ singleWords }: Matcher, scope: BoundScope): TermSet | undefined {
  if (scope.looksAtPositions || singleWords?.length !== 1) return undefined;
  const [terms = []] = singleWords;
  if (terms.some(({ variants }) => variants !== null)) return undefined;
  const mayCoincide = terms.some(({ term }) => term.variantLengths !== null || (terms.length > 1 && term.overlapping));
  return mayCoincide ? undefined : terms;
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

function showing(
  matcher: Matcher,
  scope: BoundScope,
  living: ArticleSet,
): Pick<Leaf, 'prepare' | 'matchesIn' | 'singleWords'> {
  return {
    singleWords: matcher.singleWords,
    prepare: (articles) => matcher.prepare(articles),
    matchesIn(article) {
      if (!living.has(article)) return [];
      const found = matcher.matchesIn(article);
      if (scope.isEverywhere) return found;
      return found.flatMap(({ offset, matches }) => {
        if (!scope.admits(article, offset)) return [];
        const allowed = matches.filter(({ last }) => scope.allows(article, offset, last));
        return allowed.length > 0 ? [{ offset, matches: allowed }] : [];
      });
    },
  };
}
