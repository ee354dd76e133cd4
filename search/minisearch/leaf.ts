import type { Bits } from './bits.ts';
import type { Match } from './matches.ts';
import type { Plan, Scope } from './plan.ts';
import type { UnitCounts } from './postings.ts';
import type { Segment } from './segment.ts';
import type { TermSet } from './term-set.ts';
import { UNIT_FIELDS } from './unit-index.ts';
import { bindPattern, type UnitMatcher } from './unit-matcher.ts';

/** A leaf of a plan in one segment: the units of living articles where it occurs, within its scope. */
export interface Leaf {
  readonly hits: UnitCounts;
  /** Its matches in one unit; none outside its scope. */
  matchesIn(unit: number): readonly Match[];
  singleTerms(): readonly TermSet[] | undefined;
}

/** A leaf and the articles where its occurrences count: those where it takes part in making the article match. */
export interface Contribution {
  readonly leaf: Leaf;
  readonly articles: Bits;
}

export function evaluateLeaf(leaf: Extract<Plan, { kind: 'leaf' }>, segment: Segment, living: Bits): Leaf {
  const matcher = bindPattern(leaf.pattern, segment);
  const scope = boundScope(leaf.scope, segment);
  const admits = (unit: number) => living[segment.units.article[unit] ?? 0] === 1 && scope.admits(unit);
  const matchesIn = (unit: number) =>
    admits(unit) ? matcher.matchesIn(unit).filter((match) => scope.allows(unit, match)) : [];
  return { hits: hitsOf(matcher, scope, admits, matchesIn), matchesIn, singleTerms: matcher.singleTerms };
}

function hitsOf(
  matcher: UnitMatcher,
  scope: BoundScope,
  admits: (unit: number) => boolean,
  matchesIn: (unit: number) => readonly Match[],
): UnitCounts {
  const exact = scope.looksAtPositions ? undefined : matcher.exactCounts();
  const candidates = exact?.units ?? matcher.candidates();
  const units = new Uint32Array(candidates.length);
  const counts = new Uint32Array(candidates.length);
  let found = 0;
  for (let i = 0; i < candidates.length; i += 1) {
    const unit = candidates[i] ?? 0;
    if (!admits(unit)) continue;
    const count = exact?.counts[i] ?? matchesIn(unit).length;
    if (count === 0) continue;
    units[found] = unit;
    counts[found] = count;
    found += 1;
  }
  return { units: units.subarray(0, found), counts: counts.subarray(0, found) };
}

interface BoundScope {
  /** Whether the unit is of a kind that is looked in. */
  admits(unit: number): boolean;
  readonly looksAtPositions: boolean;
  allows(unit: number, match: Match): boolean;
}

function boundScope({ fields, firstWords, leadOnly }: Scope, segment: Segment): BoundScope {
  const { units, articles } = segment;
  const admitted = UNIT_FIELDS.map((field) => fields.includes(field));
  const body = UNIT_FIELDS.indexOf('body');
  const firstUnitOf = (unit: number) => articles.firstUnit[units.article[unit] ?? 0] ?? 0;
  const isFirstBody = (unit: number) => {
    for (let before = firstUnitOf(unit); before < unit; before += 1) if (units.field[before] === body) return false;
    return true;
  };
  const wordsBefore = (unit: number) => {
    let words = 0;
    for (let before = firstUnitOf(unit); before < unit; before += 1) {
      if (RUNNING[units.field[before] ?? 0] === true) words += units.words[before] ?? 0;
    }
    return words;
  };
  return {
    admits: (unit) =>
      admitted[units.field[unit] ?? 0] === true && !(leadOnly && units.field[unit] === body && !isFirstBody(unit)),
    looksAtPositions: firstWords !== null,
    allows: (unit, { last }) => firstWords === null || wordsBefore(unit) + last < firstWords,
  };
}

/** The kinds whose words `first/n()` counts. */
const RUNNING = UNIT_FIELDS.map((field) => field === 'standfirst' || field === 'body' || field === 'subhead');
