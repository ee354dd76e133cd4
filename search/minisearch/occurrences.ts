import type { Contribution } from './leaf.ts';
import { distinct, type Match } from './matches.ts';
import type { UnitCounts } from './postings.ts';
import type { Segment } from './segment.ts';

/** The units where contributions occur and how many occurrences each holds, the same range counted once. */
export function tally(contributions: readonly Contribution[], segment: Segment): UnitCounts {
  const counts = new Uint32Array(segment.units.count);
  const shared = new Set<number>();
  const mayCoincide = !areApart(contributions, segment);
  let found = 0;
  for (const { leaf, articles } of contributions) {
    const { units } = leaf.hits;
    for (let i = 0; i < units.length; i += 1) {
      const unit = units[i] ?? 0;
      if (articles[segment.units.article[unit] ?? 0] !== 1) continue;
      const before = counts[unit] ?? 0;
      if (before === 0) found += 1;
      else if (mayCoincide) shared.add(unit);
      counts[unit] = before + (leaf.hits.counts[i] ?? 0);
    }
  }
  for (const unit of shared) counts[unit] = matchesIn(unit, contributions, segment).length;
  const tallied = new Uint32Array(found);
  let next = 0;
  for (let unit = 0; next < found; unit += 1) {
    if (counts[unit] === 0) continue;
    tallied[next] = unit;
    next += 1;
  }
  return { units: tallied, counts: tallied.map((unit) => counts[unit] ?? 0) };
}

/** Every occurrence in one unit, each range once, in the order of the text. */
export function matchesIn(unit: number, contributions: readonly Contribution[], segment: Segment): readonly Match[] {
  const article = segment.units.article[unit] ?? 0;
  return distinct(contributions.flatMap(({ leaf, articles }) => (articles[article] === 1 ? leaf.matchesIn(unit) : [])));
}

export function perArticle({ units, counts }: UnitCounts, segment: Segment): Uint32Array {
  const sums = new Uint32Array(segment.articles.count);
  for (const [i, unit] of units.entries()) {
    const article = segment.units.article[unit] ?? 0;
    sums[article] = (sums[article] ?? 0) + (counts[i] ?? 0);
  }
  return sums;
}

/**
 * Whether no two contributions can mark the same range, so that counts simply add up: single words with no term in
 * common and none that stands at the place of another. It is the usual case, and saves looking at the texts.
 */
function areApart(contributions: readonly Contribution[], { lexicon }: Segment): boolean {
  if (contributions.length < 2) return true;
  const seen = new Set<number>();
  for (const { leaf } of contributions) {
    const sets = leaf.singleTerms();
    if (sets === undefined) return false;
    const own = new Set(sets.flatMap((set) => set.terms.flatMap((terms) => [...terms])));
    for (const term of own) {
      if (seen.has(term) || lexicon.overlapping.has(term)) return false;
      seen.add(term);
    }
  }
  return true;
}
