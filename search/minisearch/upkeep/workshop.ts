import type { ArticleFeed } from '../../engine.ts';
import type { VersionRange } from '../../segment-store.ts';
import { MemorySink } from '../segment/memory-sink.ts';
import { mergeSegments } from '../segment/merge.ts';
import type { VisibleSegment } from '../segment/segment.ts';
import { readArticles } from './build-segment.ts';

/** Where the bytes of segments are made: here or in another thread. */
export interface Workshop {
  /** Of the articles that became current in a range of versions. */
  build(range: VersionRange): Promise<SharedArrayBuffer>;
  /** Of the living articles of some segments, in their order. */
  merge(parts: readonly VisibleSegment[], range: VersionRange): Promise<SharedArrayBuffer>;
}

/** @param onRead told now and then how many articles a build has read */
export const workshopHere = (feed: ArticleFeed, onRead: (articles: number) => void = () => {}): Workshop => ({
  async build(range) {
    const builder = await readArticles(feed, range, onRead);
    const sink = new MemorySink();
    builder.writeTo(sink, range.after, range.upTo);
    return sink.finish();
  },
  async merge(parts, range) {
    const sink = new MemorySink();
    mergeSegments(parts, range, sink);
    return sink.finish();
  },
});
