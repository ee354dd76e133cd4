import { type Command, InvalidArgumentError, Option } from 'commander';
import { openArchive } from '../../archive/index.ts';
import { counted } from '../counted.ts';
import { type Ended, EXIT } from '../exit-codes.ts';
import { type ArchiveOption, archiveOption } from '../options.ts';

interface WithdrawOptions extends ArchiveOption {
  readonly reason: string;
  readonly who?: string;
}

export function addWithdrawVerb(program: Command, ended: Ended): void {
  program
    .command('withdraw')
    .description('take articles out of the archive, at once and until they are restored')
    .argument('<id...>', 'ids, as they stand in an article’s address')
    .addOption(archiveOption())
    .addOption(
      new Option('--reason <text>', 'why, in a few words; shown to whoever asks for the article')
        .argParser(readNote)
        .makeOptionMandatory(),
    )
    .addOption(new Option('--who <name>', 'who decided it; kept, never shown').argParser(readNote))
    .addHelpText('after', EXAMPLES)
    .action((ids: readonly string[], { archive: file, reason, who }: WithdrawOptions) => {
      const archive = openArchive(file, { mode: 'write' });
      try {
        archive.withdraw(ids, { reason, who: who ?? null });
        process.stdout.write(
          `Withdrawn: ${counted(new Set(ids).size, 'article')}. So that no trace is left on disk: newsmorgue compact\n`,
        );
        ended(EXIT.done);
      } finally {
        archive.close();
      }
    });
}

/** One line, as it will be shown. */
function readNote(text: string): string {
  const note = text.trim();
  if (note === '' || note.length > LONGEST_NOTE || CONTROL.test(note)) {
    throw new InvalidArgumentError(`It is one line of 1 to ${LONGEST_NOTE} characters.`);
  }
  return note;
}

const CONTROL = /\p{Cc}/u;
const LONGEST_NOTE = 300;

const EXAMPLES = `
A withdrawn article is found no more and its text is deleted; its address answers 410 with the date and the reason.
Its document is skipped when it is indexed again. The table “withdrawals” of the archive keeps a row of it for good.

Example:
  newsmorgue withdraw 7k2m9q4d1x0a --reason "court order of 3 May 2019" --who "A. Holm"
`;
