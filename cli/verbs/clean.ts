import type { Command } from 'commander';
import { type Cleaned, type CleanedInput, cleanedFiles, cleanedLines } from '../clean-inputs.ts';
import { describeCleaned, presentCleaned } from '../describe-cleaned.ts';
import { describeSkipped } from '../describe-indexing.ts';
import { type Ended, EXIT, type ExitCode } from '../exit-codes.ts';
import { type ArchiveOption, archiveOption } from '../options.ts';
import { refuseMissing } from '../refuse-missing.ts';

interface CleanOptions extends ArchiveOption {
  readonly json?: boolean;
  readonly jsonl?: string;
}

export function addCleanVerb(program: Command, ended: Ended): void {
  program
    .command('clean')
    .description('show what cleaning makes of files; no archive is read or written')
    .argument('<file...>', 'saved pages, text files, JSONL')
    .addOption(archiveOption().hideHelp())
    .option('--json', 'one JSON object a line, for programs')
    .option('--jsonl <field>', 'the files hold lines like {"id": …, "html": …}; clean this field of each')
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], { json = false, jsonl }: CleanOptions) => {
      refuseMissing(files);
      const inputs = jsonl === undefined ? cleanedFiles(files) : cleanedLines(files, jsonl);
      ended(await printAll(inputs, json ? presentCleaned : describeCleaned));
    });
}

async function printAll(inputs: AsyncIterable<CleanedInput>, present: (cleaned: Cleaned) => string): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  for await (const input of inputs) {
    if ('article' in input) {
      process.stdout.write(present(input));
    } else {
      process.stderr.write(describeSkipped([input]));
      code = EXIT.skipped;
    }
  }
  return code;
}

const EXAMPLES = `
Examples:
  newsmorgue clean page.html
  newsmorgue clean articles/*.txt --json
  newsmorgue clean crawl.jsonl --jsonl html --json > cleaned.jsonl

Exits with 3 when some files were skipped; each is named on standard error with the reason.
`;
