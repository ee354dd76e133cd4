import type { Coverage } from './engine.ts';

/** What an archive holds, by source and year. Every article is counted once. */
export interface CoverageTable {
  /** Most articles first, then by name; articles without a source last. */
  readonly sources: readonly SourceCoverage[];
  /** All sources together, in order; years without articles are left out. */
  readonly years: readonly YearCoverage[];
  readonly undated: Held;
}

export interface Held {
  readonly articles: number;
  readonly paragraphs: number;
}

export interface YearCoverage extends Held {
  readonly year: number;
}

export interface SourceCoverage extends Held {
  readonly source: string | null;
  readonly years: readonly YearCoverage[];
  readonly undated: Held;
}

/** @param rows at most one of each source and year */
export function coverageTable(rows: readonly Coverage[]): CoverageTable {
  const bySource = new Map<string | null, Coverage[]>();
  for (const row of rows) {
    const known = bySource.get(row.source);
    if (known === undefined) bySource.set(row.source, [row]);
    else known.push(row);
  }
  const sources = Array.from(bySource, ([source, own]) => ({ source, ...heldIn(own), ...byYear(own) }));
  return { sources: sources.sort(byArticles), ...byYear(rows) };
}

function byYear(rows: readonly Coverage[]): Pick<SourceCoverage, 'years' | 'undated'> {
  const years = new Map<number, Held>();
  for (const { year, articles, paragraphs } of rows) {
    if (year === null) continue;
    const known = years.get(year) ?? NOTHING;
    years.set(year, { articles: known.articles + articles, paragraphs: known.paragraphs + paragraphs });
  }
  return {
    years: Array.from(years, ([year, held]) => ({ year, ...held })).sort((a, b) => a.year - b.year),
    undated: heldIn(rows.filter(({ year }) => year === null)),
  };
}

function heldIn(rows: readonly Coverage[]): Held {
  return rows.reduce<Held>(
    (sum, { articles, paragraphs }) => ({
      articles: sum.articles + articles,
      paragraphs: sum.paragraphs + paragraphs,
    }),
    NOTHING,
  );
}

function byArticles(a: SourceCoverage, b: SourceCoverage): number {
  if (a.source === null || b.source === null) return a.source === null ? 1 : -1;
  return b.articles - a.articles || (a.source < b.source ? -1 : 1);
}

const NOTHING: Held = { articles: 0, paragraphs: 0 };
