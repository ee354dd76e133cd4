import type { Command } from 'commander';
import { openArchive } from '../../archive/index.ts';
import { counted } from '../counted.ts';
import { type Ended, EXIT } from '../exit-codes.ts';
import { type ArchiveOption, archiveOption } from '../options.ts';

export function addRestoreVerb(program: Command, ended: Ended): void {
  program
    .command('restore')
    .description('let the documents of withdrawn articles in again')
    .argument('<id...>', 'ids of the withdrawn articles')
    .addOption(archiveOption())
    .addHelpText('after', EXAMPLES)
    .action((ids: readonly string[], { archive: file }: ArchiveOption) => {
      const archive = openArchive(file, { mode: 'write' });
      try {
        archive.restore(ids);
        process.stdout.write(`Restored: ${counted(new Set(ids).size, 'article')}. Index the documents again.\n`);
        ended(EXIT.done);
      } finally {
        archive.close();
      }
    });
}

const EXAMPLES = `
The text of a withdrawn article is not kept: it comes back, under its old id, when its document is indexed again.

Example:
  newsmorgue restore 7k2m9q4d1x0a && newsmorgue index ~/articles
`;
