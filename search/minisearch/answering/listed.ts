import type { ArticleNumber } from '../../article.ts';
import type { EnginePage, ListOrder, PageRequest } from '../../engine.ts';
import { type PlaceOrder, topOf, topPlaces } from '../../ranking/top-of.ts';
import type { ReprintGroups } from '../reprint-groups.ts';
import type { Answered } from './answer.ts';
import { hitsOf } from './hit.ts';
import { type ArchiveSums, type FoundColumns, foundIn, orderOf } from './ranked.ts';
import { reprintsIn } from './reprints.ts';

/** The matching articles, which of them are listed, and in what order. */
export interface ArticleList {
  readonly found: FoundColumns;
  readonly order: PlaceOrder;
  /** Of all places those that are listed, ascending; null for all of them. */
  readonly places: Uint32Array | null;
  /** The group of reprints that the article at a place is in; 0 for none. */
  groupAt(place: number): number;
}

/**
 * Grouping takes one pass over the matching articles that keeps the first of each group; what is sorted afterwards is
 * only what can be shown.
 *
 * @param groups null where articles have not been compared: then each stands by itself
 */
export function listOf(
  answers: readonly Answered[],
  { sort, group = 'none' }: ListOrder,
  sums: ArchiveSums,
  groups: ReprintGroups | null,
): ArticleList {
  const found = foundIn(answers, sums);
  const order = orderOf(sort, found);
  const groupAt = groups === null ? inNone : groupsAt(found, groups);
  const isGrouped = group === 'reprints' && groups !== null;
  const places = isGrouped ? firstOfEach(found.places(), groupAt, groups.count, order) : null;
  return { found, order, places, groupAt };
}

/** A page of the matching articles. */
export function listedIn(
  answers: readonly Answered[],
  { offset, size, alike = 0, ...listOrder }: PageRequest,
  sums: ArchiveSums,
  groups: ReprintGroups | null,
): Omit<EnginePage, 'totals'> {
  const { found, order, places, groupAt } = listOf(answers, listOrder, sums, groups);
  const shown = (
    places === null ? topPlaces(found.length, offset + size, order) : topOf(places, offset + size, order.compare)
  ).slice(offset);
  const reprints = reprintsIn(answers, groups);
  const shared = alike === 0 ? [] : shown.map(groupAt).filter((group) => (reprints(group) ?? 0) > 0);
  const members = membersOf(new Set(shared), found, groupAt);
  const alikeTo = (place: number): readonly ArticleNumber[] => {
    const others = members.get(groupAt(place))?.filter((member) => member !== place) ?? NOBODY;
    return others.length === 0 ? NOBODY : topOf(others, alike, order.compare).map((other) => found.number(other));
  };
  const ranked = shown.map((place) => found.at(place));
  const hits = hitsOf(ranked);
  return {
    listed: (places ?? found).length,
    hits: hits.map((hit, i) => {
      const place = shown[i] ?? 0;
      return Object.assign(hit, { reprints: reprints(groupAt(place)), alike: alikeTo(place) });
    }),
  };
}

type GroupAt = ArticleList['groupAt'];

const inNone: GroupAt = () => 0;

const groupsAt =
  ({ answerAt, articles }: FoundColumns, { bySegment }: ReprintGroups): GroupAt =>
  (place) =>
    bySegment[answerAt(place)]?.[articles[place] ?? 0] ?? 0;

/** The places without those that come after another of their group. */
function firstOfEach(places: Uint32Array, groupAt: GroupAt, groups: number, { compare }: PlaceOrder): Uint32Array {
  const firsts = new Int32Array(groups + 1).fill(NONE);
  for (const place of places) {
    const group = groupAt(place);
    if (group === 0) continue;
    const first = firsts[group] ?? NONE;
    if (first === NONE || compare(place, first) < 0) firsts[group] = place;
  }
  return places.filter((place) => {
    const group = groupAt(place);
    return group === 0 || firsts[group] === place;
  });
}

/** The places of every article in these groups. */
function membersOf(
  wanted: ReadonlySet<number>,
  { length }: FoundColumns,
  groupAt: GroupAt,
): ReadonlyMap<number, readonly number[]> {
  const members = new Map(Array.from(wanted, (group) => [group, [] as number[]]));
  for (let place = 0; wanted.size > 0 && place < length; place += 1) members.get(groupAt(place))?.push(place);
  return members;
}

const NONE = -1;

const NOBODY: readonly never[] = [];
