import type { Filters, Question } from '../../engine.ts';
import { ArticleSet } from '../article-set.ts';
import { type Segment, VALUE_FIELDS, type VisibleSegment } from '../segment/segment.ts';
import type { Budget } from './budget.ts';
import type { CountSums } from './counted.ts';
import { articlesDated, contributionsOf, evaluate } from './evaluate.ts';
import type { Contribution } from './leaf.ts';
import type { Plan } from './plan.ts';
import { tally } from './tally.ts';
import { holders } from './values.ts';

/** What one segment answers to a question. */
export interface Answered {
  readonly segment: Segment;
  /** The matching articles. */
  readonly matched: ArticleSet;
  /** Those that match with every filter left aside. */
  readonly unfiltered: ArticleSet;
  readonly tally: CountSums;
  /** How many matching articles have no date, date limits left aside. */
  readonly undated: number;
  /** One for each positive leaf, in the order of the query, so in the same order in every segment. */
  readonly contributions: readonly Contribution[];
}

export function answerIn(
  { segment, living, isWhole }: VisibleSegment,
  { filters }: Question,
  plan: Plan,
  undatedPlan: Plan | undefined,
  budget: Budget,
): Answered {
  const among = { living, isWhole, wanted: living };
  const evaluated = evaluate(plan, segment, among, budget);
  const allowed = articlesAllowed(filters, segment);
  const matched = inBoth(inBoth(evaluated.articles, allowed), articlesInTime(filters, segment));
  const contributions = contributionsOf(evaluated, matched);
  const withUndated =
    undatedPlan === undefined ? evaluated.articles : evaluate(undatedPlan, segment, among, budget).articles;
  return {
    segment,
    matched,
    unfiltered: evaluated.articles,
    tally: tally(contributions, segment),
    undated: countUndated(inBoth(withUndated, allowed), segment),
    contributions,
  };
}

/** Those of some articles that the filters let through; the set may be the same one. */
export const filtered = (articles: ArticleSet, filters: Filters, segment: Segment): ArticleSet =>
  inBoth(inBoth(articles, articlesAllowed(filters, segment)), articlesInTime(filters, segment));

/** The articles dated within the filters' limits; undefined for all. */
const articlesInTime = (filters: Filters, { articles }: Segment): ArticleSet | undefined =>
  filters.from === null && filters.to === null ? undefined : articlesDated(filters, articles);

/** The articles that the filters let through, dates left aside; undefined for all. */
function articlesAllowed(filters: Filters, { articles }: Segment): ArticleSet | undefined {
  let allowed: ArticleSet | undefined;
  for (const field of VALUE_FIELDS) {
    const wanted = new Set(filters[field]);
    if (wanted.size === 0) continue;
    const column = articles.values[field];
    const places = column.values.flatMap((value, place) => (wanted.has(value) ? [place] : []));
    allowed = inBoth(holders(column, new Set(places), articles.count), allowed);
  }
  return allowed;
}

/** The one where there is no other: a set is not copied for nothing. */
const inBoth = (one: ArticleSet, other: ArticleSet | undefined): ArticleSet =>
  other === undefined || other === one ? one : one.copy().keepOnly(other);

const countUndated = (articles: ArticleSet, segment: Segment): number => articles.countIn(undatedIn(segment));

/** Worked out once a segment. */
function undatedIn(segment: Segment): ArticleSet {
  const known = UNDATED.get(segment);
  if (known !== undefined) return known;
  const undated = new ArticleSet(segment.articles.count);
  for (const [article, day] of segment.articles.firstDay.entries()) if (day === 0) undated.add(article);
  UNDATED.set(segment, undated);
  return undated;
}

const UNDATED = new WeakMap<Segment, ArticleSet>();
