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

/** Merges all segments into one, without what was replaced or withdrawn. */
export async function compactIndex(archive: Archive): Promise<void> {
  await compactSegments(archive, archive);
}

async function showing(
  doing: string,
  archive: Archive,
  progress: Progress,
  work: (options: KeepOptions) => Promise<void>,
): Promise<void> {
  const { articles } = archive.counts();
  const onFault: KeepOptions['onFault'] = (fault) => process.stderr.write(errorLine(fault));
  if (articles < WORTH_SHOWING) return work({ onFault });
  progress.start(doing, articles);
  try {
    await work({ onFault, onRead: progress.at });
  } finally {
    progress.stop();
  }
}

/** Fewer articles are read before anybody wonders. */
const WORTH_SHOWING = 5_000;
