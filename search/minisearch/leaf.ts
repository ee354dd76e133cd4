import type { Bits } from './bits.ts';
import type { Budget } from './budget.ts';
import type { Match } from './matches.ts';
import type { Pattern } from './pattern.ts';
import type { Plan, Scope } from './plan.ts';
import type { UnitCounts } from './postings.ts';
import type { Segment } from './segment.ts';
import type { TermSet } from './term-set.ts';
import { UNIT_FIELDS } from './unit-index.ts';
import { bindPattern } from './unit-matcher.ts';

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

/** Throws QueryError for a leaf past the cost limits. */
export function evaluateLeaf(
  leaf: Extract<Plan, { kind: 'leaf' }>,
  segment: Segment,
  living: Bits,
  budget: Budget,
): Leaf {
  const matcher = bindPattern(leaf.pattern, segment);
  const scope = boundScope(leaf.scope, segment);
  const admits = (unit: number) => living[segment.units.article[unit] ?? 0] === 1 && scope.admits(unit);
  const matchesIn = (unit: number) =>
    admits(unit) ? matcher.matchesIn(unit).filter((match) => scope.allows(unit, match)) : [];
  const exact = scope.looksAtPositions ? undefined : matcher.exactCounts();
  const candidates = exact?.units ?? matcher.candidates();
  budget.spend(
    exact === undefined ? wordsOf(candidates, segment) * atomsOf(leaf.pattern) : candidates.length,
    leaf.query,
  );
  const countIn = (unit: number, i: number) =>
    exact?.counts[i] ?? (scope.looksAtPositions ? matchesIn(unit).length : matcher.countIn(unit));
  return { hits: hitsOf(candidates, admits, countIn), matchesIn, singleTerms: matcher.singleTerms };
}

function hitsOf(
  candidates: Uint32Array,
  admits: (unit: number) => boolean,
  countIn: (unit: number, i: number) => number,
): UnitCounts {
  const units = new Uint32Array(candidates.length);
  const counts = new Uint32Array(candidates.length);
  let found = 0;
  for (let i = 0; i < candidates.length; i += 1) {
    const unit = candidates[i] ?? 0;
    if (!admits(unit)) continue;
    const count = countIn(unit, i);
    if (count === 0) continue;
    units[found] = unit;
    counts[found] = count;
    found += 1;
  }
  return { units: units.subarray(0, found), counts: counts.subarray(0, found) };
}

function wordsOf(candidates: Uint32Array, { units }: Segment): number {
  let words = 0;
  for (const unit of candidates) words += units.words[unit] ?? 0;
  return words;
}

/** How many words are looked for: each is a pass over a unit. */
function atomsOf(pattern: Pattern): number {
  switch (pattern.kind) {
    case 'word':
      return pattern.paths.flat().length;
    case 'phrase':
      return pattern.slots.reduce((sum, slot) => sum + (slot.kind === 'any' ? 1 : atomsOf(slot)), 0);
    case 'window':
      return pattern.words.reduce((sum, word) => sum + atomsOf(word), 0);
    case 'near':
    case 'same':
      return atomsOf(pattern.left) + atomsOf(pattern.right);
    case 'either':
      return pattern.options.reduce((sum, option) => sum + atomsOf(option), 0);
    default:
      return pattern satisfies never;
  }
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
