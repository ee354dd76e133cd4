import type { FacetField, FacetValue } from '../../engine.ts';
import type { Answered } from '../answering/answer.ts';

/** The values of a field among the matching articles: most articles first, then by value. */
export function facetOf(field: FacetField, answers: readonly Answered[]): readonly FacetValue[] {
  const counts = new Map<string, number>();
  for (const answer of answers) {
    answer.matched.forEach((article) => {
      for (const value of valuesOf(field, article, answer)) counts.set(value, (counts.get(value) ?? 0) + 1);
    });
  }
  return Array.from(counts, ([value, articles]) => ({ value, articles })).sort(
    (a, b) => b.articles - a.articles || (a.value < b.value ? -1 : 1),
  );
}

function* valuesOf(field: FacetField, article: number, { segment: { articles } }: Answered): Iterable<string> {
  if (field === 'year') {
    const firstDay = articles.firstDay[article] ?? 0;
    if (firstDay !== 0) yield String(Math.floor(firstDay / 10_000)).padStart(4, '0');
    return;
  }
  const column = articles.values[field];
  for (const place of column.of(article)) yield column.values[place] ?? '';
}
