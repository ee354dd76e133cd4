import { availableParallelism } from 'node:os';
import { type Archive, openArchive } from '../archive/index.ts';
import {
  countInputs,
  createCleaningThreads,
  type IndexingSummary,
  type Input,
  indexInto,
  readSources,
} from '../indexer/index.ts';
import { describeIndexing, describeSkipped } from './describe-indexing.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { keepIndexMeanwhile } from './keep-index.ts';
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
    const summary = await indexShowing(progress, { archive, file }, paths, readSources(paths, options));
    process.stderr.write(describeSkipped(summary.skipped));
    if (!isQuiet) process.stdout.write(describeIndexing(summary, archive.counts()));
    return summary.skipped.length > 0 ? EXIT.skipped : EXIT.done;
  } finally {
    archive.close();
  }
}

/** An archive open for writing, and its file, which other threads may open. */
export interface FilledArchive {
  readonly archive: Archive;
  readonly file: string;
}

/** Indexes what was read at the paths, and shows how far it has come. */
export async function indexShowing(
  progress: Progress,
  { archive, file }: FilledArchive,
  paths: readonly string[],
  inputs: AsyncIterable<Input> = readSources(paths),
): Promise<IndexingSummary> {
  const keeper = keepIndexMeanwhile(archive, file);
  try {
    const summary = await indexed(archive, inputs, progress, await countInputs(paths), keeper.look);
    await keeper.finish(progress);
    return summary;
  } finally {
    await keeper.close();
  }
}

async function indexed(
  archive: Archive,
  inputs: AsyncIterable<Input>,
  progress: Progress,
  total: number,
  look: () => void,
): Promise<IndexingSummary> {
  const cleaning = createCleaningThreads(Math.max(1, Math.min(MOST_CLEANERS, availableParallelism() - 1)));
  const progressed = (done: number): void => {
    progress.at(done);
    look();
  };
  progress.start('Indexing', total);
  try {
    return await indexInto(archive, inputs, { progressed, skipped: () => {} }, cleaning.clean);
  } finally {
    await cleaning.close();
    progress.stop();
  }
}

/** Each takes some 100 MB, and the thread that keeps what they have cleaned has no use for more. */
const MOST_CLEANERS = 4;
