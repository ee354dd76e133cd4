import { type Command, Option } from 'commander';
import { MorgueError } from '../../errors/index.ts';
import { SORTS } from '../../search/engine.ts';
import { type Ended, EXIT } from '../exit-codes.ts';
import { type ArchiveOption, archiveOption, collected } from '../options.ts';

interface SearchOptions extends ArchiveOption {
  readonly json?: boolean;
  readonly count?: boolean;
  readonly export?: string;
  readonly unit?: string;
  readonly methods?: boolean;
  /** The rest are parameters of the API under the same names. */
  readonly [parameter: string]: string | readonly string[] | boolean | undefined;
}

export function addSearchVerb(program: Command, ended: Ended): void {
  program
    .command('search')
    .description('search the archive and print the articles found, with their matching paragraphs')
    .argument('<query...>', 'in the query language; quote it, so that the shell leaves it alone')
    .addOption(archiveOption())
    .option('--json', 'print exactly what GET /api/v1/search answers, or with --count /api/v1/count')
    .addOption(new Option('--count', 'print the totals alone').conflicts('export'))
    // Not `choices`, for `--syntax`’s reason.
    .addOption(
      new Option('--export <format>', 'write all that is found: jsonl, csv, ris, bibtex, csl or txt').conflicts('json'),
    )
    .option('--unit <unit>', 'with --export, what is one record: article, paragraph or occurrence')
    .option('--methods', 'with --export, write how the export is made in its place')
    .addOption(new Option('--sort <order>', 'the order of results').choices(SORTS).default('relevance'))
    .option('--size <n>', 'articles a page, 1 to 100', '20')
    .option('--cursor <cursor>', 'another page, as an earlier answer named it')
    .option('--from <date>', 'dated in or after 2019, 2019-02 or 2019-02-28')
    .option('--to <date>', 'dated in or before it')
    .option('--source <name>', 'from this outlet; repeat it for alternatives', collected)
    .option('--section <name>', 'from this section; may be repeated', collected)
    .option('--language <tag>', 'in this language; may be repeated', collected)
    .option('--place <place>', 'with this dateline; may be repeated', collected)
    .option('--byline <author>', 'by this author; may be repeated', collected)
    .addOption(
      new Option('--match <how>', 'how bare words combine (else as the syntax has it)').choices(['all', 'any']),
    )
    // Not `choices`: to list them, every verb would load the whole language. A wrong name is answered with the list.
    .option('--syntax <dialect>', 'the dialect of the query: native, simple, …', 'native')
    .addHelpText('after', EXAMPLES)
    .action(async (words: readonly string[], options: SearchOptions) => {
      await answer(words.join(' '), options);
      ended(EXIT.done);
    });
}

async function answer(query: string, options: SearchOptions): Promise<void> {
  const { archive, json = false, count = false, export: format, unit, methods = false, ...limits } = options;
  if (format !== undefined) {
    const { exportSearch } = await import('../export-search.ts');
    await exportSearch(archive, parametersOf(query, { ...limits, format, unit, methods: methods ? '' : undefined }));
    return;
  }
  if (unit !== undefined || methods) throw withoutExport(unit === undefined ? '--methods' : '--unit');
  const { countInArchive, searchArchive } = await import('../search-archive.ts');
  process.stdout.write(await (count ? countInArchive : searchArchive)(archive, parametersOf(query, limits), json));
}

const withoutExport = (option: string): MorgueError =>
  new MorgueError('usage', `${option} says how an export is made, and none is asked for.`, {
    hint: 'Add --export with a format: jsonl, csv, ris, bibtex, csl or txt.',
  });

/** The question as an address would put it, so that both are read, checked and answered alike. */
function parametersOf(query: string, limits: Readonly<Record<string, unknown>>): URLSearchParams {
  const parameters = new URLSearchParams({ q: query });
  for (const [name, value] of Object.entries(limits)) {
    for (const one of [value].flat()) if (one !== undefined) parameters.append(name, String(one));
  }
  return parameters;
}

const EXAMPLES = `
Examples:
  newsmorgue search '"signing ceremony"'
  newsmorgue search 'ferry -strike' --from 1998 --to 2004-06 --sort oldest
  newsmorgue search 'title:harbour OR pier' --source "Northern Courier" --json | jq .totals
  newsmorgue search ferry --export csv --unit occurrence > ferry.csv
  newsmorgue search -- '-strike ferry'     (a query that begins with a hyphen)
`;
