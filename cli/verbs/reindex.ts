import type { Command } from 'commander';
import { openArchive } from '../../archive/index.ts';
import { counted } from '../counted.ts';
import { type Ended, EXIT } from '../exit-codes.ts';
import { type ArchiveOption, archiveOption } from '../options.ts';

export function addReindexVerb(program: Command, ended: Ended): void {
  program
    .command('reindex')
    .description('make the index again from the articles: after damage, or a newer Newsmorgue or Node')
    .addOption(archiveOption())
    .addHelpText('after', EXAMPLES)
    .action(async ({ archive: file }: ArchiveOption) => {
      const { remakeIndex } = await import('../keep-index.ts');
      const { createProgress } = await import('../progress.ts');
      const archive = openArchive(file, { mode: 'write' });
      try {
        await remakeIndex(archive, createProgress());
        process.stdout.write(`The index is made anew: ${counted(archive.counts().articles, 'article')}.\n`);
        ended(EXIT.done);
      } finally {
        archive.close();
      }
    });
}

const EXAMPLES = `
Articles are not read from their files again and nothing of them changes. Searches go on meanwhile.

Example:
  newsmorgue reindex --archive courier.db
`;
