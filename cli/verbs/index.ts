import { type Command, Option } from 'commander';
import type { Ended } from '../exit-codes.ts';
import { type ArchiveOption, archiveOption, collected } from '../options.ts';
import type { ReadingWords } from '../reading-options.ts';

interface IndexOptions extends ArchiveOption, ReadingWords {
  readonly quiet?: boolean;
  readonly dryRun?: boolean;
  readonly watch?: boolean;
}

export function addIndexVerb(program: Command, ended: Ended): void {
  program
    .command('index')
    .description('put articles into the archive: files, and folders with all that is in them')
    .argument('<path...>', 'files and folders: saved pages, text, JSONL, CSV, archives; docs/sources.md has them all')
    .addOption(archiveOption())
    .option('--source <name>', 'the outlet, for articles that do not name theirs')
    .option('--fields <map>', 'columns of CSV files: headline=Titel,text=Volltext', collected)
    .option('--url-pattern <regexp>', 'of the pages in a crawl, those whose address it is found in')
    .option('--watch', 'go on looking for new and changed files until stopped')
    .addOption(
      new Option('--dry-run', 'say what each document would become; write nothing').conflicts(['watch', 'quiet']),
    )
    .option('--quiet', 'say nothing but what was skipped')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], { archive, quiet = false, dryRun, watch, ...words }: IndexOptions) => {
      if (dryRun === true) {
        const { dryRunPaths } = await import('../dry-run-paths.ts');
        ended(await dryRunPaths(paths, archive, words));
      } else if (watch === true) {
        const { watchPaths } = await import('../watch-paths.ts');
        ended(await watchPaths(paths, archive, words, quiet));
      } else {
        const { indexPaths } = await import('../index-paths.ts');
        ended(await indexPaths(paths, archive, words, quiet));
      }
    });
}

const EXAMPLES = `
A document that was indexed before is left alone when it is the same, and replaced under its id when it changed.
A run that was stopped loses nothing: start it again and it goes on.

Examples:
  newsmorgue index ~/articles
  newsmorgue index courier/ --source "Northern Courier" --archive courier.db
  newsmorgue index export.jsonl crawl.warc.gz newsletters.mbox --dry-run
  newsmorgue index inbox/ --watch --quiet

Exits with 3 when some inputs were skipped; each is named on standard error with the reason.
`;
