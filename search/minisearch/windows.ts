import type { WordRange } from '../engine.ts';

/** A stretch of a unit that matches, in word positions, first and last included, and the words in it that made it match. */
export interface Match {
  readonly first: number;
  readonly last: number;
  readonly marks: readonly WordRange[];
}

/** Each range once, in the order of the text; the marks of equal ranges are joined. */
export function distinct(matches: readonly Match[]): Match[] {
  if (matches.length < 2) return [...matches];
  const sorted = [...matches].sort((a, b) => a.first - b.first || a.last - b.last);
  const kept: Match[] = [];
  for (const match of sorted) {
    const previous = kept.at(-1);
    if (previous?.first === match.first && previous.last === match.last) {
      kept[kept.length - 1] = { ...previous, marks: [...previous.marks, ...match.marks] };
    } else {
      kept.push(match);
    }
  }
  return kept;
}

/** Only the matches that hold no other: an occurrence of a proximity group is a minimal window. */
export function minimal(matches: readonly Match[]): Match[] {
  const sorted = distinct(matches).sort((a, b) => a.last - b.last || b.first - a.first);
  const kept: Match[] = [];
  let latestFirst = -1;
  for (const match of sorted) {
    if (match.first <= latestFirst) continue;
    latestFirst = match.first;
    kept.push(match);
  }
  return kept;
}

/** The stretch from one match to another. */
export const spanning = (one: Match, other: Match): Match => ({
  first: Math.min(one.first, other.first),
  last: Math.max(one.last, other.last),
  marks: [...one.marks, ...other.marks],
});

/**
 * `"a b c"~n`: windows in which every word has a match of its own and at most `slop` other words stand between them,
 * in any order. For each possible first word the shortest window is looked for, by trying matches in turn.
 */
export function windowsOf(words: readonly (readonly Match[])[], slop: number): Match[] {
  const found: Match[] = [];
  for (const [leader, matches] of words.entries()) {
    for (const first of matches) {
      const others = words.filter((_, word) => word !== leader);
      const shortest = shortestFrom(first, others, slop);
      if (shortest !== undefined) found.push(shortest);
    }
  }
  return minimal(found);
}

function shortestFrom(first: Match, others: readonly (readonly Match[])[], slop: number): Match | undefined {
  let best: Match | undefined;
  const extend = (
    window: Match,
    taken: readonly Match[],
    covered: number,
    rest: readonly (readonly Match[])[],
  ): void => {
    if (best !== undefined && window.last >= best.last) return;
    const [next, ...later] = rest;
    if (next === undefined) {
      if (window.last - window.first + 1 - covered <= slop) best = window;
      return;
    }
    for (const match of next) {
      if (match.first <= first.first || taken.some((one) => overlaps(one, match))) continue;
      // Every word still to come covers at least one place, so this bound never cuts off a window that would do.
      if (match.last - first.first + 1 > slop + covered + width(match) + later.length * WIDEST_WORD) continue;
      extend(spanning(window, match), [...taken, match], covered + width(match), later);
    }
  };
  extend(first, [first], width(first), others);
  return best;
}

const width = ({ first, last }: Match): number => last - first + 1;
const overlaps = (one: Match, other: Match): boolean => one.first <= other.last && other.first <= one.last;

/** Places one word can cover, hyphenated parts included; a bound for pruning only. */
const WIDEST_WORD = 16;
