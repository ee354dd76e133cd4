import { MorgueError } from '../../../errors/index.ts';
import type { ArticleFeed } from '../../engine.ts';
import type { SegmentFile, SegmentStore, VersionRange } from '../../segment-store.ts';
import { ArticleSet } from '../article-set.ts';
import { mergeSegments } from '../segment/merge.ts';
import type { VisibleSegment } from '../segment/segment.ts';
import { ARTICLES_A_SEGMENT, fullPieces, pieces, type Read, readArticles } from './build-segment.ts';
import { loadSegment } from './load-segment.ts';
import type { Workshop } from './workshop.ts';

export interface KeepOptions {
  /** How many articles a segment is built of; merged ones are larger. */
  readonly articlesASegment?: number;
  /** Leaves what does not fill a segment for later. */
  readonly onlyFull?: boolean;
  /** Builds and merges segments in another thread; by default they are made here, straight into their files. */
  readonly workshop?: Workshop;
  readonly onRead?: Read;
  /** Told of a segment that cannot be used; it is left as it is, and so are its neighbours. */
  readonly onFault?: (fault: MorgueError) => void;
}

/**
 * Writes segments for what the archive holds and no file does, and merges small ones. Killed at any point, what the
 * manifest names is whole, and the next run goes on. The archive must be open for writing.
 */
export async function keepSegments(feed: ArticleFeed, store: SegmentStore, options: KeepOptions = {}): Promise<void> {
  const version = feed.version();
  const missing: VersionRange = { after: store.segments().at(-1)?.upTo ?? 0, upTo: version };
  for await (const file of written(missing, feed, store, options)) {
    store.nameSegments([file], []);
    await mergeWhatCanBe(feed, store, version, options);
  }
}

/** The full segments that the articles that no file holds would make, the next one to be built first. */
export function fullSegments(
  archive: ArticleFeed & SegmentStore,
  { articlesASegment = ARTICLES_A_SEGMENT }: KeepOptions,
): Iterable<VersionRange> {
  const missing = { after: archive.segments().at(-1)?.upTo ?? 0, upTo: archive.version() };
  return fullPieces(archive, missing, articlesASegment);
}

/** How many articles `keepSegments` would read, rounded up to whole segments. */
export function articlesToIndex(
  archive: ArticleFeed & SegmentStore,
  { articlesASegment = ARTICLES_A_SEGMENT }: KeepOptions,
): number {
  const missing = { after: archive.segments().at(-1)?.upTo ?? 0, upTo: archive.version() };
  return [...pieces(archive, missing, articlesASegment)].length * articlesASegment;
}

/**
 * Merges all segments into one; of what was replaced or withdrawn nothing is left in it. Throws `segment-missing`,
 * `segment-damaged` or `segment-foreign` when one cannot be used.
 */
export async function compactSegments(
  feed: ArticleFeed,
  store: SegmentStore,
  options: KeepOptions = {},
): Promise<void> {
  await keepSegments(feed, store, options);
  const files = store.segments();
  if (files.length > 0) await merge(files, feed, store, feed.version(), options);
}

/**
 * Builds all segments again from the archive's texts. The old ones are in use until the new ones take their place all at
 * once: killed at any point, there are either these or those.
 */
export async function rebuildSegments(
  feed: ArticleFeed,
  store: SegmentStore,
  options: KeepOptions = {},
): Promise<void> {
  const version = feed.version();
  const rebuilt: SegmentFile[] = [];
  for await (const file of written({ after: 0, upTo: version }, feed, store, options)) rebuilt.push(file);
  store.nameSegments(rebuilt, store.segments());
  await mergeWhatCanBe(feed, store, version, options);
}

