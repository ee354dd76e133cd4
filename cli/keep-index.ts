import type { Archive } from '../archive/index.ts';
import {
  articlesToIndex,
  compactSegments,
  fullSegments,
  type KeepOptions,
  keepSegments,
  rebuildSegments,
  type Workshop,
} from '../search/minisearch/index.ts';
import { errorLine } from './error-line.ts';
import type { Progress } from './progress.ts';
import { buildingAhead, type WorkshopAhead } from './workshop-ahead.ts';
import { startWorkshopThreads, type WorkshopThread } from './workshop-thread.ts';

/** Brings the segments on disk up to date with the archive. */
export const keepIndex = (archive: Archive, progress: Progress, workshop?: Workshop): Promise<void> =>
  showing(archive, articlesToIndex(archive, optionsFor(archive)), progress, (options) =>
    keepSegments(archive, archive, workshop === undefined ? options : { ...options, workshop }),
  );

/** Keeps the segments on disk near to an archive that is being filled. */
export interface IndexKeeper {
  /** To be told now and then that articles came in: as soon as they fill a segment, other threads build it. */
  look(): void;
  /** Brings the segments up to date. Throws what failed, earlier failures included. */
  finish(progress: Progress): Promise<void>;
  /** Lets the threads go. */
  close(): Promise<void>;
}

/** @param file the archive's */
export function keepIndexMeanwhile(archive: Archive, file: string): IndexKeeper {
  let threads: WorkshopThread | undefined;
  let workshop: WorkshopAhead | undefined;
  let underWay: Promise<void> | undefined;
  let failure: { readonly cause: unknown } | undefined;
  let looks = 0;

  const keepFull = async (ahead: WorkshopAhead): Promise<void> => {
    try {
      await keepSegments(archive, archive, { ...optionsFor(archive), workshop: ahead, onlyFull: true });
    } catch (cause) {
      failure = { cause };
    } finally {
      underWay = undefined;
    }
  };

  return {
    look() {
      looks += 1;
      if (looks % LOOK_EVERY !== 0 || failure !== undefined) return;
      const full = [...fullSegments(archive, optionsFor(archive))];
      if (full.length === 0) return;
      threads ??= startWorkshopThreads(file, BUILDERS);
      workshop ??= buildingAhead(threads);
      for (const range of full.slice(0, BUILDERS)) workshop.begin(range);
      underWay ??= keepFull(workshop);
    },
    async finish(progress) {
      await underWay;
      if (failure !== undefined) throw failure.cause;
      await keepIndex(archive, progress, workshop);
    },
    async close() {
      await threads?.close();
      await underWay;
    },
  };
}

/** Builds all segments anew from the articles. */
export const remakeIndex = (archive: Archive, progress: Progress): Promise<void> =>
  showing(archive, archive.counts().articles, progress, (options) => rebuildSegments(archive, archive, options));

/** Merges all segments into one, and leaves nothing on disk of what was withdrawn. */
export async function compactIndex(archive: Archive): Promise<void> {
  await compactSegments(archive, archive, optionsFor(archive));
  archive.rewrite();
}

async function showing(
  archive: Archive,
  articles: number,
  progress: Progress,
  work: (options: KeepOptions) => Promise<void>,
): Promise<void> {
  const options = optionsFor(archive);
  if (articles <= WORTH_SHOWING) return work(options);
  progress.start('Writing the index', articles);
  try {
    await work({ ...options, onRead: progress.at });
  } finally {
    progress.stop();
  }
}

/** How many articles a segment is built of may be set in the archive (docs/segment-format.md). */
function optionsFor(archive: Archive): KeepOptions {
  const onFault: KeepOptions['onFault'] = (fault) => process.stderr.write(errorLine(fault));
  const articlesASegment = Number(archive.setting('articles-a-segment') ?? 0);
  return articlesASegment > 0 ? { onFault, articlesASegment } : { onFault };
}

/** Building takes two to four times as long as cleaning: with two cores, two builders and the cleaning keep both busy. */
const BUILDERS = 2;

/** Documents between two looks. */
const LOOK_EVERY = 500;

/** Fewer articles are read before anybody wonders. */
const WORTH_SHOWING = 5_000;
