import type { Segment } from './segment.ts';
import type { TermSet } from './term-set.ts';

/** Units in ascending order with, beside each, how many matches it holds (at least 1). */
export interface UnitCounts {
  readonly units: Uint32Array;
  readonly counts: Uint32Array;
}

export const NO_UNITS: UnitCounts = { units: new Uint32Array(0), counts: new Uint32Array(0) };

/**
 * How often words of the set stand in each unit. `caps()` is not looked at: for it the counts are a bound.
 * Every posting is met once; the rest of the cost is one pass over the segment's units.
 */
export function postingsOf(set: TermSet, segment: Segment): UnitCounts {
  const { articles, units, lexicon, index } = segment;
  const perUnit = new Uint32Array(units.count);
  let found = 0;
  for (const term of new Set(set.terms.flatMap((terms) => [...terms]))) {
    const inEveryLanguage = set.terms.every((terms) => terms.has(term));
    for (const frequencies of index.frequencies(lexicon.terms[term] ?? '')) {
      for (const [unit, frequency] of frequencies) {
        if (!inEveryLanguage) {
          const language = articles.language[units.article[unit] ?? 0] ?? 0;
          if (set.terms[language]?.has(term) !== true) continue;
        }
        if (perUnit[unit] === 0) found += 1;
        perUnit[unit] = (perUnit[unit] ?? 0) + frequency;
      }
    }
  }
  return gathered(perUnit, found);
}

/** The units that are in both. */
export function intersection(one: Uint32Array, other: Uint32Array): Uint32Array {
  const both = new Uint32Array(Math.min(one.length, other.length));
  let length = 0;
  let j = 0;
  for (const unit of one) {
    while (j < other.length && (other[j] ?? 0) < unit) j += 1;
    if (j === other.length) break;
    if (other[j] === unit) {
      both[length] = unit;
      length += 1;
    }
  }
  return both.subarray(0, length);
}

/** The units that are in any. */
export function union(lists: readonly Uint32Array[]): Uint32Array {
  if (lists.length === 1 && lists[0] !== undefined) return lists[0];
  const all = new Set<number>();
  for (const list of lists) for (const unit of list) all.add(unit);
  return Uint32Array.from(all).sort();
}

function gathered(perUnit: Uint32Array, found: number): UnitCounts {
  const units = new Uint32Array(found);
  const counts = new Uint32Array(found);
  let next = 0;
  for (let unit = 0; next < found; unit += 1) {
    const count = perUnit[unit] ?? 0;
    if (count === 0) continue;
    units[next] = unit;
    counts[next] = count;
    next += 1;
  }
  return { units, counts };
}
