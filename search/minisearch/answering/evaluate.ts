import { periodOf } from '../../dates/partial-date.ts';
import type { DateQuery } from '../../language/query.ts';
import { ArticleSet } from '../article-set.ts';
import type { ArticleColumns, Segment } from '../segment/segment.ts';
import type { Budget } from './budget.ts';
import type { Among } from './counted.ts';
import { type BoundLeaf, bindLeaf, type Contribution, type Leaf } from './leaf.ts';
import type { Plan } from './plan.ts';
import { tallyEach } from './tally.ts';
import { articlesWithValue } from './values.ts';

/** A plan evaluated over one segment: which of the wanted articles satisfy each of its parts. */
export interface Evaluated {
  readonly plan: Plan;
  /** Not to be changed: parts that are satisfied by the same articles share a set. */
  readonly articles: ArticleSet;
  readonly operands: readonly Evaluated[];
  /** Present on leaves. */
  readonly leaf: Leaf | undefined;
}

/** Throws QueryError for a query past the cost limits. */
export function evaluate(plan: Plan, segment: Segment, among: Among, budget: Budget): Evaluated {
  const within = (operand: Plan) => evaluate(operand, segment, among, budget);
  const combined = (articles: ArticleSet, operands: readonly Evaluated[] = []): Evaluated => ({
    plan,
    articles: articles.keepOnly(among.wanted),
    operands,
    leaf: undefined,
  });
  const { count } = segment.articles;
  switch (plan.kind) {
    case 'leaf':
      return evaluatedLeaf(plan, bindLeaf(plan, segment, budget), among, count);
    case 'and': {
      const { articles, operands } = evaluateAll(plan.operands, segment, among, budget);
      return { plan, articles, operands, leaf: undefined };
    }
    case 'or': {
      const operands = plan.operands.map(within);
      return combined(
        operands.reduce((any, operand) => any.addAll(operand.articles), new ArticleSet(count)),
        operands,
      );
    }
    case 'not':
      return combined(within(plan.operand).articles.complement());
    case 'atleast': {
      const operand = within(plan.operand);
      const often = new ArticleSet(count);
      tallyEach(contributionsOf(operand), segment, (article, occurrences) => {
        if (occurrences >= plan.times) often.add(article);
      });
      return combined(often, [operand]);
    }
    case 'value':
      return combined(
        articlesWithValue(plan.field, plan.test, segment, (test, values) => {
          const everyValue = ArticleSet.allOf(values.articles.count);
          return evaluate(test, values, { living: everyValue, isWhole: true, wanted: everyValue }, budget).articles;
        }),
      );
    case 'date':
      return combined(articlesDated(plan.date, segment.articles));
    case 'everything':
      return combined(ArticleSet.allOf(count));
    default:
      return plan satisfies never;
  }
}

/**
 * Operands that must all hold. The rarest words are evaluated first, and each one after only in the articles that are
 * left: a common word beside a rare one costs little.
 */
function evaluateAll(
  plans: readonly Plan[],
  segment: Segment,
  among: Among,
  budget: Budget,
): Pick<Evaluated, 'articles' | 'operands'> {
  const bound = plans.map((plan) => (plan.kind === 'leaf' ? bindLeaf(plan, segment, budget) : undefined));
  const costOf = (place: number) => bound[place]?.occurrences ?? Number.MAX_SAFE_INTEGER;
  const rarestFirst = plans.map((_, place) => place).sort((a, b) => costOf(a) - costOf(b));
  const operands = new Map<number, Evaluated>();
  let left = among.wanted;
  for (const place of rarestFirst) {
    const plan = plans[place];
    if (plan === undefined) continue;
    const here = { ...among, wanted: left };
    const leaf = bound[place];
    const operand =
      leaf !== undefined && plan.kind === 'leaf'
        ? evaluatedLeaf(plan, leaf, here, segment.articles.count)
        : evaluate(plan, segment, here, budget);
    operands.set(place, operand);
    left = operand.articles;
  }
  return { articles: left, operands: [...operands].sort(([a], [b]) => a - b).map(([, operand]) => operand) };
}

function evaluatedLeaf(plan: Plan, bound: BoundLeaf, among: Among, articles: number): Evaluated {
  const leaf = bound.evaluate(among);
  const found = ArticleSet.from(leaf.counts.articles, articles);
  // Some leaves tell of unwanted articles too, since they look at all of them anyway.
  return { plan, articles: among.wanted === among.living ? found : found.keepOnly(among.wanted), operands: [], leaf };
}

/** What is left out under a `not` is never an occurrence; elsewhere every part on the way down must hold. */
export function contributionsOf(root: Evaluated, articles: ArticleSet = root.articles): readonly Contribution[] {
  if (root.leaf !== undefined) return [{ leaf: narrowedLeaf(root.leaf, articles), articles }];
  const isAny = root.plan.kind === 'or';
  return root.operands.flatMap((operand) => {
    // Where one will do, each is only where it is found itself.
    const here = isAny && articles !== root.articles ? operand.articles.copy().keepOnly(articles) : operand.articles;
    return contributionsOf(operand, isAny ? here : articles);
  });
}

function narrowedLeaf(leaf: Leaf, articles: ArticleSet): Leaf {
  const counts = leaf.counts.narrowedTo(articles);
  return counts === leaf.counts ? leaf : { ...leaf, counts };
}

/** Whole periods within the limits; an undated article is never within any. */
export function articlesDated({ from, to }: DateLimits, { count, firstDay, lastDay }: ArticleColumns): ArticleSet {
  const earliest = from === null ? 0 : periodOf(from).first;
  const latest = to === null ? LAST_DAY : periodOf(to).last;
  const dated = new ArticleSet(count);
  for (let article = 0; article < count; article += 1) {
    const first = firstDay[article] ?? 0;
    if (first !== 0 && first >= earliest && (lastDay[article] ?? 0) <= latest) dated.add(article);
  }
  return dated;
}

export type DateLimits = Pick<DateQuery, 'from' | 'to'>;

const LAST_DAY = 9999_12_31;
