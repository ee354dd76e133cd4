import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../archive/records.ts';

/** The command as a user has it, started from the checkout's entry. */
export const COMMAND = join(import.meta.dirname, '..', '..', '..', 'cli', 'newsmorgue.mjs');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own to run the command in; the archive is `newsmorgue.db` there. */
export interface WorkingFolder {
  readonly path: (name: string) => string;
  /** Writes a file below the folder, folders on its way included. */
  write(name: string, content: string | Uint8Array): void;
  run(...words: readonly string[]): Promise<Ended>;
  start(...words: readonly string[]): Running;
  remove(): void;
}

/** A command that goes on until it is told to stop. */
export interface Running {
  readonly process: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
  /** The first line on standard output; throws with what was said on standard error when the command ends first. */
  firstLine(): Promise<string>;
}

export function openWorkingFolder(): WorkingFolder {
  const folder = temporaryFolder();
  const started: Running[] = [];
  const start = (...words: readonly string[]) => {
    const running = startCommand(words, folder.path(''));
    started.push(running);
    return running;
  };
  return {
    ...folder,
    /** A server left running by a test that failed would keep the whole run from ending. */
    remove() {
      for (const { process: child } of started) child.kill('SIGKILL');
      folder.remove();
    },
    start,
    run: (...words) => start(...words).ended,
    write(name, content) {
      mkdirSync(dirname(folder.path(name)), { recursive: true });
      writeFileSync(folder.path(name), content);
    },
  };
}

function startCommand(words: readonly string[], cwd: string): Running {
  const { PORT: _port, NEWSMORGUE_ARCHIVE: _archive, NEWSMORGUE_DEBUG: _debug, ...env } = process.env;
  const child = spawn(process.execPath, [COMMAND, ...words], { cwd, env });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  const firstLine = async (): Promise<string> => {
    while (!stdout.includes('\n')) {
      const more = new Promise((resolve) => child.stdout.once('data', resolve));
      const result = await Promise.race([more, ended]);
      if (typeof result === 'object') throw new Error(`The command ended: ${stderr}`);
    }
    return stdout.slice(0, stdout.indexOf('\n'));
  };
  return { process: child, ended, firstLine };
}

/** Three short articles as text copied out of pages. */
export const ARTICLES = {
  'papers/ferry.txt': `Ferry Line to Reopen in Spring

March 12, 1998

By Ada Holm

PORT ELLIS – The ferry to the outer islands will run again from April, the harbour board said on Thursday.

Islanders waited nine years for the line to return, and many came to the signing ceremony on the old pier.

Leave a Reply
`,
  'papers/bridge.txt': `Bridge Plans Are Shelved

June 3, 1997

By Tom Reyes

PORT ELLIS – Plans for a bridge to the outer islands were shelved on Tuesday after the council counted its money.

SEE ALSO: Nine Years Without a Ferry

The harbour board had asked for a ferry instead, and welcomed the decision with some relief.
`,
  'papers/strike.txt': `Dockers End Their Strike

May 20, 1999

By Ada Holm

PORT ELLIS – Dockers went back to work on Thursday after eleven days, and the first ferry left at noon.

Both sides called the agreement a beginning rather than an end, and promised to meet again in the autumn.
`,
} as const;

export function writeArticles(folder: WorkingFolder): void {
  for (const [name, text] of Object.entries(ARTICLES)) folder.write(name, text);
}
