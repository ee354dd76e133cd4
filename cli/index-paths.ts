import type { Archive } from '../archive/index.ts';
import { countInputs, type IndexingSummary, indexInto, readSources } from '../indexer/index.ts';
import type { Progress } from './progress.ts';

/** Reads files and folders into the archive, showing how far it has come. */
export async function indexPaths(
  archive: Archive,
  paths: readonly string[],
  options: { readonly source?: string },
  progress: Progress,
): Promise<IndexingSummary> {
  progress.start('Indexing', await countInputs(paths));
  try {
    return await indexInto(archive, readSources(paths, options), { progressed: progress.at, skipped: () => {} });
  } finally {
    progress.stop();
  }
}
