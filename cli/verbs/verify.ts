import type { Command } from 'commander';
import { openArchive } from '../../archive/index.ts';
import { counted } from '../counted.ts';
import { type Ended, EXIT } from '../exit-codes.ts';
import { type ArchiveOption, archiveOption } from '../options.ts';
import { printable } from '../printable.ts';

export function addVerifyVerb(program: Command, ended: Ended): void {
  program
    .command('verify')
    .description('read the whole archive and check that nothing in it is broken')
    .addOption(archiveOption())
    .addHelpText('after', EXAMPLES)
    .action(({ archive: file }: ArchiveOption) => {
      const archive = openArchive(file, { mode: 'read' });
      const { articles, paragraphs, faults } = archive.verify();
      archive.close();
      if (faults.length === 0) {
        process.stdout.write(
          `The archive is whole: ${counted(articles, 'article')}, ${counted(paragraphs, 'paragraph')}.\n`,
        );
        ended(EXIT.done);
        return;
      }
      for (const fault of faults) process.stderr.write(`${printable(fault)}\n`);
      process.stderr.write(
        'newsmorgue: The archive is not whole. Put back a copy, or index the articles into a new file.\n',
      );
      ended(EXIT.failed);
    });
}

const EXAMPLES = `
Exits with 0 when the archive is whole and with 1 when it is not, each fault on a line of standard error.

Examples:
  newsmorgue verify
  newsmorgue verify --archive courier.db && cp courier.db backup/
`;
