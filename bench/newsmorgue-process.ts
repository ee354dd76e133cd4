import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { LoopDelay, Peak } from './inside.ts';

/** The `newsmorgue` command at work in a process of its own. */
export interface Working {
  /** The first line it prints. */
  readonly firstLine: Promise<string>;
  /** How late its event loop ran since the last call. */
  loopDelay(): Promise<LoopDelay>;
  /** Its end, after which it is known how long it took and how much memory it had at most. */
  readonly ended: Promise<Ended>;
  stop(): void;
}

export interface Ended extends Peak {
  readonly seconds: number;
}

/** Starts `newsmorgue` with these words. Its end rejects when it ends with an error. */
export function startNewsmorgue(...words: readonly string[]): Working {
  const begun = performance.now();
  const child = spawn(process.execPath, ['--import', INSIDE, COMMAND, ...words], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  // A bench that fails leaves nothing running.
  process.once('exit', () => child.kill());
  return {
    firstLine: firstLineOf(child),
    ended: endOf(child, words.join(' '), begun),
    async loopDelay() {
      const told = once(child, 'message');
      child.send('loop-delay');
      const [delay] = await told;
      return delay as LoopDelay;
    },
    stop() {
      child.kill('SIGTERM');
    },
  };
}

async function firstLineOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) return '';
  const lines = createInterface({ input: stdout });
  const [line] = await once(lines, 'line');
  return String(line);
}

async function endOf(child: ChildProcess, words: string, begun: number): Promise<Ended> {
  let peakMiB = Number.NaN;
  child.on('message', (told: LoopDelay | Peak) => {
    if ('peakMiB' in told) peakMiB = told.peakMiB;
  });
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`“newsmorgue ${words}” ended with ${status}.`);
  return { seconds: (performance.now() - begun) / 1000, peakMiB };
}

const INSIDE = new URL('inside.js', import.meta.url).href;
const COMMAND = join(import.meta.dirname, '..', '..', 'cli', 'newsmorgue.mjs');
