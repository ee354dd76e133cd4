import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { answerAll } from './answer.ts';
import { printBars, printSpeed, printWorst } from './print.ts';
import { nameOf, RUNS, readSaved } from './runs.ts';
import { type Scored, score } from './score.ts';
import { askTrafilatura } from './trafilatura.ts';

/**
 * Our cleaner over pages whose truth other people marked, beside its bars and its peers. The pages are their publishers'
 * and no part of the project: `npm run eval:cleaning -- FOLDER` names where they lie, else NEWSMORGUE_EVAL does, else
 * `../shared/eval`. `--out FOLDER` says where the answers and the results page by page are kept, a new temporary folder
 * when left out. Exits with 2 where there are no pages. The scorer comes with them and needs Python 3.11.
 */
const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
const data = join(resolve(positionals[0] ?? process.env['NEWSMORGUE_EVAL'] ?? '../shared/eval'), 'cleaning');
if (existsSync(join(data, 'score.py'))) {
  evaluate(values.out === undefined ? mkdtempSync(join(tmpdir(), 'newsmorgue-cleaning-')) : resolve(values.out));
} else {
  console.error(`There is nothing to evaluate in “${data}”. Name the folder above it, or set NEWSMORGUE_EVAL to it.`);
  process.exitCode = 2;
}

function evaluate(out: string): void {
  mkdirSync(out, { recursive: true });
  const ours = evaluateOurs(out);
  const peer = evaluateTrafilatura(out);
  printBars(ours, peer);
  printSpeed(ours, peer);
  printWorst(ours);
  console.log(`\nThe answers, and what came of each page: ${out}`);
}

function evaluateOurs(out: string): ReadonlyMap<string, Scored> {
  // Nothing is compiled yet when the first pages come; that would count against whichever collection is the first.
  answerAll(readSaved(data, { collection: 'aeb', form: 'html' }).slice(0, 30));
  return new Map(RUNS.map((run) => [nameOf(run), score(data, run, 'ours', answerAll(readSaved(data, run)), out)]));
}

/** Of saved pages only, since it does not read copied text; empty where Python does not have it. */
function evaluateTrafilatura(out: string): ReadonlyMap<string, Scored> {
  const scored = new Map<string, Scored>();
  for (const run of RUNS.filter(({ form }) => form === 'html')) {
    const answered = askTrafilatura(data, run, out);
    if (answered === null) break;
    scored.set(nameOf(run), score(data, run, 'trafilatura', answered, out));
  }
  return scored;
}
