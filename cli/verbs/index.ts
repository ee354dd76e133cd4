import type { Command } from 'commander';
import type { Ended } from '../exit-codes.ts';
import { type ArchiveOption, archiveOption, collected } from '../options.ts';
import type { ReadingWords } from '../reading-options.ts';

interface IndexOptions extends ArchiveOption, ReadingWords {
  readonly quiet?: boolean;
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
    .option('--quiet', 'say nothing but what was skipped')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], { archive, quiet = false, ...words }: IndexOptions) => {
      const { indexPaths } = await import('../index-paths.ts');
      ended(await indexPaths(paths, archive, words, quiet));
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
