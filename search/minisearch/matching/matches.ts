import type { WordRange } from '../../engine.ts';
import type { Spans } from './spans.ts';

/** A stretch of a unit that matches, in word positions, first and last included, and the words in it that made it match. */
export interface Match {
  readonly first: number;
  readonly last: number;
  readonly marks: readonly WordRange[];
}

/** The matches in one unit, by its offset within its article. */
export interface UnitMatches {
  readonly offset: number;
  readonly matches: readonly Match[];
}

/** Those in one article, in the order of the text; units without any are not there. */
export type ArticleMatches = readonly UnitMatches[];

/**
 * What is made, unit by unit, of several lists' matches there.
 *
 * @param combine given the matches of each list in the unit, none where a list has none
 */
export function combinedByUnit(
  lists: readonly ArticleMatches[],
  combine: (inUnit: readonly (readonly Match[])[], offset: number) => readonly Match[],
): ArticleMatches {
  const next = lists.map(() => 0);
  const made: UnitMatches[] = [];
  for (;;) {
    let offset = Number.POSITIVE_INFINITY;
    for (const [i, list] of lists.entries()) offset = Math.min(offset, list[next[i] ?? 0]?.offset ?? offset);
    if (offset === Number.POSITIVE_INFINITY) return made;
    const inUnit = lists.map((list, i) => {
      const at = next[i] ?? 0;
      const unit = list[at];
      if (unit?.offset !== offset) return NONE;
      next[i] = at + 1;
      return unit.matches;
    });
    const matches = combine(inUnit, offset);
    if (matches.length > 0) made.push({ offset, matches });
  }
}

/** Stretches of one article, in the order of the text, each marked as a whole. */
export function asMatches({ length, units, firsts, lasts }: Spans): ArticleMatches {
  const found: { readonly offset: number; readonly matches: Match[] }[] = [];
  let unit = -1;
  let here: Match[] = [];
  for (let i = 0; i < length; i += 1) {
    const offset = units[i] ?? 0;
    const first = firsts[i] ?? 0;
    const last = lasts[i] ?? 0;
    if (offset !== unit) {
      unit = offset;
      here = [];
      found.push({ offset, matches: here });
    }
    here.push({ first, last, marks: [[first, last]] });
  }
  return found;
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

const NONE: readonly Match[] = [];
