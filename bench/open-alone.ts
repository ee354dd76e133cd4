import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Alone } from './alone.ts';
import { medianOf } from './timing.ts';

/**
 * Opens one engine in a process of its own, `processes` times over, so that engines share neither heap nor warmth; gives
 * the last one's figures with the medians of the opening times.
 */
export function openAlone(
  name: string,
  folder: string,
  { processes, rounds }: { readonly processes: number; readonly rounds: number },
): Alone {
  const runs = Array.from({ length: processes }, (_, run) => runOnce(name, folder, run === processes - 1 ? rounds : 0));
  const last = runs.at(-1);
  if (last === undefined) throw new RangeError('An engine is opened at least once.');
  return {
    ...last,
    openMs: medianOf(runs.map(({ openMs }) => openMs)),
    firstAnswerMs: medianOf(runs.map(({ firstAnswerMs }) => firstAnswerMs)),
    openedMiB: medianOf(runs.map(({ openedMiB }) => openedMiB)),
  };
}

function runOnce(name: string, folder: string, rounds: number): Alone {
  const program = fileURLToPath(new URL('alone.js', import.meta.url));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', program, name, folder, String(rounds)],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${name} could not be opened alone: ${stderr}`);
  return JSON.parse(stdout) as Alone;
}
