import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import type { Contender } from './contender.ts';
import { type Command, ownProcess } from './contenders/own-process.ts';

/** Lucene, compiled beside its jars with Maven, and tantivy, as a wheel in a Python of its own. Both are put in the folder. */
export function preparePeers(folder: string): readonly Contender[] {
  return [
    ownProcess('Lucene', lucene(join(folder, 'peer-lucene'))),
    ownProcess('tantivy', tantivy(join(folder, 'peer-tantivy'))),
  ];
}

function lucene(target: string): Command {
  const project = ['--quiet', '--batch-mode', '--file', source('lucene/pom.xml'), `-Dbench.target=${target}`];
  run('mvn', ...project, 'compile', 'dependency:copy-dependencies');
  const classPath = [join(target, 'classes'), join(target, 'dependency', '*')].join(delimiter);
  return ['java', '-Xmx4g', '-cp', classPath, 'Peer'];
}

function tantivy(target: string): Command {
  run('python3', '-m', 'venv', target);
  const python = join(target, 'bin', 'python');
  run(python, '-m', 'pip', 'install', '--quiet', '--requirement', source('tantivy/requirements.txt'));
  return [python, source('tantivy/peer.py')];
}

/** The sources are run where they stand; only TypeScript goes to dist. */
const source = (path: string): string => join(import.meta.dirname, '..', '..', 'bench', path);

function run(program: string, ...parameters: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, parameters, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status === 0) return;
  throw new Error(`“${program}” failed; bench:peers needs Java 17 with Maven, and Python 3. ${stderr ?? ''}`, {
    cause: error,
  });
}
