import { EMBEDDED } from './contenders/embedded.ts';
import { loadClasses } from './folder.ts';
import { inTurns } from './rounds.ts';
import { residentMiB, type Timing } from './timing.ts';

/** What `alone.js NAME FOLDER ROUNDS` prints as JSON: one engine opened and asked in a process of its own. */
export interface Alone {
  /** From files to ready. */
  readonly openMs: number;
  /** From files to the answer to one query of a mid word. */
  readonly firstAnswerMs: number;
  /** What opening and that query added to the process. */
  readonly openedMiB: number;
  /** The whole process then, Node itself included. */
  readonly processMiB: number;
  /** The whole process after all queries. */
  readonly askedMiB: number;
  readonly classes: readonly (Pick<Timing, 'p50' | 'p95'> & { readonly name: string })[];
}

if (process.argv[1] === import.meta.filename) {
  const [, , name = '', folder = '', rounds = '0'] = process.argv;
  console.log(JSON.stringify(await openAlone(name, folder, Number(rounds))));
}

async function openAlone(name: string, folder: string, rounds: number): Promise<Alone> {
  const contender = EMBEDDED.find((candidate) => candidate.name === name);
  if (contender === undefined) throw new RangeError(`There is no contender “${name}”.`);
  const classes = loadClasses(folder);
  const mid = classes.find((queries) => queries.name === 'mid word');
  const first = { name: 'first', kind: 'word', queries: mid?.queries.slice(0, 1) ?? [] } as const;
  const before = residentMiB();

  const begun = performance.now();
  const opened = await contender.open(folder);
  const openMs = performance.now() - begun;
  await opened.ask(first);
  const firstAnswerMs = performance.now() - begun;

  const processMiB = residentMiB();
  const measured: Alone['classes'][number][] = [];
  for (const queries of rounds > 0 ? classes : []) {
    const [outcome] = await inTurns(queries, [opened], { unmeasured: 1, measured: rounds });
    if (outcome) measured.push({ name: queries.name, p50: outcome.p50, p95: outcome.p95 });
  }
  const askedMiB = residentMiB();
  opened.close();
  return { openMs, firstAnswerMs, openedMiB: processMiB - before, processMiB, askedMiB, classes: measured };
}
