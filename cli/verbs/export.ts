import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Ended, EXIT } from '../exit-codes.ts';
import { LOAD_OPTIONS } from '../export-options.ts';
import { type ArchiveOption, archiveOption, collected } from '../options.ts';

interface ExportOptions extends ArchiveOption {
  readonly minisearch: true;
  readonly limit?: number;
  readonly out?: string;
  readonly syntax?: string;
  readonly from?: string;
  readonly to?: string;
  readonly source?: readonly string[];
}

export function addExportVerb(program: Command, ended: Ended): void {
  program
    .command('export')
    .description('write articles as a search index that another program opens')
    .argument('[query...]', 'only the articles it finds; all of them when left out')
    .addOption(archiveOption())
    .requiredOption('--minisearch', 'as JSON for MiniSearch.loadJSON, to search in a page without a server')
    .addOption(new Option('--limit <n>', 'at most so many articles, the most relevant ones').argParser(readLimit))
    .option('--out <file>', 'the file to write; standard output when left out')
    .option('--from <date>', 'dated in or after 2019, 2019-02 or 2019-02-28')
    .option('--to <date>', 'dated in or before it')
    .option('--source <name>', 'from this outlet; repeat it for alternatives', collected)
    .option('--syntax <dialect>', 'the dialect of the query (native when left out)')
    .addHelpText('after', HELP)
    .action(async (words: readonly string[], options: ExportOptions) => {
      const { exportMiniSearch } = await import('../export-minisearch.ts');
      const { archive, limit = null, out = null } = options;
      const said = await exportMiniSearch(archive, parametersOf(words, options), { limit, out });
      if (out !== null) process.stdout.write(said);
      ended(EXIT.done);
    });
}

/** As an address would put it, so that it is read and checked as every question is. */
function parametersOf(words: readonly string[], { syntax, from, to, source = [] }: ExportOptions): URLSearchParams {
  const isAll = words.length === 0;
  const parameters = new URLSearchParams({ q: isAll ? EVERYTHING : words.join(' ') });
  if (syntax !== undefined && !isAll) parameters.set('syntax', syntax);
  if (from !== undefined) parameters.set('from', from);
  if (to !== undefined) parameters.set('to', to);
  for (const name of source) parameters.append('source', name);
  return parameters;
}

/** Throws commander's own error, so that it is told like every other misuse. */
function readLimit(text: string): number {
  if (WHOLE_NUMBER.test(text)) return Number(text);
  throw new InvalidArgumentError('It is a whole number from 1.');
}

const WHOLE_NUMBER = /^[1-9]\d{0,8}$/;
const EVERYTHING = '*:*';

const HELP = `
Each headline, author and paragraph becomes a document with its article's id, headline, date, source and address. In the
page, open the file with MiniSearch 7 and these options (docs/export.md has a whole page):

${LOAD_OPTIONS.replaceAll(/^/gm, '  ')}
  const index = MiniSearch.loadJSON(await (await fetch('site.json')).text(), options);

Examples:
  newsmorgue export --minisearch --out site.json
  newsmorgue export --minisearch 'ferry OR bridge' --from 1998 --limit 500 > site.json
`;
