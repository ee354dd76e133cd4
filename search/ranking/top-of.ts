/**
 * The first `count` of the items as a full sort would order them. One pass that keeps the best so far: a page of results
 * costs a comparison an article where sorting them all would cost several.
 *
 * @param compare negative when `a` comes first; never 0 for two different items, so that the order is one
 */
export function topOf<T>(items: ArrayLike<T>, count: number, compare: (a: T, b: T) => number): T[] {
  if (isDeep(count, items.length)) return Array.from(items).sort(compare).slice(0, count);
  const best = new Best(count, compare);
  for (let i = 0; i < items.length; i += 1) best.offer(items[i] as T);
  return best.items;
}

/** An order of the places 0, 1, 2 … of a list. */
export interface PlaceOrder {
  /** As for `topOf`. */
  readonly compare: (a: number, b: number) => number;
  /** Of each place what is compared first, the larger number before; undefined where there is no such column. */
  readonly keys?: Float64Array;
}

/** The first `count` places of a list of this length. Where there are keys, those too small are passed over by them alone. */
export function topPlaces(length: number, count: number, { compare, keys }: PlaceOrder): number[] {
  if (isDeep(count, length))
    return Array.from({ length }, (_, place) => place)
      .sort(compare)
      .slice(0, count);
  const best = new Best(count, compare);
  if (keys === undefined) {
    for (let place = 0; place < length; place += 1) best.offer(place);
    return best.items;
  }
  let least = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < length; place += 1) {
    if ((keys[place] ?? 0) < least || !best.offer(place)) continue;
    const worst = best.worst;
    if (worst !== undefined) least = keys[worst] ?? 0;
  }
  return best.items;
}

/** The best so far, in order. */
class Best<T> {
  readonly items: T[] = [];
  /** The last of them, once there are as many as are wanted: nothing after it is kept. */
  worst: T | undefined;
  readonly #count: number;
  readonly #compare: (a: T, b: T) => number;

  constructor(count: number, compare: (a: T, b: T) => number) {
    this.#count = count;
    this.#compare = compare;
  }

  /** Whether the item is among the best so far. */
  offer(item: T): boolean {
    const { items } = this;
    if (items.length === this.#count) {
      if (this.worst === undefined || this.#compare(item, this.worst) > 0) return false;
      items.pop();
    }
    items.splice(this.#placeOf(item), 0, item);
    if (items.length === this.#count) this.worst = items.at(-1);
    return true;
  }

  #placeOf(item: T): number {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(item, this.items[middle] as T) < 0) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Where many are asked for, and a good part of the whole, inserting would move more than sorting compares. */
const isDeep = (count: number, length: number): boolean =>
  count >= length || (count > FEW && count * SORT_INSTEAD >= length);

const FEW = 128;
const SORT_INSTEAD = 16;
