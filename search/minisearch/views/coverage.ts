import type { Coverage } from '../../engine.ts';
import type { VisibleSegment } from '../segment/segment.ts';

/** All living articles by source and year. */
export function coverageOf(segments: readonly VisibleSegment[]): readonly Coverage[] {
  const rows = new Map<string, Coverage>();
  for (const row of segments.flatMap(coverageIn)) {
    const key = JSON.stringify([row.source, row.year]);
    const known = rows.get(key);
    rows.set(key, {
      ...row,
      articles: row.articles + (known?.articles ?? 0),
      paragraphs: row.paragraphs + (known?.paragraphs ?? 0),
    });
  }
  return [...rows.values()];
}

function coverageIn({ segment: { articles }, living }: VisibleSegment): readonly Coverage[] {
  const { source } = articles.values;
  const counts = new Map<number, { articles: number; paragraphs: number }>();
  living.forEach((article) => {
    const [place = NO_SOURCE] = source.of(article);
    const key = (place + 1) * YEARS + Math.floor((articles.firstDay[article] ?? 0) / 10_000);
    const count = counts.get(key) ?? { articles: 0, paragraphs: 0 };
    count.articles += 1;
    count.paragraphs += articles.paragraphs[article] ?? 0;
    counts.set(key, count);
  });
  return Array.from(counts, ([key, count]) => ({
    source: source.values[Math.floor(key / YEARS) - 1] ?? null,
    year: key % YEARS || null,
    ...count,
  }));
}

const NO_SOURCE = -1;

/** One more than the last year that can be written; 0 stands for undated. */
const YEARS = 10_000;
