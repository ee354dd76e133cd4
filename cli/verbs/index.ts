import type { Command } from 'commander';
import { openArchive } from '../../archive/index.ts';
import { describeIndexing, describeSkipped } from '../describe-indexing.ts';
import { type Ended, EXIT } from '../exit-codes.ts';
import { indexPaths } from '../index-paths.ts';
import { type ArchiveOption, archiveOption } from '../options.ts';
import { createProgress, NO_PROGRESS } from '../progress.ts';
import { refuseMissing } from '../refuse-missing.ts';

interface IndexOptions extends ArchiveOption {
  readonly source?: string;
  readonly quiet?: boolean;
}

export function addIndexVerb(program: Command, ended: Ended): void {
  program
    .command('index')
    .description('put articles into the archive: files, and folders with all that is in them')
    .argument('<path...>', 'files and folders: saved pages, text files, JSONL with one article a line')
    .addOption(archiveOption())
    .option('--source <name>', 'the outlet, for articles that do not name theirs')
    .option('--quiet', 'say nothing but what was skipped')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], { archive: file, source, quiet = false }: IndexOptions) => {
      refuseMissing(paths);
      const archive = openArchive(file, { mode: 'create' });
      try {
        const progress = quiet ? NO_PROGRESS : createProgress();
        const summary = await indexPaths(archive, paths, source === undefined ? {} : { source }, progress);
        process.stderr.write(describeSkipped(summary.skipped));
        if (!quiet) process.stdout.write(describeIndexing(summary, archive.counts()));
        ended(summary.skipped.length > 0 ? EXIT.skipped : EXIT.done);
      } finally {
        archive.close();
      }
    });
}

const EXAMPLES = `
A document that was indexed before is left alone when it is the same, and replaced under its id when it changed.
A run that was stopped loses nothing: start it again and it goes on.

Examples:
  newsmorgue index ~/articles
  newsmorgue index courier/ --source "Northern Courier" --archive courier.db
  newsmorgue index export.jsonl page.html --quiet

Exits with 3 when some inputs were skipped; each is named on standard error with the reason.
`;
