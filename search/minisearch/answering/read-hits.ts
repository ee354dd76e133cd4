import type { ReadHit } from '../../engine.ts';
import type { Segment } from '../segment/segment.ts';
import type { Answered } from './answer.ts';
import { readHitOf } from './hit.ts';
import { type ArchiveSums, rankedAmong } from './ranked.ts';

/** Some matching articles with their hits, in the order given. Numbers of other articles are passed over. */
export function readHits(answers: readonly Answered[], numbers: Uint32Array, sums: ArchiveSums): readonly ReadHit[] {
  const ascending = numbers.toSorted();
  const hits = new Map<number, ReadHit>();
  for (const answer of answers) {
    for (const ranked of rankedAmong(answer, articlesNumbered(ascending, answer), answers, sums)) {
      const hit = readHitOf(ranked);
      hits.set(hit.article, hit);
    }
  }
  return Array.from(numbers).flatMap((number) => hits.get(number) ?? []);
}

/** Those of the numbers that are matching articles of a segment, ascending as the numbers are. */
function articlesNumbered(numbers: Uint32Array, { segment, matched }: Answered): Uint32Array {
  const found: number[] = [];
  for (const number of numbers) {
    const article = withNumber(number, segment);
    if (article !== undefined && matched.has(article)) found.push(article);
  }
  return Uint32Array.from(found);
}

/** Articles lie in a segment as they came into the archive, by number. */
function withNumber(number: number, { articles }: Segment): number | undefined {
  let low = 0;
  let high = articles.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (articles.number(middle) < number) low = middle + 1;
    else high = middle;
  }
  return low < articles.count && articles.number(low) === number ? low : undefined;
}
