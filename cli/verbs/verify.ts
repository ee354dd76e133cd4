import type { Command } from 'commander';
import { openArchive } from '../../archive/index.ts';
import { counted } from '../counted.ts';
import { type Ended, EXIT, type ExitCode } from '../exit-codes.ts';
import { type ArchiveOption, archiveOption } from '../options.ts';
import { printable } from '../printable.ts';

export function addVerifyVerb(program: Command, ended: Ended): void {
  program
    .command('verify')
    .description('read the whole archive and its index, and check that nothing in them is broken')
    .addOption(archiveOption())
    .addHelpText('after', EXAMPLES)
    .action(async ({ archive: file }: ArchiveOption) => {
      const { verifySegments } = await import('../../search/minisearch/index.ts');
      const archive = openArchive(file, { mode: 'read' });
      try {
        const { articles, paragraphs, faults } = archive.verify();
        if (faults.length > 0) return ended(fail(faults, BROKEN));
        const indexFaults = [...verifySegments(archive, archive)];
        if (indexFaults.length > 0) return ended(fail(indexFaults, BROKEN_INDEX));
        process.stdout.write(
          `The archive is whole: ${counted(articles, 'article')}, ${counted(paragraphs, 'paragraph')}.\n`,
        );
        ended(EXIT.done);
      } finally {
        archive.close();
      }
    });
}

function fail(faults: readonly string[], what: string): ExitCode {
  for (const fault of faults) process.stderr.write(`${printable(fault)}\n`);
  process.stderr.write(`newsmorgue: ${what}\n`);
  return EXIT.failed;
}

const BROKEN = 'The archive is not whole. Put back a copy, or index the articles into a new file.';
const BROKEN_INDEX = 'The articles are whole, their index is not. Make it again with: newsmorgue reindex.';

const EXAMPLES = `
Exits with 0 when the archive is whole and with 1 when it is not, each fault on a line of standard error.

Examples:
  newsmorgue verify
  newsmorgue verify --archive courier.db && cp courier.db backup/
`;
