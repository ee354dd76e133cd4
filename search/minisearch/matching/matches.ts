import type { WordRange } from '../../engine.ts';

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
