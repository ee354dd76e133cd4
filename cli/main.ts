import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { errorLine } from './error-line.ts';
import { type Ended, EXIT, type ExitCode, exitCodeOf } from './exit-codes.ts';
import { addCleanVerb } from './verbs/clean.ts';
import { addCleaningVerb } from './verbs/cleaning.ts';
import { addCompactVerb } from './verbs/compact.ts';
import { addExportVerb } from './verbs/export.ts';
import { addIndexVerb } from './verbs/index.ts';
import { addReindexVerb } from './verbs/reindex.ts';
import { addRestoreVerb } from './verbs/restore.ts';
import { addSearchVerb } from './verbs/search.ts';
import { addServeVerb } from './verbs/serve.ts';
import { addStatsVerb } from './verbs/stats.ts';
import { addVerifyVerb } from './verbs/verify.ts';
import { addWithdrawVerb } from './verbs/withdraw.ts';

/**
 * Runs the command and answers its exit status. Nothing is thrown: whatever goes wrong ends in one line on standard
 * error. A reader that has seen enough (`newsmorgue search … | head`) ends the command quietly.
 *
 * Each verb loads what it works with when it is asked for: reading HTML, serving and searching take a third of a second
 * to load, which `--help` and `stats` need not wait for.
 *
 * @param words the command line after the command's own name
 */
export async function run(words: readonly string[]): Promise<ExitCode> {
  endQuietlyWithTheReader();
  let code: ExitCode = EXIT.done;
  const program = createProgram((ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has said what it had to say; its help and version are no mistakes.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (process.env['NEWSMORGUE_DEBUG'] !== undefined) console.error(error);
    process.stderr.write(errorLine(error));
    return exitCodeOf(error);
  }
}

function createProgram(ended: Ended): Command {
  const program = new Command('newsmorgue')
    .description('Full-text search over news archives: exact, complete and repeatable, by the paragraph.')
    .version(packageVersion())
    .exitOverride()
    .configureOutput({ outputError: (message, write) => write(misuseLine(message)) })
    .addHelpText('after', EXAMPLES);
  for (const addVerb of VERBS) addVerb(program, ended);
  return program;
}

/** “error: unknown option '--jsn'\n(Did you mean --json?)\n” → one line with what to do. */
function misuseLine(message: string): string {
  const said = message.replace(ERROR_PREFIX, '').trim().replaceAll(LINE_BREAKS, ' ');
  const sentence = said.charAt(0).toUpperCase() + said.slice(1);
  const stop = SENTENCE_END.test(sentence) ? '' : '.';
  return `newsmorgue: ${sentence}${stop} Add --help to see what is accepted.\n`;
}

function endQuietlyWithTheReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    throw error;
  });
}

/** Read here and not by the server's rooms: `--help` should not wait for them to load. */
function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return String((JSON.parse(text) as { version: unknown }).version);
}

const VERBS = [
  addIndexVerb,
  addServeVerb,
  addSearchVerb,
  addExportVerb,
  addCleanVerb,
  addCleaningVerb,
  addStatsVerb,
  addVerifyVerb,
  addReindexVerb,
  addCompactVerb,
  addWithdrawVerb,
  addRestoreVerb,
] as const;

const ERROR_PREFIX = /^error: /;
const LINE_BREAKS = /\s*\n\s*/g;
const SENTENCE_END = /[.?!)]$/;

const EXAMPLES = `
Examples:
  newsmorgue index ~/articles            put a folder of saved articles into the archive
  newsmorgue search '"signing ceremony"' find a phrase
  newsmorgue serve                       open the search page on this machine

Each verb has its own help: newsmorgue search --help
Exit status: 0 done, 1 failed, 2 wrong usage, 3 done but some inputs were skipped.
`;
