import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answered } from './answer.ts';
import { nameOf, type Run } from './runs.ts';

/** trafilatura's answers to the saved pages of a run; null where Python does not have it. */
export function askTrafilatura(data: string, run: Run, out: string): Answered | null {
  const answers = join(out, `${nameOf(run)}-trafilatura.answered.json`);
  const pages = join(data, run.collection, 'pages');
  const { status, stderr, error } = spawnSync('python3', [PROGRAM, pages, answers], { encoding: 'utf8' });
  if (status === NOT_INSTALLED) return null;
  if (status !== 0) throw new Error(`trafilatura failed. ${stderr ?? ''}`, { cause: error });
  return JSON.parse(readFileSync(answers, 'utf8')) as Answered;
}

/** It is run where it stands; only TypeScript goes to dist. */
const PROGRAM = join(import.meta.dirname, '..', '..', '..', 'bench', 'cleaning', 'peer.py');
const NOT_INSTALLED = 3;
