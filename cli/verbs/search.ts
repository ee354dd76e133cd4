import { type Command, Option } from 'commander';
import { type Ended, EXIT } from '../exit-codes.ts';
import { type ArchiveOption, archiveOption, collected } from '../options.ts';
import { readView } from '../read-view.ts';

interface SearchOptions extends ArchiveOption {
  readonly json?: boolean;
  /** The rest choose the view, or are parameters of the API under the same names. */
  readonly [option: string]: string | readonly string[] | boolean | undefined;
}

export function addSearchVerb(program: Command, ended: Ended): void {
  program
    .command('search')
    .description('search the archive and print the articles found, or another view of the result')
    .argument('<query...>', 'in the query language; quote it, so that the shell leaves it alone')
    .addOption(archiveOption())
    .option('--json', 'print exactly what the API answers for the same view')
    .optionsGroup('Views of the result (one of them; without, the articles with their matching paragraphs):')
    .option('--count', 'the totals alone')
    .option('--timeline', 'articles by period, and what share of all articles they are')
    .option('--concordance', 'each match among its words, one line each')
    .option('--collocates', 'the words around the matches, measured')
    .option('--facet <field>', 'the values of source, section, place, byline, language or year')
    // Not `choices`, for `--syntax`’s reason; nor are the others below.
    .option('--export <format>', 'all that is found, as a file: jsonl, csv, ris, bibtex, csl or txt')
    .optionsGroup('Of single views:')
    .option('--interval <period>', 'with --timeline: day, week, month, quarter, year or auto')
    .option('--compare <query>', 'with --timeline: another query over the same periods; up to five', collected)
    .option('--context <words>', 'with --concordance: words to each side, 0 to 50')
    .option('--span <words>', 'with --collocates: words to each side that are near, 1 to 20')
    .option('--measure <name>', 'with --collocates: order by logLikelihood, logDice or count')
    .option('--min <n>', 'with --collocates: leave out words that are near less often')
    .option('--stopwords <how>', 'with --collocates: keep or drop the commonest words of English')
    .option('--prefix <text>', 'with --facet: only values that begin so')
    .option('--unit <unit>', 'with --export, what is one record: article, paragraph or occurrence')
    .option('--methods', 'with --export, write how the export is made in its place')
    .optionsGroup('Order and pages:')
    .option('--sort <order>', `relevance, newest or oldest; ${OTHER_SORTS}`)
    .option('--size <n>', 'articles, lines, words or values a page, 1 to 100 (20 if left out)')
    .option('--cursor <cursor>', 'another page, as an earlier answer named it')
    .option('--group <how>', 'reprints lists each story once, by its first article; none lists all')
    .optionsGroup('Limits:')
    .option('--from <date>', 'dated in or after 2019, 2019-02 or 2019-02-28')
    .option('--to <date>', 'dated in or before it')
    .option('--source <name>', 'from this outlet; repeat it for alternatives', collected)
    .option('--section <name>', 'from this section; may be repeated', collected)
    .option('--language <tag>', 'in this language; may be repeated', collected)
    .option('--place <place>', 'with this dateline; may be repeated', collected)
    .option('--byline <author>', 'by this author; may be repeated', collected)
    .optionsGroup('How the query is read:')
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

async function answer(
  query: string,
  { archive: file, json: asJson = false, ...options }: SearchOptions,
): Promise<void> {
  const { view, parameters } = readView(query, options, asJson);
  if (view === 'export') {
    const { exportSearch } = await import('../export-search.ts');
    await exportSearch(file, parameters);
    return;
  }
  const { searchArchive } = await import('../search-archive.ts');
  process.stdout.write(await searchArchive({ file, view, parameters, asJson }));
}

const OTHER_SORTS = 'with --concordance left1, right1, date, source or relevance, with --facet count or value';

const EXAMPLES = `
Examples:
  newsmorgue search '"signing ceremony"'
  newsmorgue search 'ferry -strike' --from 1998 --to 2004-06 --sort oldest
  newsmorgue search 'title:harbour OR pier' --source "Northern Courier" --json | jq .totals
  newsmorgue search sanctions --timeline --interval year --compare strike
  newsmorgue search 'lift NEAR/5 sanctions' --concordance --sort right1
  newsmorgue search ferry --export csv --unit occurrence > ferry.csv
  newsmorgue search -- '-strike ferry'     (a query that begins with a hyphen)

Words are marked on a terminal; NO_COLOR=1 leaves them as they are.
`;
