import type { ReprintGroups } from '../reprint-groups.ts';
import type { Answered } from './answer.ts';

/** Of an article in this group (0: in none), how many others of a result are in it too; null where nothing is known. */
export type ReprintsIn = (group: number) => number | null;

/** Counted once for each result: its pages and its export ask again. */
export function reprintsIn(answers: readonly Answered[], groups: ReprintGroups | null): ReprintsIn {
  if (groups === null) return () => null;
  const known = COUNTED.get(answers);
  const counts = known ?? countsIn(answers, groups);
  if (known === undefined) COUNTED.set(answers, counts);
  return (group) => Math.max(0, (counts[group] ?? 0) - 1);
}

/** How many matching articles each group has; those in none are not counted. */
function countsIn(answers: readonly Answered[], { count, bySegment }: ReprintGroups): Uint32Array {
  const counts = new Uint32Array(count + 1);
  for (const [i, { matched }] of answers.entries()) {
    const column = bySegment[i];
    if (column === null || column === undefined) continue;
    matched.forEach((article) => {
      const group = column[article] ?? 0;
      counts[group] = (counts[group] ?? 0) + 1;
    });
  }
  counts[0] = 0;
  return counts;
}

/** Answers belong to one view, so to one state of the groups. */
const COUNTED = new WeakMap<readonly Answered[], Uint32Array>();
