import { type Archive, openArchive } from '../archive/index.ts';
import { countInputs, type IndexingSummary, type Input, indexInto, readSources } from '../indexer/index.ts';
import { describeIndexing, describeSkipped } from './describe-indexing.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { keepIndex } from './keep-index.ts';
import { createProgress, NO_PROGRESS, type Progress } from './progress.ts';
import { type ReadingWords, readingOptions } from './reading-options.ts';
import { refuseMissing } from './refuse-missing.ts';

/** Reads files and folders into the archive file, which is made when it is not there, and says what came of it. */
export async function indexPaths(
  paths: readonly string[],
  file: string,
  words: ReadingWords,
  isQuiet: boolean,
): Promise<ExitCode> {
  const options = readingOptions(words);
  refuseMissing(paths);
  const archive = openArchive(file, { mode: 'create' });
  try {
    const progress = isQuiet ? NO_PROGRESS : createProgress();
    const summary = await indexShowing(progress, archive, paths, readSources(paths, options));
    process.stderr.write(describeSkipped(summary.skipped));
    if (!isQuiet) process.stdout.write(describeIndexing(summary, archive.counts()));
    return summary.skipped.length > 0 ? EXIT.skipped : EXIT.done;
  } finally {
    archive.close();
  }
}

/** Indexes what was read at the paths, and shows how far it has come. */
export async function indexShowing(
  progress: Progress,
  archive: Archive,
  paths: readonly string[],
  inputs: AsyncIterable<Input> = readSources(paths),
): Promise<IndexingSummary> {
  const summary = await indexed(progress, archive, paths, inputs);
  await keepIndex(archive, progress);
  return summary;
}

async function indexed(
  progress: Progress,
  archive: Archive,
  paths: readonly string[],
  inputs: AsyncIterable<Input>,
): Promise<IndexingSummary> {
  progress.start('Indexing', await countInputs(paths));
  try {
    return await indexInto(archive, inputs, { progressed: progress.at, skipped: () => {} });
  } finally {
    progress.stop();
  }
}
