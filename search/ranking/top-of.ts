/**
 * The first `count` of the items as a full sort would order them. One pass that keeps the best so far: a page of results
 * costs a comparison an article where sorting them all would cost several.
 *
 * @param compare negative when `a` comes first; never 0 for two different items, so that the order is one
 */
export function topOf<T>(items: Iterable<T> & ArrayLike<T>, count: number, compare: (a: T, b: T) => number): T[] {
  if (count * SORT_INSTEAD >= items.length) return Array.from(items).sort(compare).slice(0, count);
  const top: T[] = [];
  for (const item of items) {
    const worst = top.at(-1);
    if (top.length === count && worst !== undefined && compare(item, worst) > 0) continue;
    top.splice(placeOf(item, top, compare), 0, item);
    if (top.length > count) top.pop();
  }
  return top;
}

function placeOf<T>(item: T, sorted: readonly T[], compare: (a: T, b: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = sorted[middle];
    if (other !== undefined && compare(item, other) < 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where the page asked for is a good part of the whole, inserting would move more than sorting compares. */
const SORT_INSTEAD = 16;
