import type { Archive } from '../archive/index.ts';
import { compactSegments, type KeepOptions, keepSegments, rebuildSegments } from '../search/minisearch/index.ts';
import { errorLine } from './error-line.ts';
import type { Progress } from './progress.ts';

/** Brings the segments on disk up to date with the archive. */
export const keepIndex = (archive: Archive, progress: Progress): Promise<void> =>
  showing('Writing the index', archive, progress, (options) => keepSegments(archive, archive, options));

/** Builds all segments anew from the articles. */
export const remakeIndex = (archive: Archive, progress: Progress): Promise<void> =>
  showing('Writing the index', archive, progress, (options) => rebuildSegments(archive, archive, options));

/** Merges all segments into one, and leaves nothing on disk of what was withdrawn. */
export async function compactIndex(archive: Archive): Promise<void> {
  await compactSegments(archive, archive, optionsFor(archive));
  archive.rewrite();
}

async function showing(
  doing: string,
  archive: Archive,
  progress: Progress,
  work: (options: KeepOptions) => Promise<void>,
): Promise<void> {
  const { articles } = archive.counts();
  const options = optionsFor(archive);
  if (articles < WORTH_SHOWING) return work(options);
  progress.start(doing, articles);
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

/** Fewer articles are read before anybody wonders. */
const WORTH_SHOWING = 5_000;
