import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { projectRoot } from '../support/project.ts';
import { type SampleServer, startSampleServer } from '../support/sample-server.ts';

const run = promisify(execFile);

/** How the examples in a language are run; those in JavaScript stand where `newsmorgue/client` is found. Languages that the machine lacks, or without what is needed, are told and left. */
const LANGUAGES = {
  js: { path: join(projectRoot, 'dist', 'examples.mjs'), program: process.execPath, needs: ['--version'] },
  python: { path: join(tmpdir(), 'examples.py'), program: 'python3', needs: ['-c', 'import requests, pandas'] },
  r: { path: join(tmpdir(), 'examples.R'), program: 'Rscript', needs: ['-e', 'library(jsonlite)'] },
} as const;

describe('the examples of docs/api.md', () => {
  const page = readFileSync(join(projectRoot, 'docs', 'api.md'), 'utf8');
  const section = page.slice(page.indexOf('## From programs'), page.indexOf('## Other sites'));
  let server: SampleServer;

  before(async () => {
    server = await startSampleServer();
  });

  after(() => server.stop());

  for (const [language, { path, program, needs }] of Object.entries(LANGUAGES)) {
    it(`in ${language} print what stands below them`, async function () {
      if (!(await works(program, needs))) {
        console.log(`      skipped: ${program} ${needs.join(' ')} does not work here`);
        this.skip();
      }
      const { code, output } = examplesIn(section, language);
      writeFileSync(path, code.replaceAll('http://127.0.0.1:3000', server.url));

      const { stdout } = await run(program, [path]).finally(() => rmSync(path));

      expect(withoutBlanks(stdout)).to.equal(withoutBlanks(output));
    });
  }
});

/** All blocks of a language as one program, and what stands below each as one output. */
function examplesIn(section: string, language: string): { readonly code: string; readonly output: string } {
  const blocks = [...section.matchAll(/```(\w+)\n([\s\S]*?)```\n```\n([\s\S]*?)```/g)].filter(
    ([, name]) => name === language,
  );
  expect(blocks).to.have.length.greaterThan(0);
  return {
    code: blocks.map(([, , code = '']) => code).join('\n'),
    output: blocks.map(([, , , output = '']) => output).join(''),
  };
}

const works = (program: string, needs: readonly string[]): Promise<boolean> =>
  run(program, needs).then(
    () => true,
    () => false,
  );

/** Tables are padded to the right, which an editor may take away. */
const withoutBlanks = (text: string): string => text.replaceAll(/ +$/gm, '').trimEnd();
