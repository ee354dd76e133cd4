import { type Command, Option } from 'commander';
import { type Ended, EXIT } from '../exit-codes.ts';
import { type ArchiveOption, archiveOption } from '../options.ts';

interface CleaningOptions extends ArchiveOption {
  readonly learned?: boolean;
  readonly off?: string;
  readonly on?: string;
  readonly source?: string;
  readonly json?: boolean;
}

export function addCleaningVerb(program: Command, ended: Ended): void {
  program
    .command('cleaning')
    .description('say how the articles of each source are cleaned, and switch rules off')
    .addOption(archiveOption())
    .option('--learned', 'the lines that were learned to be furniture of their source')
    .option('--source <name>', 'of this source only; "" for the articles that name none')
    .addOption(new Option('--off <rule>', 'let a rule take nothing out of the source’s articles').conflicts(SHOWING))
    .addOption(new Option('--on <rule>', 'undo --off').conflicts(['off', ...SHOWING]))
    .option('--json', 'one JSON object, for programs')
    .addHelpText('after', EXAMPLES)
    .action(async ({ archive, learned = false, off, on, source, json = false }: CleaningOptions) => {
      const { showCleaning, switchCleaning } = await import('../archive-cleaning.ts');
      const rule = off ?? on;
      if (rule === undefined) showCleaning(archive, { source, isJson: json, withLines: learned });
      else switchCleaning(archive, rule, source, off === undefined);
      ended(EXIT.done);
    });
}

const SHOWING = ['learned', 'json'];

const EXAMPLES = `
A rule is switched for one source. Index the source’s documents again: those that it cleaned are cleaned anew, though they
are the same. docs/cleaning.md lists the rules; what a rule took out of an article is shown below the article.

Examples:
  newsmorgue cleaning
  newsmorgue cleaning --learned --source "Northern Courier"
  newsmorgue cleaning --off see-also --source "Northern Courier"
`;
