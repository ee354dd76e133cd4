import { foldWord } from '../analysis/index.ts';
import type { Article, ArticleId, ArticleNumber } from '../article.ts';
import type { Query } from '../language/query.ts';
import { type Bits, noneOf } from './bits.ts';
import { type ArticleField, type Plan, planOf } from './plan.ts';
import type { Segment, ValueColumn, ValueField } from './segment.ts';
import { SegmentBuilder } from './segment-builder.ts';
import { hasShape } from './shape.ts';

/** The articles whose value of a field satisfies `test`: `id` and `url` as a whole, the others by their words. */
export function articlesWithValue(field: ArticleField, test: Query, segment: Segment, evaluated: Evaluation): Bits {
  const { articles } = segment;
  switch (field) {
    case 'id':
      return wholeValues(test, articles.ids);
    case 'url':
      return wholeValues(test, articles.urls);
    default: {
      const column = articles.values[COLUMN_OF[field]];
      return holders(column, matchingValues(test, column, evaluated), articles.count);
    }
  }
}

/** Evaluates a plan over a segment; passed in because a value's words are evaluated by the same rules as a text's. */
export type Evaluation = (plan: Plan, segment: Segment) => Bits;

/** The articles that have at least one of the values whose bit is set. */
export function holders({ start, of }: ValueColumn, wanted: Bits, articles: number): Bits {
  const bits = noneOf(articles);
  for (let article = 0; article < articles; article += 1) {
    for (let i = start[article] ?? 0; i < (start[article + 1] ?? 0); i += 1) {
      if (wanted[of[i] ?? 0] === 1) bits[article] = 1;
    }
  }
  return bits;
}

/**
 * Values are few and short, so they are searched as an archive of their own in which each is one headline: `source:`
 * then means by a word, a phrase or a wildcard just what `title:` means.
 */
function matchingValues(test: Query, column: ValueColumn, evaluated: Evaluation): Bits {
  let segment = VALUE_SEGMENTS.get(column);
  if (segment === undefined) {
    const builder = new SegmentBuilder();
    for (const [i, value] of column.values.entries()) builder.add(asArticle(value, i));
    segment = builder.finish(0, 0);
    VALUE_SEGMENTS.set(column, segment);
  }
  return evaluated(planOf(test), segment);
}

function wholeValues(test: Query, values: readonly (string | null)[]): Bits {
  return Uint8Array.from(values, (value) => (value !== null && isWholly(test, foldWord(value)) ? 1 : 0));
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
