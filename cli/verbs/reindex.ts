import type { Command } from 'commander';
import { openArchive } from '../../archive/index.ts';
import { counted } from '../counted.ts';
import { type Ended, EXIT } from '../exit-codes.ts';
import { type ArchiveOption, archiveOption } from '../options.ts';

export function addReindexVerb(program: Command, ended: Ended): void {
  program
    .command('reindex')
    .description(
      'make the index again from the articles, and look for reprints anew: after damage, or a newer Newsmorgue',
    )
    .addOption(archiveOption())
    .addHelpText('after', EXAMPLES)
    .action(async ({ archive: file }: ArchiveOption) => {
      const { compareAll } = await import('../../indexer/index.ts');
      const { remakeIndex } = await import('../keep-index.ts');
      const { createProgress } = await import('../progress.ts');
      const archive = openArchive(file, { mode: 'write' });
      try {
        compareAll(archive);
        await remakeIndex(archive, createProgress());
        process.stdout.write(`The index is made anew: ${counted(archive.counts().articles, 'article')}.\n`);
        ended(EXIT.done);
      } finally {
        archive.close();
      }
    });
}

const EXAMPLES = `
Articles are not read from their files again and nothing of them changes. Searches go on meanwhile; until all articles
have been compared again, they do not know which are reprints.

Example:
  newsmorgue reindex --archive courier.db
`;
