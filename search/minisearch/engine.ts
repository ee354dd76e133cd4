import { MorgueError } from '../../errors/index.ts';
import type { ArticleFeed, Engine } from '../engine.ts';
import type { SegmentFile, SegmentReader, VersionRange } from '../segment-store.ts';
import { ReprintRegister } from './reprint-groups.ts';
import { openBuilt } from './segment/segment.ts';
import { MiniSearchSnapshot } from './snapshot.ts';
import { ARTICLES_A_SEGMENT, pieces } from './upkeep/build-segment.ts';
import { loadSegment } from './upkeep/load-segment.ts';
import { masked, merged, type Part, partOf } from './upkeep/part.ts';
import { type Workshop, workshopHere } from './upkeep/workshop.ts';

/** The embedded engine: frozen segments, from files where there are some, the newest articles in memory. */
export interface EmbeddedEngine extends Engine {
  isReady(): boolean;
  snapshot(): MiniSearchSnapshot;
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
   * Told once of a segment that cannot be used (`segment-missing`, `segment-damaged`, `segment-foreign`). Its articles
   * are then read from the archive, which takes longer and loses nothing.
   */
  readonly onFault?: (fault: MorgueError) => void;
  /** Where segments are made; by default in this thread, which gives way to other work every few articles. */
  readonly workshop?: Workshop;
}

/** @param store where segments are kept; without one everything is built in memory */
export function createEmbeddedEngine(
  feed: ArticleFeed,
  store: SegmentReader = NO_FILES,
  { onFault = () => {}, workshop }: EngineOptions = {},
): EmbeddedEngine {
  const unusable = new Set<string>();
  const reprints = new ReprintRegister();
  let parts: readonly Part[] = [];
  let current: MiniSearchSnapshot | undefined;
  let underWay: Promise<void> | undefined;

  const bringUpToDate = async (onProgress: Progress): Promise<void> => {
    // The manifest first: by the version read after it, whatever it names is in the archive.
    const files = store.segments().filter(({ name }) => !unusable.has(name));
    const version = feed.version();
    if (current?.version === version && sameFiles(files, parts)) return;
    if (!reprints.read(feed, version)) return bringUpToDate(onProgress);
    const filed = fromFiles(files, parts, store, (file, fault) => {
      unusable.add(file.name);
      onFault(fault);
    });
    if (filed === 'outdated') return bringUpToDate(onProgress);
    const inMemory = await inMemoryBeside(filed, parts, version, feed, workshop, onProgress);
    const tail = await merged(masked(inMemory, version, feed), workshop ?? workshopHere(feed));
    parts = [...masked(filed, version, feed), ...tail].toSorted(byVersion);
    current = new MiniSearchSnapshot(
      version,
      parts.map(({ visible }) => visible),
      reprints.over(parts.map(({ visible }) => visible.segment)),
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

function sameFiles(files: readonly SegmentFile[], parts: readonly Part[]): boolean {
  const used = parts.flatMap(({ file }) => file ?? []);
  return used.length === files.length && files.every(({ name }) => used.includes(name));
}

/**
 * The parts that files hold: those in use already stay, new ones are opened, those with a fault are told of and left out.
 * `outdated` when one of them is named no more: a writer has merged it since, and the manifest must be read again.
 */
function fromFiles(
  files: readonly SegmentFile[],
  parts: readonly Part[],
  store: SegmentReader,
  onFault: (file: SegmentFile, fault: MorgueError) => void,
): readonly Part[] | 'outdated' {
  const opened: Part[] = [];
  for (const file of files) {
    const known = parts.find((part) => part.file === file.name);
    try {
      opened.push(known ?? partOf(loadSegment(file, store), file, file.name));
    } catch (fault) {
      if (!(fault instanceof MorgueError)) throw fault;
      if (!store.segments().some(({ name }) => name === file.name)) return 'outdated';
      onFault(file, fault);
    }
  }
  return opened;
}

/** Parts for the versions that no file holds: those in use stay where they fit, the rest is built. */
async function inMemoryBeside(
  filed: readonly Part[],
  parts: readonly Part[],
  version: number,
  feed: ArticleFeed,
  workshop: Workshop | undefined,
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
      const { build } = workshop ?? workshopHere(feed, (articles) => onProgress(done + articles, total));
      const part = partOf(openBuilt(await build(piece)), piece, null);
      done += part.visible.segment.articles.count;
      onProgress(done, total);
      inMemory.push(part);
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

const byVersion = (a: Part, b: Part): number => a.after - b.after;

/** Everything is built in memory. */
const NO_FILES: SegmentReader = {
  segments: () => [],
  loadSegment: ({ name }) => {
    throw new TypeError(`There is no segment “${name}” where none are kept.`);
  },
};
