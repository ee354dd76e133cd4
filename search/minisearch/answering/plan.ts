import type { DateQuery, Field, Query } from '../../language/query.ts';
import { isPositional, type Pattern, patternOf } from '../matching/pattern.ts';
import type { UnitField } from '../unit-fields.ts';

/**
 * A query made ready for any segment: leaves are patterns with the kinds of unit they look in, and over them stands
 * the logic of whole articles.
 */
export type Plan =
  | { readonly kind: 'leaf'; readonly pattern: Pattern; readonly scope: Scope; readonly query: Query }
  | { readonly kind: 'and'; readonly operands: readonly Plan[] }
  | { readonly kind: 'or'; readonly operands: readonly Plan[] }
  | { readonly kind: 'not'; readonly operand: Plan }
  | { readonly kind: 'atleast'; readonly times: number; readonly operand: Plan }
  | { readonly kind: 'value'; readonly field: ArticleField; readonly test: Query }
  | { readonly kind: 'date'; readonly date: DateQuery }
  | { readonly kind: 'everything' };

/** Fields of the article itself: they decide whether it matches and are no occurrences in its text. */
export type ArticleField = Extract<Field, 'place' | 'source' | 'section' | 'lang' | 'id' | 'url'>;

/** Where in an article a leaf may match. */
export interface Scope {
  readonly fields: readonly UnitField[];
  /** A match must end within so many first words of standfirst, body and subheads; null anywhere. */
  readonly firstWords: number | null;
  /** Of the paragraphs, only standfirsts and the first body paragraph. */
  readonly leadOnly: boolean;
}

export function planOf(query: Query): Plan {
  return planIn(query, ANYWHERE);
}

/**
 * The same plan with date limits left aside, to count the undated articles that match apart from them; undefined when
 * it has none.
 */
export function withoutDates(plan: Plan): Plan | undefined {
  return hasDates(plan) ? (dropDates(plan) ?? { kind: 'everything' }) : undefined;
}

function planIn(query: Query, scope: Scope): Plan {
  if (isPositional(query)) return { kind: 'leaf', pattern: patternOf(query), scope, query };
  switch (query.kind) {
    case 'and':
      return { kind: 'and', operands: query.operands.map((operand) => planIn(operand, scope)) };
    case 'or':
      return { kind: 'or', operands: query.operands.map((operand) => planIn(operand, scope)) };
    case 'not':
      return { kind: 'not', operand: planIn(query.operand, scope) };
    case 'field':
      return isArticleField(query.field)
        ? { kind: 'value', field: query.field, test: query.operand }
        : planIn(query.operand, { ...scope, fields: shared(scope.fields, FIELDS_OF[query.field]) });
    case 'first':
      return planIn(query.operand, {
        ...scope,
        fields: shared(scope.fields, RUNNING_TEXT),
        firstWords: Math.min(query.words, scope.firstWords ?? query.words),
      });
    case 'hlead':
      return planIn(query.operand, { ...scope, fields: shared(scope.fields, HEAD_AND_LEAD), leadOnly: true });
    case 'atleast':
      return { kind: 'atleast', times: query.times, operand: planIn(query.operand, scope) };
    case 'date':
      return { kind: 'date', date: query };
    case 'everything':
      return { kind: 'everything' };
    default:
      throw new TypeError(`No plan for a ${query.kind}.`);
  }
}

const shared = (one: readonly UnitField[], other: readonly UnitField[]): readonly UnitField[] =>
  one.filter((field) => other.includes(field));

function hasDates(plan: Plan): boolean {
  switch (plan.kind) {
    case 'date':
      return true;
    case 'and':
    case 'or':
      return plan.operands.some(hasDates);
    case 'not':
    case 'atleast':
      return hasDates(plan.operand);
    default:
      return false;
  }
}

/** Undefined when nothing is left. */
function dropDates(plan: Plan): Plan | undefined {
  switch (plan.kind) {
    case 'date':
      return undefined;
    case 'and':
    case 'or': {
      const operands = plan.operands.flatMap((operand) => dropDates(operand) ?? []);
      return operands.length === 0 ? undefined : { kind: plan.kind, operands };
    }
    case 'not': {
      const operand = dropDates(plan.operand);
      return operand === undefined ? undefined : { kind: 'not', operand };
    }
    default:
      return plan;
  }
}

const isArticleField = (field: Field): field is ArticleField => !(field in FIELDS_OF);

const RUNNING_TEXT: readonly UnitField[] = ['standfirst', 'body', 'subhead'];
const HEAD_AND_LEAD: readonly UnitField[] = ['headline', 'standfirst', 'body'];

const FIELDS_OF: Readonly<Record<Exclude<Field, ArticleField>, readonly UnitField[]>> = {
  title: ['headline'],
  byline: ['byline'],
  caption: ['caption'],
  body: ['standfirst', 'body'],
};

const ANYWHERE: Scope = {
  fields: ['headline', 'byline', 'standfirst', 'body', 'subhead', 'caption'],
  firstWords: null,
  leadOnly: false,
};
