import type { Combination } from './unit-query.ts';
import { type PlacesByUnit, UnitScores } from './unit-scores.ts';

/**
 * Several lists of units as one. What matters beside the scores is the order, which is that of units with equal scores:
 * `OR` keeps the first list's and adds what is new, `AND` takes the last one's, `AND_NOT` keeps the first one's.
 *
 * @param terms how many different terms the query has
 */
export function combineScores(
  lists: readonly UnitScores[],
  combination: Combination,
  places: PlacesByUnit,
  terms: number,
): UnitScores {
  const [first, ...rest] = lists;
  if (first === undefined) return new UnitScores(terms);
  if (rest.length === 0) return first;
  switch (combination) {
    case 'OR':
      return either(lists, places, terms);
    case 'AND':
      return rest.reduce((found, list) => both(found, list, places, terms), first);
    case 'AND_NOT':
      return rest.reduce((found, list) => without(found, list, places, terms), first);
    default:
      return combination satisfies never;
  }
}

function either(lists: readonly UnitScores[], places: PlacesByUnit, terms: number): UnitScores {
  const found = new UnitScores(terms, Math.max(...lists.map(({ length }) => length)));
  for (const list of lists) {
    for (let i = 0; i < list.length; i += 1) {
      const unit = list.units[i] ?? 0;
      const score = list.scores[i] ?? 0;
      let place = places.of(unit);
      if (place < 0) {
        place = found.push(unit, score);
        places.put(unit, place);
      } else {
        found.addScore(place, score);
      }
      found.addTermsOf(place, list, i);
    }
  }
  places.forget(found);
  return found;
}

function both(one: UnitScores, other: UnitScores, places: PlacesByUnit, terms: number): UnitScores {
  const found = new UnitScores(terms);
  places.putAll(one);
  for (let i = 0; i < other.length; i += 1) {
    const unit = other.units[i] ?? 0;
    const place = places.of(unit);
    if (place < 0) continue;
    const added = found.push(unit, (one.scores[place] ?? 0) + (other.scores[i] ?? 0));
    found.addTermsOf(added, one, place);
    found.addTermsOf(added, other, i);
  }
  places.forget(one);
  return found;
}

function without(one: UnitScores, other: UnitScores, places: PlacesByUnit, terms: number): UnitScores {
  const found = new UnitScores(terms);
  places.putAll(other);
  for (let i = 0; i < one.length; i += 1) {
    const unit = one.units[i] ?? 0;
    if (places.of(unit) < 0) found.addTermsOf(found.push(unit, one.scores[i] ?? 0), one, i);
  }
  places.forget(other);
  return found;
}