/** Segments of the range's articles, each on disk and not yet named. */
async function* written(
  range: VersionRange,
  feed: ArticleFeed,
  store: SegmentStore,
  { articlesASegment = ARTICLES_A_SEGMENT, onlyFull = false, workshop, onRead = () => {} }: KeepOptions,
): AsyncGenerator<SegmentFile> {
  const wanted = [...(onlyFull ? fullPieces : pieces)(feed, range, articlesASegment)];
  let done = 0;
  if (workshop === undefined) {
    for (const piece of wanted) {
      const builder = await readArticles(feed, piece, (articles) => onRead(done + articles));
      yield store.writeSegment(piece, (sink) => builder.writeTo(sink, piece.after, piece.upTo));
      done += articlesASegment;
      onRead(done);
    }
    return;
  }
  for await (const { piece, bytes } of builtAhead(wanted, workshop)) {
    yield store.writeSegment(piece, (sink) => sink.write(new Uint8Array(bytes)));
    done += articlesASegment;
    onRead(done);
  }
}

/** The pieces' bytes in their order; while one is waited for, the next is being built. */
async function* builtAhead(
  wanted: readonly VersionRange[],
  { build }: Workshop,
): AsyncGenerator<{ readonly piece: VersionRange; readonly bytes: SharedArrayBuffer }> {
  const underWay: Promise<SharedArrayBuffer>[] = [];
  for (const [i, piece] of wanted.entries()) {
    for (const next of wanted.slice(i + underWay.length, i + BUILT_AT_ONCE)) {
      const building = build(next);
      // Its failure is thrown when its turn comes; one that is never waited for is not news.
      building.catch(() => {});
      underWay.push(building);
    }
    const first = underWay.shift();
    if (first !== undefined) yield { piece, bytes: await first };
  }
}

async function mergeWhatCanBe(
  feed: ArticleFeed,
  store: SegmentStore,
  version: number,
  options: KeepOptions,
): Promise<void> {
  try {
    await mergeSmall(feed, store, version, options);
  } catch (fault) {
    if (!(fault instanceof MorgueError)) throw fault;
    options.onFault?.(fault);
  }
}

/** While the last four or more are of one size class, they become one of the next. */
async function mergeSmall(
  feed: ArticleFeed,
  store: SegmentStore,
  version: number,
  options: KeepOptions,
): Promise<void> {
  for (;;) {
    const files = store.segments();
    const tier = tierOf(files.at(-1));
    const small = files.slice(files.findLastIndex((file) => tierOf(file) > tier) + 1);
    if (small.length < SEGMENTS_A_TIER) return;
    await merge(small, feed, store, version, options);
  }
}

async function merge(
  files: readonly SegmentFile[],
  feed: ArticleFeed,
  store: SegmentStore,
  version: number,
  { workshop }: KeepOptions,
): Promise<void> {
  const visible = files.map((file) => living(file, feed, store, version));
  const range = { after: files[0]?.after ?? 0, upTo: files.at(-1)?.upTo ?? 0 };
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  // What is made in another thread is held in memory whole; what would be too large for that goes straight to its file.
  const made = bytes > MERGED_IN_MEMORY ? undefined : await workshop?.merge(visible, range);
  const merged = store.writeSegment(range, (sink) => {
    if (made === undefined) mergeSegments(visible, range, sink);
    else sink.write(new Uint8Array(made));
  });
  store.nameSegments([merged], files);
}

/** The segment without the articles that are no longer current at this version. */
function living(file: SegmentFile, feed: ArticleFeed, store: SegmentStore, version: number): VisibleSegment {
  const segment = loadSegment(file, store);
  const removed = new Set(feed.removed(file.upTo, version));
  const still = ArticleSet.allOf(segment.articles.count);
  for (let article = 0; article < segment.articles.count; article += 1) {
    if (removed.has(segment.articles.number(article))) still.remove(article);
  }
  return { segment, living: still, isWhole: removed.size === 0 };
}

/** Sizes within a factor of four are one class. */
const tierOf = (file: SegmentFile | undefined): number =>
  Math.floor(Math.log(file?.bytes ?? 1) / Math.log(SEGMENTS_A_TIER));

const SEGMENTS_A_TIER = 4;

/** In bytes, of what is to be merged. */
const MERGED_IN_MEMORY = 2 ** 27;

/** What is being built is in memory, some 150 MB each. */
const BUILT_AT_ONCE = 2;
