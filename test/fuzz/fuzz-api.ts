import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkingFolder, type WorkingFolder } from '../cli/command.ts';

/**
 * `npm run fuzz:api -- [seconds] [seed]`: schemathesis makes requests out of /openapi.json, right ones and wrong ones, sends
 * them to a server of the sample archive, and checks each answer against the description: no 5xx, no status, type, header
 * or member that it does not name, nothing accepted that it forbids. Exit status 0 when all of that held.
 */
async function main([seconds = '180', seed]: readonly string[]): Promise<number> {
  const schemathesis = installed();
  const folder = openWorkingFolder();
  try {
    const server = folder.start('serve', '--sample', '--port', '0');
    const url = await server.firstLine();
    const status = fuzz(schemathesis, url, folder, [
      '--max-time',
      seconds,
      ...(seed === undefined ? [] : ['--seed', seed]),
    ]);
    server.process.kill('SIGTERM');
    const { code } = await server.ended;
    if (code !== 0) console.error(`The server ended with status ${code}.`);
    return status || (code ?? 1);
  } finally {
    folder.remove();
  }
}

/** Its program, in an environment of its own under the temporary directory, made when it is not there yet. */
function installed(): string {
  const environment = join(tmpdir(), `newsmorgue-schemathesis-${RELEASE}`);
  const program = join(environment, 'bin', 'schemathesis');
  if (existsSync(program)) return program;
  run('python3', ['-m', 'venv', environment]);
  run(join(environment, 'bin', 'pip'), ['install', '--quiet', `schemathesis==${RELEASE}`]);
  return program;
}

function fuzz(program: string, url: string, folder: WorkingFolder, options: readonly string[]): number {
  folder.write('schemathesis.toml', CONFIGURATION);
  const asked = ['run', `${url}/openapi.json`, '--checks', CHECKS.join(','), '--warnings', 'off', ...options];
  const { status } = spawnSync(program, asked, { stdio: 'inherit', cwd: folder.path('') });
  return status ?? 1;
}

function run(program: string, words: readonly string[]): void {
  const { status, error } = spawnSync(program, words, { stdio: 'inherit' });
  if (status !== 0)
    throw new Error(`${program} ${words.join(' ')} failed: Python 3.10 or later is needed.`, { cause: error });
}

const RELEASE = '4.32.5';

/** Not `positive_data_acceptance`: the schema cannot say which texts are queries. */
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'negative_data_rejection',
  'unsupported_method',
  'allow_header_conformance',
];

/** A call of a batch that cannot be read fails by itself, with its own problem in a reply of status 200. */
const CONFIGURATION = `
[[operations]]
include-path = "/api/v1/batch"
checks.negative_data_rejection.enabled = false
`;

process.exitCode = await main(process.argv.slice(2));
