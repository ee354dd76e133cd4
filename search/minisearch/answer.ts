import type { Filters, Question } from '../engine.ts';
import { type Bits, keepOnly } from './bits.ts';
import type { Budget } from './budget.ts';
import { articlesDated, contributionsOf, evaluate } from './evaluate.ts';
import type { Contribution } from './leaf.ts';
import { tally } from './occurrences.ts';
import type { Plan } from './plan.ts';
import type { UnitCounts } from './postings.ts';
import { type Segment, VALUE_FIELDS } from './segment.ts';
import { UNIT_FIELDS, type UnitField } from './unit-index.ts';
import { holders } from './values.ts';

/** What one segment answers to a question. */
export interface Answered {
  readonly segment: Segment;
  /** The matching articles. */
  readonly matched: Bits;
  /** The units of matching articles that hold occurrences, and how many. */
  readonly tally: UnitCounts;
  /** How many matching articles have no date, date limits left aside. */
  readonly undated: number;
  /** One for each positive leaf, in the order of the query, so in the same order in every segment. */
  readonly contributions: readonly RankedContribution[];
}

export interface RankedContribution extends Contribution {
  /** In how many living articles the leaf occurs at all: its part of the document frequency. */
  readonly articlesWithIt: number;
  /** For each article: its occurrences where they count, weighed by field; 0 elsewhere. */
  weighedFrequencies(): Float64Array;
}

export function answerIn(
  segment: Segment,
  living: Bits,
  { filters }: Question,
  plan: Plan,
  undatedPlan: Plan | undefined,
  budget: Budget,
): Answered {
  const evaluated = evaluate(plan, segment, living, budget);
  const allowed = articlesAllowed(filters, segment);
  const limitsDates = filters.from !== null || filters.to !== null;
  const matched = keepOnly(evaluated.bits.slice(), allowed);
  if (limitsDates) keepOnly(matched, articlesDated(filters, segment.articles));
  const contributions = contributionsOf(evaluated, matched);
  const withUndated = undatedPlan === undefined ? evaluated.bits : evaluate(undatedPlan, segment, living, budget).bits;
  return {
    segment,
    matched,
    tally: tally(contributions, segment),
    undated: countUndated(keepOnly(withUndated.slice(), allowed), segment),
    contributions: contributions.map((contribution) => rankable(contribution, segment)),
  };
}

/** The articles that the filters let through, dates left aside. */
function articlesAllowed(filters: Filters, { articles }: Segment): Bits {
  const allowed = new Uint8Array(articles.count).fill(1);
  for (const field of VALUE_FIELDS) {
    const wanted = new Set(filters[field]);
    if (wanted.size === 0) continue;
    const column = articles.values[field];
    keepOnly(
      allowed,
      holders(
        column,
        Uint8Array.from(column.values, (value) => (wanted.has(value) ? 1 : 0)),
        articles.count,
      ),
    );
  }
  return allowed;
}

function countUndated(bits: Bits, { articles }: Segment): number {
  let undated = 0;
  for (let article = 0; article < bits.length; article += 1) {
    if (bits[article] === 1 && articles.firstDay[article] === 0) undated += 1;
  }
  return undated;
}

function rankable(contribution: Contribution, { articles, units }: Segment): RankedContribution {
  const { leaf, articles: counting } = contribution;
  return {
    ...contribution,
    articlesWithIt: articlesIn(leaf.hits.units, units.article),
    weighedFrequencies() {
      const frequencies = new Float64Array(articles.count);
      for (let i = 0; i < leaf.hits.units.length; i += 1) {
        const unit = leaf.hits.units[i] ?? 0;
        const article = units.article[unit] ?? 0;
        if (counting[article] !== 1) continue;
        const weight = WEIGHTS[units.field[unit] ?? 0] ?? 1;
        frequencies[article] = (frequencies[article] ?? 0) + weight * (leaf.hits.counts[i] ?? 0);
      }
      return frequencies;
    },
  };
}

/** Units come in order, so those of one article stand together. */
function articlesIn(units: Uint32Array, articleOf: Uint32Array): number {
  let articles = 0;
  let previous = -1;
  for (const unit of units) {
    const article = articleOf[unit] ?? 0;
    if (article !== previous) articles += 1;
    previous = article;
  }
  return articles;
}

/**
 * How much an occurrence counts by where it stands: a headline says what the article is about, a caption what is in
 * the picture. Chosen by reasoning, not fitted: small judged collections reward whatever they were fitted to.
 */
const WEIGHT_OF: Readonly<Record<UnitField, number>> = {
  headline: 4,
  standfirst: 2,
  subhead: 1.5,
  byline: 1,
  body: 1,
  caption: 0.75,
};

const WEIGHTS = UNIT_FIELDS.map((field) => WEIGHT_OF[field]);
