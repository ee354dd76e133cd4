import type { ArticleNumber } from '../../article.ts';
import type { ArticleFeed } from '../../engine.ts';
import type { VersionRange } from '../../segment-store.ts';
import { ArticleSet } from '../article-set.ts';
import { openBuilt, type Segment, type VisibleSegment } from '../segment/segment.ts';
import { ARTICLES_A_SEGMENT } from './build-segment.ts';
import type { Workshop } from './workshop.ts';

/** A segment in use, whether from a file, and the archive version its masks are of. */
export interface Part extends VersionRange {
  readonly file: string | null;
  readonly visible: VisibleSegment;
  readonly maskedAt: number;
}

export const partOf = (segment: Segment, { after, upTo }: VersionRange, file: string | null): Part => ({
  after,
  upTo,
  file,
  visible: { segment, living: ArticleSet.allOf(segment.articles.count), isWhole: true },
  maskedAt: upTo,
});

/** The parts with the articles masked that are no longer current at this version; earlier views keep their own masks. */
export function masked(parts: readonly Part[], version: number, feed: ArticleFeed): readonly Part[] {
  const removedSince = new Map<number, ReadonlySet<ArticleNumber>>();
  return parts.map((part) => {
    if (part.maskedAt === version) return part;
    const removed = removedSince.get(part.maskedAt) ?? new Set(feed.removed(part.maskedAt, version));
    removedSince.set(part.maskedAt, removed);
    return { ...part, visible: without(removed, part.visible), maskedAt: version };
  });
}

function without(removed: ReadonlySet<ArticleNumber>, visible: VisibleSegment): VisibleSegment {
  if (removed.size === 0) return visible;
  const { segment, living } = visible;
  const still = living.copy();
  living.forEach((article) => {
    if (removed.has(segment.articles.number(article))) still.remove(article);
  });
  return { segment, living: still, isWhole: visible.isWhole && still.count() === living.count() };
}

/** Each refresh adds a small part; neighbours not twice the next one's size are merged with it, so that few are kept. */
export async function merged(parts: readonly Part[], { merge }: Workshop): Promise<readonly Part[]> {
  const row: Part[] = [];
  for (const part of parts) {
    let last = part;
    for (let before = row.at(-1); before !== undefined && mayMerge(before, last); before = row.at(-1)) {
      row.pop();
      const range = { after: before.after, upTo: last.upTo };
      const bytes = await merge([before.visible, last.visible], range);
      last = { ...partOf(openBuilt(bytes), range, null), maskedAt: last.maskedAt };
    }
    row.push(last);
  }
  return row;
}

function mayMerge(before: Part, after: Part): boolean {
  const articles = before.visible.living.count() + after.visible.living.count();
  return (
    before.upTo === after.after &&
    articles <= ARTICLES_A_SEGMENT &&
    before.visible.living.count() <= 2 * after.visible.living.count()
  );
}
