import { MorgueError } from '../../errors/index.ts';
import type { ArticleNumber } from '../article.ts';
import type { ArticleFeed, Engine } from '../engine.ts';
import type { SegmentFile, SegmentStore, VersionRange } from '../segment-store.ts';
import { ArticleSet } from './article-set.ts';
import { ARTICLES_A_SEGMENT, pieces, readArticles } from './build-segment.ts';
import { loadSegment } from './load-segment.ts';
import { MemorySink } from './segment/memory-sink.ts';
import { mergeSegments } from './segment/merge.ts';
import { openBuilt, type Segment, type VisibleSegment } from './segment/segment.ts';
import { MiniSearchSnapshot } from './snapshot.ts';

/** The embedded engine: frozen segments, from files where there are some, the newest articles in memory. */
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

export interface EngineOptions {
  /**
   * Told of a segment that cannot be used (`segment-missing`, `segment-damaged`, `segment-foreign`). Its articles are
   * then read from the archive, which takes longer and loses nothing.
   */
  readonly onFault?: (fault: MorgueError) => void;
}

/** @param store where segments are kept; without one everything is built in memory */
export function createEmbeddedEngine(
  feed: ArticleFeed,
  store: SegmentStore | null = null,
  { onFault = () => {} }: EngineOptions = {},
): EmbeddedEngine {
  let parts: readonly Part[] = [];
  let current: MiniSearchSnapshot | undefined;
  let underWay: Promise<void> | undefined;

  const bringUpToDate = async (onProgress: Progress): Promise<void> => {
    // The manifest first: by the version read after it, whatever it names is in the archive.
    const files = store?.segments() ?? [];
    const version = feed.version();
    if (current?.version === version && sameFiles(files, parts)) return;
    const filed = fromFiles(files, parts, store, onFault);
    const inMemory = await inMemoryBeside(filed, parts, version, feed, onProgress);
    parts = [...masked(filed, version, feed), ...merged(masked(inMemory, version, feed))].toSorted(byVersion);
    current = new MiniSearchSnapshot(
      version,
      parts.map(({ visible }) => visible),
    );
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

/** A segment in use, whether from a file, and the archive version its masks are of. */
interface Part extends VersionRange {
  readonly file: string | null;
  readonly visible: VisibleSegment;
  readonly maskedAt: number;
}

const partOf = (segment: Segment, { after, upTo }: VersionRange, file: string | null): Part => ({
  after,
  upTo,
  file,
  visible: { segment, living: ArticleSet.allOf(segment.articles.count), isWhole: true },
  maskedAt: upTo,
});

function sameFiles(files: readonly SegmentFile[], parts: readonly Part[]): boolean {
  const used = parts.flatMap(({ file }) => file ?? []);
  return used.length === files.length && files.every(({ name }) => used.includes(name));
}

/** The parts that files hold: those in use already stay, new ones are opened; one with a fault is told of and left out. */
function fromFiles(
  files: readonly SegmentFile[],
  parts: readonly Part[],
  store: SegmentStore | null,
  onFault: (fault: MorgueError) => void,
): readonly Part[] {
  return files.flatMap((file) => {
    const known = parts.find((part) => part.file === file.name);
    if (known !== undefined || store === null) return known ?? [];
    try {
      return partOf(loadSegment(file, store), file, file.name);
    } catch (fault) {
      if (!(fault instanceof MorgueError)) throw fault;
      onFault(fault);
      return [];
    }
  });
}

/** Parts for the versions that no file holds: those in use stay where they fit, the rest is built. */
async function inMemoryBeside(
  filed: readonly Part[],
  parts: readonly Part[],
  version: number,
  feed: ArticleFeed,
  onProgress: Progress,
): Promise<readonly Part[]> {
  const inMemory: Part[] = [];
  const total = feed.counts().articles;
  let done = 0;
  for (const gap of gapsBetween(filed, version)) {
    const fitting = rowFrom(
      gap,
      parts.filter(({ file }) => file === null),
    );
    inMemory.push(...fitting);
    const rest = { after: fitting.at(-1)?.upTo ?? gap.after, upTo: gap.upTo };
    for (const piece of pieces(feed, rest, ARTICLES_A_SEGMENT)) {
      const builder = await readArticles(feed, piece, (articles) => onProgress(done + articles, total));
      done += builder.articles;
      inMemory.push(partOf(builder.finish(piece.after, piece.upTo), piece, null));
    }
  }
  return inMemory;
}

/** The ranges of versions up to this one that none of the parts covers. */
function gapsBetween(parts: readonly Part[], version: number): readonly VersionRange[] {
  const ends = [0, ...parts.map(({ upTo }) => upTo)];
  const starts = [...parts.map(({ after }) => after), version];
  return ends.map((after, i) => ({ after, upTo: starts[i] ?? version })).filter(({ after, upTo }) => after < upTo);
}

/** Those of the parts that lie in the range in a row from its beginning. */
function rowFrom({ after, upTo }: VersionRange, parts: readonly Part[]): readonly Part[] {
  const row: Part[] = [];
  for (const part of parts) {
    if (part.after === (row.at(-1)?.upTo ?? after) && part.upTo <= upTo) row.push(part);
  }
  return row;
}

/** The parts with the articles masked that are no longer current at this version; earlier views keep their own masks. */
function masked(parts: readonly Part[], version: number, feed: ArticleFeed): readonly Part[] {
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
function merged(parts: readonly Part[]): readonly Part[] {
  const row: Part[] = [];
  for (const part of parts) {
    let last = part;
    for (let before = row.at(-1); before !== undefined && mayMerge(before, last); before = row.at(-1)) {
      row.pop();
      last = mergedPart(before, last);
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

function mergedPart(before: Part, after: Part): Part {
  const range = { after: before.after, upTo: after.upTo };
  const sink = new MemorySink();
  mergeSegments([before.visible, after.visible], range, sink);
  return { ...partOf(openBuilt(sink.finish()), range, null), maskedAt: after.maskedAt };
}

const byVersion = (a: Part, b: Part): number => a.after - b.after;
