import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Answer, Contender, Opened } from '../contender.ts';

/** A program with its first arguments; `make FOLDER` or `open FOLDER` follow. */
export type Command = readonly [program: string, ...parameters: string[]];

/**
 * An engine in a process of its own. `make FOLDER` indexes the folder's paragraphs.txt and prints seconds and bytes.
 * `open FOLDER` prints `ready`, then for each class named on a line of its input one line `ms:found ms:found …`.
 */
export const ownProcess = (name: string, [program, ...parameters]: Command): Contender => ({
  name,

  async make(_articles, folder) {
    const { status, stdout, stderr } = spawnSync(program, [...parameters, 'make', folder], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name} could not make its index: ${stderr}`);
    const [indexSeconds = Number.NaN, indexBytes = Number.NaN] = stdout.trim().split(' ').map(Number);
    return { keepingSeconds: null, indexSeconds, indexBytes };
  },

  async open(folder) {
    const child = spawn(program, [...parameters, 'open', folder]);
    child.stderr.pipe(process.stderr);
    return openedThere(name, child);
  },
});

async function openedThere(name: string, child: ChildProcessWithoutNullStreams): Promise<Opened> {
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${name} ended before it had answered.`);
    return value;
  };
  await nextLine();
  return {
    async ask(queries) {
      child.stdin.write(`${queries.name}\n`);
      return (await nextLine()).split(' ').map(answerOf);
    },
    close() {
      child.stdin.end();
    },
  };
}

function answerOf(printed: string): Answer {
  const [ms = Number.NaN, found = Number.NaN] = printed.split(':').map(Number);
  return { ms, found };
}
