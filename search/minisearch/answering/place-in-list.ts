import type { ListOrder, OrderPlace } from '../../engine.ts';
import type { ReprintGroups } from '../reprint-groups.ts';
import type { Answered } from './answer.ts';
import { type ArticleList, listOf } from './listed.ts';
import type { ArchiveSums, Ranked } from './ranked.ts';

/**
 * Where one matching article stands in a list. Each of the others is compared with it once and nothing is sorted, so that
 * it costs no more than a page of the result.
 */
export function placeInList(
  answers: readonly Answered[],
  article: Pick<Ranked, 'answer' | 'article'>,
  listOrder: ListOrder,
  sums: ArchiveSums,
  groups: ReprintGroups | null,
): OrderPlace {
  const list = listOf(answers, listOrder, sums, groups);
  const { found, order } = list;
  const { compare } = order;
  const places = list.places ?? found.places();
  const own = listedFor(foundAt(answers, article), list);
  let before = 0;
  let previous: number | undefined;
  let next: number | undefined;
  for (const place of places) {
    if (place === own) continue;
    if (compare(place, own) < 0) {
      before += 1;
      if (previous === undefined || compare(previous, place) < 0) previous = place;
    } else if (next === undefined || compare(place, next) < 0) {
      next = place;
    }
  }
  const idAt = (place: number | undefined) => (place === undefined ? null : found.id(place));
  return { place: before, listed: places.length, previous: idAt(previous), next: idAt(next) };
}

/** The place of a matching article: those of a segment follow one another, ascending. */
function foundAt(answers: readonly Answered[], { answer, article }: Pick<Ranked, 'answer' | 'article'>): number {
  const earlier = answers.slice(0, answers.indexOf(answer)).reduce((sum, { matched }) => sum + matched.count(), 0);
  return earlier + answer.matched.toArray().indexOf(article);
}

/** An article itself, or the reprint that is listed in its stead. */
function listedFor(own: number, { places, groupAt }: ArticleList): number {
  const group = groupAt(own);
  if (group === 0 || places === null || places.includes(own)) return own;
  return places.find((place) => groupAt(place) === group) ?? own;
}
