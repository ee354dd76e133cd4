import { type Archive, openArchive } from '../archive/index.ts';
import { MorgueError } from '../errors/index.ts';
import { dryRun, readSources } from '../indexer/index.ts';
import { describeIndexing, describeSkipped } from './describe-indexing.ts';
import { describeProspect } from './describe-prospect.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { type ReadingWords, readingOptions } from './reading-options.ts';
import { refuseMissing } from './refuse-missing.ts';

/** Says what indexing would make of each document, and sums up; neither the archive nor anything else is written. */
export async function dryRunPaths(paths: readonly string[], file: string, words: ReadingWords): Promise<ExitCode> {
  const options = readingOptions(words);
  refuseMissing(paths);
  const archive = openIfThere(file);
  try {
    const summary = await dryRun(archive, readSources(paths, options), {
      prospect: ({ location }, prospect) => process.stdout.write(describeProspect(location, prospect)),
      skipped: (skipped) => process.stderr.write(describeSkipped([skipped])),
      progressed: () => {},
    });
    process.stdout.write(`\nNothing was written. Indexing would come to:\n`);
    process.stdout.write(describeIndexing(summary, archive?.counts() ?? { articles: 0, paragraphs: 0 }));
    return summary.skipped.length > 0 ? EXIT.skipped : EXIT.done;
  } finally {
    archive?.close();
  }
}

function openIfThere(file: string): Archive | undefined {
  try {
    return openArchive(file, { mode: 'read' });
  } catch (error) {
    if (error instanceof MorgueError && error.code === 'archive-missing') return undefined;
    throw error;
  }
}
