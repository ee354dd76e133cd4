import { foldWord } from '../../analysis/index.ts';
import type { Article, ArticleId, ArticleNumber } from '../../article.ts';
import type { Query } from '../../language/query.ts';
import { ArticleSet } from '../article-set.ts';
import { hasShape } from '../matching/shape.ts';
import type { ValueColumn } from '../segment/columns.ts';
import type { Segment, ValueField } from '../segment/segment.ts';
import { SegmentBuilder } from '../segment/segment-builder.ts';
import { type ArticleField, type Plan, planOf } from './plan.ts';

/** The articles whose value of a field satisfies `test`: `id` and `url` as a whole, the others by their words. */
export function articlesWithValue(
  field: ArticleField,
  test: Query,
  segment: Segment,
  evaluated: Evaluation,
): ArticleSet {
  const { articles } = segment;
  switch (field) {
    case 'id':
      return wholeValues(test, articles.count, articles.id);
    case 'url':
      return wholeValues(test, articles.count, articles.url);
    default: {
      const column = articles.values[COLUMN_OF[field]];
      return holders(column, new Set(matchingValues(test, column, evaluated)), articles.count);
    }
  }
}

/** Evaluates a plan over a segment; passed in because a value's words are evaluated by the same rules as a text's. */
export type Evaluation = (plan: Plan, segment: Segment) => ArticleSet;

/** The articles that have at least one of the values, given by their places in the column. */
export function holders(column: ValueColumn, wanted: ReadonlySet<number>, articles: number): ArticleSet {
  const found = new ArticleSet(articles);
  for (let article = 0; article < articles; article += 1) {
    for (const place of column.of(article)) if (wanted.has(place)) found.add(article);
  }
  return found;
}

/**
 * Values are few and short, so they are searched as an archive of their own in which each is one headline: `source:`
 * then means by a word, a phrase or a wildcard just what `title:` means.
 */
function matchingValues(test: Query, column: ValueColumn, evaluated: Evaluation): Uint32Array {
  let segment = VALUE_SEGMENTS.get(column);
  if (segment === undefined) {
    const builder = new SegmentBuilder();
    for (const [i, value] of column.values.entries()) builder.add(asArticle(value, i));
    segment = builder.finish(0, 0);
    VALUE_SEGMENTS.set(column, segment);
  }
  return evaluated(planOf(test), segment).toArray();
}

function wholeValues(test: Query, articles: number, valueIn: (article: number) => string | null): ArticleSet {
  const found = new ArticleSet(articles);
  for (let article = 0; article < articles; article += 1) {
    const value = valueIn(article);
    if (value !== null && isWholly(test, foldWord(value))) found.add(article);
  }
  return found;
}

function isWholly(test: Query, value: string): boolean {
  switch (test.kind) {
    case 'word':
      return hasShape(Array.from(value), Array.from(foldWord(test.text)));
    case 'phrase':
      return hasShape(
        Array.from(value),
        Array.from(test.slots.map((slot) => (slot.kind === 'any' ? '*' : foldWord(slot.text))).join(' ')),
      );
    case 'and':
      return test.operands.every((operand) => isWholly(operand, value));
    case 'or':
      return test.operands.some((operand) => isWholly(operand, value));
    case 'not':
      return !isWholly(test.operand, value);
    default:
      return false;
  }
}

const asArticle = (value: string, place: number): Article => ({
  id: String(place) as ArticleId,
  number: place as ArticleNumber,
  headline: value,
  byline: [],
  date: null,
  place: null,
  source: null,
  section: null,
  language: null,
  sourceUrl: null,
  paragraphs: [],
});

const COLUMN_OF: Readonly<Record<Exclude<ArticleField, 'id' | 'url'>, ValueField>> = {
  place: 'place',
  source: 'source',
  section: 'section',
  lang: 'language',
};

const VALUE_SEGMENTS = new WeakMap<ValueColumn, Segment>();
