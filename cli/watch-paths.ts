import { setTimeout as sleep } from 'node:timers/promises';
import { openArchive } from '../archive/index.ts';
import { createFreshFiles, type Input, indexInto, readSources } from '../indexer/index.ts';
import { describeIndexing, describeRound, describeSkipped } from './describe-indexing.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { indexShowing } from './index-paths.ts';
import { keepIndex } from './keep-index.ts';
import { createProgress, NO_PROGRESS } from './progress.ts';
import { type ReadingWords, readingOptions } from './reading-options.ts';
import { refuseMissing } from './refuse-missing.ts';

/**
 * Indexes the paths and goes on looking for what is new or changed below them, until the process is told to stop
 * (SIGINT, SIGTERM); what was begun is then finished. The archive is held for writing all the while.
 *
 * It looks by itself and does not wait to be called: the calls that systems offer miss network drives, and cost a watch
 * for every folder.
 */
export async function watchPaths(
  paths: readonly string[],
  file: string,
  words: ReadingWords,
  isQuiet: boolean,
): Promise<ExitCode> {
  const options = readingOptions(words);
  refuseMissing(paths);
  const stopped = stopSignal();
  const fresh = createFreshFiles();
  const untold = createUntold();
  const look = (): AsyncIterable<Input> =>
    until(stopped, untold(readSources(paths, { ...options, isWanted: fresh.isFresh })));
  const archive = openArchive(file, { mode: 'create' });
  try {
    const progress = isQuiet ? NO_PROGRESS : createProgress();
    const first = await indexShowing(progress, { archive, file }, paths, look());
    process.stderr.write(describeSkipped(first.skipped));
    if (!isQuiet) process.stdout.write(`${describeIndexing(first, archive.counts())}Watching. Stop with Ctrl-C.\n`);
    let tookMs = 0;
    while (await rest(tookMs, stopped)) {
      fresh.lookAgain();
      const began = performance.now();
      const round = await indexInto(archive, look());
      tookMs = performance.now() - began;
      if (round.read === 0) continue;
      await keepIndex(archive, NO_PROGRESS);
      process.stderr.write(describeSkipped(round.skipped));
      if (!isQuiet) process.stdout.write(describeRound(round));
    }
    return EXIT.done;
  } finally {
    archive.close();
  }
}

function stopSignal(): AbortSignal {
  const stop = new AbortController();
  // Once: a second Ctrl-C ends the process in the system's way.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

/** False when it is time to stop. Large folders are looked at less often, so that watching takes a tenth of one core. */
async function rest(tookMs: number, stopped: AbortSignal): Promise<boolean> {
  try {
    await sleep(Math.max(LOOK_EVERY_MS, tookMs * 9), undefined, { signal: stopped });
    return true;
  } catch (cause) {
    if (stopped.aborted) return false;
    throw cause;
  }
}

async function* until<T>(stopped: AbortSignal, items: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const item of items) {
    if (stopped.aborted) return;
    yield item;
  }
}

/** A fault that was there in the last look is not told again: a folder that is missing is missing every second. */
function createUntold(): (inputs: AsyncIterable<Input>) => AsyncGenerator<Input> {
  let told = new Set<string>();
  return async function* (inputs) {
    const now = new Set<string>();
    for await (const input of inputs) {
      if ('error' in input) {
        const fault = `${input.location}\n${input.error.message}`;
        now.add(fault);
        if (told.has(fault)) continue;
      }
      yield input;
    }
    told = now;
  };
}

const LOOK_EVERY_MS = 1_000;
