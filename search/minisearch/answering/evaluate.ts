import { periodOf } from '../../dates/partial-date.ts';
import type { DateQuery } from '../../language/query.ts';
import { ArticleSet } from '../article-set.ts';
import type { ArticleColumns, Segment } from '../segment/segment.ts';
import type { Budget } from './budget.ts';
import { type Contribution, evaluateLeaf, type Leaf } from './leaf.ts';
import type { Plan } from './plan.ts';
import { tallyEach } from './tally.ts';
import { articlesWithValue } from './values.ts';

/** A plan evaluated over one segment: which articles satisfy each of its parts. */
export interface Evaluated {
  readonly plan: Plan;
  readonly articles: ArticleSet;
  readonly operands: readonly Evaluated[];
  /** Present on leaves. */
  readonly leaf: Leaf | undefined;
}

/** Throws QueryError for a query past the cost limits. `living` marks the articles that are not masked. */
export function evaluate(plan: Plan, segment: Segment, living: ArticleSet, budget: Budget): Evaluated {
  const within = (operand: Plan) => evaluate(operand, segment, living, budget);
  const combined = (articles: ArticleSet, operands: readonly Evaluated[] = []): Evaluated => ({
    plan,
    articles: articles.keepOnly(living),
    operands,
    leaf: undefined,
  });
  const { count } = segment.articles;
  switch (plan.kind) {
    case 'leaf': {
      const leaf = evaluateLeaf(plan, segment, living, budget);
      return { plan, articles: ArticleSet.from(leaf.articles, count), operands: [], leaf };
    }
    case 'and': {
      const operands = plan.operands.map(within);
      return combined(
        operands.reduce((all, operand) => all.keepOnly(operand.articles), ArticleSet.allOf(count)),
        operands,
      );
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
          return evaluate(test, values, everyValue, budget).articles;
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

/** What is left out under a `not` is never an occurrence; elsewhere every part on the way down must hold. */
export function contributionsOf(root: Evaluated, articles: ArticleSet = root.articles): readonly Contribution[] {
  const here = articles === root.articles ? articles : articles.copy().keepOnly(root.articles);
  if (root.leaf !== undefined) return [{ leaf: root.leaf, articles: here }];
  return root.operands.flatMap((operand) => contributionsOf(operand, here));
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
