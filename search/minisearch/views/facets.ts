import {
  FACET_FIELDS,
  type FacetField,
  type FacetLists,
  type FacetValue,
  type Filters,
  NO_FILTERS,
} from '../../engine.ts';
import { type Answered, filtered } from '../answering/answer.ts';
import type { ArticleSet } from '../article-set.ts';
import type { Segment } from '../segment/segment.ts';

/** The values of a field among the matching articles: most articles first, then by value. */
export function facetOf(field: FacetField, answers: readonly Answered[]): readonly FacetValue[] {
  const found = answers.map(({ segment, matched }) => ({ segment, articles: matched }));
  return firstOf(countsIn(field, found), Number.POSITIVE_INFINITY);
}

/**
 * The first values of every field, each among the articles that match with the field’s own filter left aside. The query
 * itself is answered once; leaving a filter aside is arithmetic on sets.
 */
export function facetsOf(filters: Filters, answers: readonly Answered[], most: number): FacetLists {
  const lists = FACET_FIELDS.map((field): [FacetField, FacetLists[FacetField]] => {
    const counts = countsIn(
      field,
      answers.map((answer) => withoutOwn(field, filters, answer)),
    );
    const first = firstOf(counts, field === 'year' ? counts.size : most);
    return [field, { distinct: counts.size, values: [...first, ...chosenBeyond(first, field, filters, counts)] }];
  });
  return Object.fromEntries(lists) as FacetLists; // One of each field.
}

function chosenBeyond(
  first: readonly FacetValue[],
  field: FacetField,
  filters: Filters,
  counts: ReadonlyMap<string, number>,
): readonly FacetValue[] {
  if (field === 'year') return [];
  const chosen = [...new Set(filters[field])].filter((value) => !first.some((one) => one.value === value));
  return chosen.map((value) => ({ value, articles: counts.get(value) ?? 0 }));
}

interface Articles {
  readonly segment: Segment;
  readonly articles: ArticleSet;
}

function withoutOwn(field: FacetField, filters: Filters, { segment, matched, unfiltered }: Answered): Articles {
  const others = { ...filters, ...(field === 'year' ? { from: null, to: null } : { [field]: NO_FILTERS[field] }) };
  if (!isNarrowedBy(field, filters)) return { segment, articles: matched };
  return { segment, articles: filtered(unfiltered, others, segment) };
}

const isNarrowedBy = (field: FacetField, filters: Filters): boolean =>
  field === 'year' ? filters.from !== null || filters.to !== null : filters[field].length > 0;

function countsIn(field: FacetField, found: readonly Articles[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { segment, articles } of found) {
    const add = (value: string, more: number) => counts.set(value, (counts.get(value) ?? 0) + more);
    if (field === 'year') addYears(articles, segment, add);
    else addValues(articles, segment.articles.values[field], add);
  }
  return counts;
}

type Add = (value: string, articles: number) => void;

function addYears(articles: ArticleSet, { articles: { firstDay } }: Segment, add: Add): void {
  const counts = new Uint32Array(LAST_YEAR + 1);
  articles.forEach((article) => {
    const year = Math.floor((firstDay[article] ?? 0) / 10_000);
    counts[year] = (counts[year] ?? 0) + 1;
  });
  // The undated are at 0.
  for (let year = 1; year <= LAST_YEAR; year += 1) {
    const count = counts[year] ?? 0;
    if (count > 0) add(String(year).padStart(4, '0'), count);
  }
}

/** Counted by number first: a text is looked up once for each value, not once for each article. */
function addValues(articles: ArticleSet, column: Segment['articles']['values'][Exclude<FacetField, 'year'>], add: Add) {
  const counts = new Uint32Array(column.values.length);
  articles.forEach((article) => {
    for (const place of column.of(article)) counts[place] = (counts[place] ?? 0) + 1;
  });
  for (const [place, count] of counts.entries()) if (count > 0) add(column.values[place] ?? '', count);
}

/** An archive may have as many authors as articles; of those past the last place nothing is made. */
function firstOf(counts: ReadonlyMap<string, number>, most: number): readonly FacetValue[] {
  const first: FacetValue[] = [];
  let last: FacetValue | undefined;
  for (const [value, articles] of counts) {
    if (last !== undefined && comesAfter(value, articles, last)) continue;
    first.push({ value, articles });
    if (first.length < 2 * most) continue;
    first.sort(inOrder).splice(most);
    last = first.at(-1);
  }
  return first.sort(inOrder).slice(0, most);
}

const inOrder = (a: FacetValue, b: FacetValue): number => (comesAfter(a.value, a.articles, b) ? 1 : -1);

const comesAfter = (value: string, articles: number, other: FacetValue): boolean =>
  articles < other.articles || (articles === other.articles && value > other.value);

const LAST_YEAR = 9999;
