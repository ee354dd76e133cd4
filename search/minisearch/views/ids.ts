import type { ArticleId } from '../../article.ts';
import type { VisibleSegment } from '../segment/segment.ts';

/** Ids of living articles, in the order of the segments, so that what is added comes last. */
export function idsIn(segments: readonly VisibleSegment[], offset: number, size: number): readonly ArticleId[] {
  const ids: ArticleId[] = [];
  let passed = 0;
  for (const { segment, living } of segments) {
    if (ids.length === size) break;
    const here = living.toArray();
    const chosen = here.subarray(Math.max(0, offset - passed), Math.max(0, offset + size - passed));
    for (const article of chosen) ids.push(segment.articles.id(article));
    passed += here.length;
  }
  return ids;
}
