import type { Segment } from './segment/segment.ts';

/** Which of a segment's articles has this number in the archive, by which they lie in order; undefined when none has. */
export function articleNumbered(number: number, { articles }: Pick<Segment, 'articles'>): number | undefined {
  let low = 0;
  let high = articles.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (articles.number(middle) < number) low = middle + 1;
    else high = middle;
  }
  return low < articles.count && articles.number(low) === number ? low : undefined;
}
