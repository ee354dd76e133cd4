import type { ArticleNumber } from '../../article.ts';
import type { EnginePage, PageRequest } from '../../engine.ts';
import { topOf } from '../../ranking/top-of.ts';
import type { ReprintGroups } from '../reprint-groups.ts';
import type { Answered } from './answer.ts';
import { hitOf } from './hit.ts';
import { type ArchiveSums, type FoundColumns, foundIn, type Order, orderOf } from './ranked.ts';
import { reprintsIn } from './reprints.ts';

/**
 * A page of the matching articles in order. Grouping takes one pass over them that keeps the first of each group; what
 * is then sorted is only what can be on the page.
 *
 * @param groups null where articles have not been compared: then each stands by itself
 */
export function listedIn(
  answers: readonly Answered[],
  { sort, group = 'none', alike = 0, offset, size }: PageRequest,
  sums: ArchiveSums,
  groups: ReprintGroups | null,
): Omit<EnginePage, 'totals'> {
  const found = foundIn(answers, sums);
  const order = orderOf(sort, found);
  const groupAt = groups === null ? inNone : groupsAt(found, groups);
  const isGrouped = group === 'reprints' && groups !== null;
  const listed = isGrouped ? firstOfEach(found.places, groupAt, groups.count, order) : found.places;
  const shown = topOf(listed, offset + size, order).slice(offset);
  const reprints = reprintsIn(answers, groups);
  const shared = alike === 0 ? [] : shown.map(groupAt).filter((its) => (reprints(its) ?? 0) > 0);
  const members = membersOf(new Set(shared), found.places, groupAt);
  const alikeTo = (place: number): readonly ArticleNumber[] => {
    const others = (members.get(groupAt(place)) ?? []).filter((member) => member !== place);
    return topOf(others, alike, order).map((other) => found.number(other));
  };
  return {
    listed: listed.length,
    hits: shown.map((place) => ({
      ...hitOf(found.at(place)),
      reprints: reprints(groupAt(place)),
      alike: alikeTo(place),
    })),
  };
}

/** The group of the article at a place; 0 for none. */
type GroupAt = (place: number) => number;

const inNone: GroupAt = () => 0;

const groupsAt =
  ({ answerAt, articles }: FoundColumns, { bySegment }: ReprintGroups): GroupAt =>
  (place) =>
    bySegment[answerAt[place] ?? 0]?.[articles[place] ?? 0] ?? 0;

/** The places without those that come after another of their group. */
function firstOfEach(places: Uint32Array, groupAt: GroupAt, groups: number, order: Order): Uint32Array {
  const firsts = new Int32Array(groups + 1).fill(NONE);
  for (const place of places) {
    const its = groupAt(place);
    if (its === 0) continue;
    const first = firsts[its] ?? NONE;
    if (first === NONE || order(place, first) < 0) firsts[its] = place;
  }
  return places.filter((place) => {
    const its = groupAt(place);
    return its === 0 || firsts[its] === place;
  });
}

/** The places of every article in these groups. */
function membersOf(
  wanted: ReadonlySet<number>,
  places: Uint32Array,
  groupAt: GroupAt,
): ReadonlyMap<number, readonly number[]> {
  const members = new Map(Array.from(wanted, (group) => [group, [] as number[]]));
  if (wanted.size > 0) for (const place of places) members.get(groupAt(place))?.push(place);
  return members;
}

const NONE = -1;
