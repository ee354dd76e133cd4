import type { Command } from 'commander';
import type { Ended } from '../exit-codes.ts';
import { type ArchiveOption, archiveOption } from '../options.ts';

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
      const { cleanFiles } = await import('../clean-files.ts');
      ended(await cleanFiles(files, jsonl, json));
    });
}

const EXAMPLES = `
Examples:
  newsmorgue clean page.html
  newsmorgue clean articles/*.txt --json
  newsmorgue clean crawl.jsonl --jsonl html --json > cleaned.jsonl

Exits with 3 when some files were skipped; each is named on standard error with the reason.
`;
