import type { ReadHit } from '../../engine.ts';
import { articleNumbered } from '../article-numbered.ts';
import type { ReprintGroups } from '../reprint-groups.ts';
import type { Answered } from './answer.ts';
import { prepareHits, readHitOf } from './hit.ts';
import { type ArchiveSums, rankedAmong } from './ranked.ts';
import { reprintsIn } from './reprints.ts';

/** Some matching articles with their hits, in the order given. Numbers of other articles are passed over. */
export function readHits(
  answers: readonly Answered[],
  numbers: Uint32Array,
  sums: ArchiveSums,
  groups: ReprintGroups | null,
): readonly ReadHit[] {
  const ascending = numbers.toSorted();
  const reprints = reprintsIn(answers, groups);
  const hits = new Map<number, ReadHit>();
  for (const [i, answer] of answers.entries()) {
    const column = groups?.bySegment[i] ?? null;
    const here = rankedAmong(answer, articlesNumbered(ascending, answer), answers, sums);
    prepareHits(here);
    for (const ranked of here) {
      const hit = readHitOf(ranked, reprints(column?.[ranked.article] ?? 0));
      hits.set(hit.article, hit);
    }
  }
  return Array.from(numbers).flatMap((number) => hits.get(number) ?? []);
}

/** Those of the numbers that are matching articles of a segment, ascending as the numbers are. */
function articlesNumbered(numbers: Uint32Array, { segment, matched }: Answered): Uint32Array {
  const found: number[] = [];
  for (const number of numbers) {
    const article = articleNumbered(number, segment);
    if (article !== undefined && matched.has(article)) found.push(article);
  }
  return Uint32Array.from(found);
}
