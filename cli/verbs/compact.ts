import type { Command } from 'commander';
import { openArchive } from '../../archive/index.ts';
import { type Ended, EXIT } from '../exit-codes.ts';
import { type ArchiveOption, archiveOption } from '../options.ts';

export function addCompactVerb(program: Command, ended: Ended): void {
  program
    .command('compact')
    .description('merge the index into one piece and leave nothing on disk of what was withdrawn')
    .addOption(archiveOption())
    .addHelpText('after', EXAMPLES)
    .action(async ({ archive: file }: ArchiveOption) => {
      const { compactIndex } = await import('../keep-index.ts');
      const archive = openArchive(file, { mode: 'write' });
      try {
        await compactIndex(archive);
        const bytes = archive.segments().reduce((sum, segment) => sum + segment.bytes, 0);
        process.stdout.write(`The index is one piece of ${(bytes / 2 ** 20).toFixed(1)} MiB.\n`);
        ended(EXIT.done);
      } finally {
        archive.close();
      }
    });
}

const EXAMPLES = `
Small pieces are merged while articles come in; this is for when they have stopped, or when something must be gone.
Of replaced articles the text is kept for an hour, for readers who are paging through a result.
It needs as much room on the disk again as the archive takes.

Example:
  newsmorgue compact --archive courier.db
`;
