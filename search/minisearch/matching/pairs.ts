import { type Match, minimal, spanning } from './matches.ts';
import { firstAfter } from './windows.ts';

/** When two matches of a unit make a pair. They never share a word. */
export interface PairRule {
  /** Most word steps from the end of the one to the start of the other; neighbours are at 1. */
  readonly distance: number;
  /** Whether the left operand must come first. */
  readonly ordered: boolean;
  /** Whether the stretch from a pair's first to its last position will do. */
  readonly fits: (first: number, last: number) => boolean;
}

/** The smallest stretches that hold a match of each, in the order of the text. */
export function pairsOf(lefts: readonly Match[], rights: readonly Match[], rule: PairRule): Match[] {
  const pairs = followed(lefts, rights, rule);
  return minimal(rule.ordered ? pairs : [...pairs, ...followed(rights, lefts, rule)]);
}

/**
 * For each match, the later ones that end soonest: any longer pair from it would hold that one. So a text that repeats
 * both words thousands of times costs a step for each match (times the distance), not one for each pair.
 */
function followed(earlier: readonly Match[], later: readonly Match[], { distance, fits }: PairRule): Match[] {
  const soonest = distance === Number.POSITIVE_INFINITY ? soonestEnds(later) : undefined;
  return earlier.flatMap((before) => {
    const from = firstAfter(before.last, later);
    const next = soonest === undefined ? withinReach(before, from, later, distance) : (soonest[from] ?? []);
    return next.filter((after) => fits(before.first, after.last)).map((after) => spanning(before, after));
  });
}

function withinReach(before: Match, from: number, later: readonly Match[], distance: number): readonly Match[] {
  let best: Match[] = [];
  for (let i = from; i < later.length; i += 1) {
    const match = later[i];
    if (match === undefined || match.first - before.last > distance) break;
    best = sooner(best, match);
  }
  return best;
}

/** For each place in the list, the matches from there on that end soonest. */
function soonestEnds(matches: readonly Match[]): readonly (readonly Match[])[] {
  const ends: Match[][] = new Array(matches.length);
  let best: Match[] = [];
  for (let i = matches.length - 1; i >= 0; i -= 1) {
    const match = matches[i];
    if (match !== undefined) best = sooner(best, match);
    ends[i] = best;
  }
  return ends;
}

/** Several may end together: `"joint talks"` and `talks`. */
function sooner(best: Match[], match: Match): Match[] {
  const end = best[0]?.last ?? Number.POSITIVE_INFINITY;
  if (match.last < end) return [match];
  return match.last === end ? [...best, match] : best;
}
