/** How large a batch may grow; whichever limit is met first closes it. */
export interface BatchLimits {
  readonly items: number;
  /** In the units of `weigh`. */
  readonly weight: number;
  /** Since the batch's first item, looked at when an item comes. */
  readonly ageMs: number;
}

/** The items in the order they come, in arrays that are never empty. */
export async function* inBatches<T>(
  items: AsyncIterable<T>,
  limits: BatchLimits,
  weigh: (item: T) => number,
): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  let weight = 0;
  let begun = 0;
  for await (const item of items) {
    if (batch.length === 0) begun = performance.now();
    batch.push(item);
    weight += weigh(item);
    if (batch.length < limits.items && weight < limits.weight && performance.now() - begun < limits.ageMs) continue;
    yield batch;
    batch = [];
    weight = 0;
  }
  if (batch.length > 0) yield batch;
}
