import { setImmediate as nextTurn } from 'node:timers/promises';
import { MorgueError } from '../../errors/index.ts';
import type { ArticleNumber } from '../article.ts';
import type { ArticleFeed, Engine } from '../engine.ts';
import { ArticleSet } from './article-set.ts';
import type { Segment, VisibleSegment } from './segment/segment.ts';
import { SegmentBuilder } from './segment/segment-builder.ts';
import { MiniSearchSnapshot } from './snapshot.ts';

/** The embedded engine: MiniSearch segments in memory, built from the archive when it opens and as it grows. */
export interface EmbeddedEngine extends Engine {
  isReady(): boolean;
  /**
   * Brings the index up to the archive's present version; cheap when nothing changed. Snapshots taken before keep
   * their view. Gives way to other work every few articles. A call made while another is under way shares it.
   */
  refresh(onProgress?: Progress): Promise<void>;
}

/** Told now and then how many articles have been read of how many; the total is an upper bound. */
export type Progress = (done: number, total: number) => void;

export function createEmbeddedEngine(feed: ArticleFeed): EmbeddedEngine {
  let segments: readonly VisibleSegment[] = [];
  let current: MiniSearchSnapshot | undefined;
  let underWay: Promise<void> | undefined;

  const bringUpToDate = async (onProgress: Progress): Promise<void> => {
    const version = feed.version();
    if (current?.version === version) return;
    const before = segments.at(-1)?.segment.upTo ?? 0;
    const fresh = await buildSegment(feed, before, version, onProgress);
    const kept = largerThan(fresh.articles.count, segments);
    const newest =
      kept.length === segments.length ? fresh : await buildSegment(feed, upToOf(kept), version, onProgress);
    const removed = new Set(before === 0 ? [] : feed.removed(before, version));
    const { count } = newest.articles;
    segments = [
      ...kept.map((one) => without(removed, one)),
      { segment: newest, living: ArticleSet.allOf(count), isWhole: true },
    ];
    current = new MiniSearchSnapshot(version, segments);
  };

  return {
    isReady: () => current !== undefined,
    snapshot() {
      if (current !== undefined) return current;
      throw new MorgueError('index-opening', 'The index is still being opened.', { hint: 'Try again in a moment.' });
    },
    refresh(onProgress = () => {}) {
      underWay ??= bringUpToDate(onProgress).finally(() => {
        underWay = undefined;
      });
      return underWay;
    },
  };
}

/** Each refresh adds a small segment; those not twice its size are built anew with it, so that few are ever kept. */
function largerThan(articles: number, segments: readonly VisibleSegment[]): readonly VisibleSegment[] {
  let kept = segments.length;
  let merged = articles;
  for (; kept > 0; kept -= 1) {
    const last = segments[kept - 1]?.segment.articles.count ?? 0;
    if (last > 2 * merged) break;
    merged += last;
  }
  return segments.slice(0, kept);
}

async function buildSegment(feed: ArticleFeed, after: number, upTo: number, onProgress: Progress): Promise<Segment> {
  const builder = new SegmentBuilder();
  const total = feed.counts().articles;
  for (const article of feed.added(after, upTo)) {
    builder.add(article);
    if (builder.articles % ARTICLES_A_TURN === 0) {
      onProgress(builder.articles, total);
      await nextTurn();
    }
  }
  return builder.finish(after, upTo);
}

/** The segment with some articles masked; the view it came from keeps its own marks. */
function without(removed: ReadonlySet<ArticleNumber>, visible: VisibleSegment): VisibleSegment {
  if (removed.size === 0) return visible;
  const { segment, living } = visible;
  const still = living.copy();
  living.forEach((article) => {
    if (removed.has(segment.articles.number(article))) still.remove(article);
  });
  return { segment, living: still, isWhole: visible.isWhole && still.count() === living.count() };
}

const upToOf = (segments: readonly VisibleSegment[]): number => segments.at(-1)?.segment.upTo ?? 0;

/** At a few hundred words each, some ten milliseconds of work before other requests get their turn. */
const ARTICLES_A_TURN = 20;
