import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answered } from './answer.ts';
import { nameOf, type Run } from './runs.ts';

/** What the scorer said of a run. What each figure is, its docstring says; all are shares of one but the counts. */
export interface Scored {
  readonly figures: Readonly<Record<string, number>>;
  readonly pages: readonly ScoredPage[];
  readonly documents: number;
  /** Processor time in which the documents were cleaned. */
  readonly seconds: number;
}

export interface ScoredPage {
  readonly id: string;
  /** Precision, recall and F1 of the page, in shingles of four words; none where its truth is sentences only. */
  readonly p?: number | null;
  readonly r?: number;
  readonly f1?: number;
}

/** Leaves the answers as `aeb-html-ours.json` in the folder `out`, and what came of each page as `….pages.jsonl`. */
export function score(data: string, run: Run, cleaner: string, answered: Answered, out: string): Scored {
  const stem = join(out, `${nameOf(run)}-${cleaner}`);
  const [answers, results] = [`${stem}.json`, `${stem}.pages.jsonl`];
  writeFileSync(answers, JSON.stringify(answered.answers));
  const truth = join(data, run.collection, 'truth.json');
  const pages = ['--json', '--pages', results];
  const { status, stdout, stderr, error } = spawnSync('python3', [join(data, 'score.py'), answers, truth, ...pages], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The scorer failed; it needs Python 3.11. ${stderr ?? ''}`, { cause: error });
  const figures = JSON.parse(stdout) as Record<string, number>;
  return { figures, pages: readLines(results), documents: figures['pages'] ?? 0, seconds: answered.seconds };
}

const readLines = (path: string): readonly ScoredPage[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ScoredPage);
