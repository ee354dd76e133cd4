import { periodOf } from '../dates/partial-date.ts';
import type { DateQuery } from '../language/query.ts';
import { addAll, allOf, type Bits, complement, keepOnly, noneOf } from './bits.ts';
import type { Budget } from './budget.ts';
import { type Contribution, evaluateLeaf, type Leaf } from './leaf.ts';
import { perArticle, tally } from './occurrences.ts';
import type { Plan } from './plan.ts';
import type { ArticleColumns, Segment } from './segment.ts';
import { articlesWithValue } from './values.ts';

/** A plan evaluated over one segment: which articles satisfy each of its parts. */
export interface Evaluated {
  readonly plan: Plan;
  readonly bits: Bits;
  readonly operands: readonly Evaluated[];
  /** Present on leaves. */
  readonly leaf: Leaf | undefined;
}

/** Throws QueryError for a query past the cost limits. `living` marks the articles that are not masked. */
export function evaluate(plan: Plan, segment: Segment, living: Bits, budget: Budget): Evaluated {
  const within = (operand: Plan) => evaluate(operand, segment, living, budget);
  const combined = (bits: Bits, operands: readonly Evaluated[] = []): Evaluated => ({
    plan,
    bits: keepOnly(bits, living),
    operands,
    leaf: undefined,
  });
  const { count } = segment.articles;
  switch (plan.kind) {
    case 'leaf': {
      const leaf = evaluateLeaf(plan, segment, living, budget);
      return { plan, bits: articlesOf(leaf, segment), operands: [], leaf };
    }
    case 'and': {
      const operands = plan.operands.map(within);
      return combined(
        operands.reduce((bits, operand) => keepOnly(bits, operand.bits), allOf(count)),
        operands,
      );
    }
    case 'or': {
      const operands = plan.operands.map(within);
      return combined(
        operands.reduce((bits, operand) => addAll(bits, operand.bits), noneOf(count)),
        operands,
      );
    }
    case 'not':
      return combined(complement(within(plan.operand).bits));
    case 'atleast': {
      const operand = within(plan.operand);
      const occurrences = perArticle(tally(contributionsOf(operand), segment), segment);
      return combined(
        Uint8Array.from(occurrences, (times) => (times >= plan.times ? 1 : 0)),
        [operand],
      );
    }
    case 'value':
      return combined(
        articlesWithValue(plan.field, plan.test, segment, (test, values) => {
          const everyValue = allOf(values.articles.count);
          return evaluate(test, values, everyValue, budget).bits;
        }),
      );
    case 'date':
      return combined(articlesDated(plan.date, segment.articles));
    case 'everything':
      return combined(allOf(count));
    default:
      return plan satisfies never;
  }
}

/** What is left out under a `not` is never an occurrence; elsewhere every part on the way down must hold. */
export function contributionsOf(root: Evaluated, articles: Bits = root.bits): readonly Contribution[] {
  const here = keepOnly(articles.slice(), root.bits);
  if (root.leaf !== undefined) return [{ leaf: root.leaf, articles: here }];
  return root.operands.flatMap((operand) => contributionsOf(operand, here));
}

/** Whole periods within the limits; an undated article is never within any. */
export function articlesDated({ from, to }: DateLimits, { count, firstDay, lastDay }: ArticleColumns): Bits {
  const earliest = from === null ? 0 : periodOf(from).first;
  const latest = to === null ? LAST_DAY : periodOf(to).last;
  const bits = noneOf(count);
  for (let article = 0; article < count; article += 1) {
    const first = firstDay[article] ?? 0;
    if (first !== 0 && first >= earliest && (lastDay[article] ?? 0) <= latest) bits[article] = 1;
  }
  return bits;
}

export type DateLimits = Pick<DateQuery, 'from' | 'to'>;

function articlesOf(leaf: Leaf, { articles, units }: Segment): Bits {
  const bits = noneOf(articles.count);
  for (const unit of leaf.hits.units) bits[units.article[unit] ?? 0] = 1;
  return bits;
}

const LAST_DAY = 9999_12_31;
