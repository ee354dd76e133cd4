import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { COMMAND, openWorkingFolder, type WorkingFolder } from '../cli/command.ts';
import { projectRoot } from '../support/project.ts';

const run = promisify(execFile);

/** The server that the page asks, as a reader of it has it. */
const SERVED = 'http://127.0.0.1:3000';

describe('docs/study.md', () => {
  const page = readFileSync(join(projectRoot, 'docs', 'study.md'), 'utf8');
  let folder: WorkingFolder;
  let url: string;

  before(async function () {
    if (!(await canRun())) {
      console.log('      skipped: there is no bash with curl, awk and cmp here');
      this.skip();
    }
    folder = openWorkingFolder();
    url = await folder.start('serve', '--sample', '--port', '0').firstLine();
  });

  after(() => folder?.remove());

  for (const [, commands = '', printed = ''] of page.matchAll(/```sh\n([\s\S]*?)```\n```\n([\s\S]*?)```/g)) {
    it(`prints what it shows: ${commands.split('\n')[0]}`, async () => {
      const runnable = commands
        .replaceAll('npx newsmorgue', `'${process.execPath}' '${COMMAND}'`)
        .replaceAll(SERVED, url);

      const { stdout, stderr } = await run('bash', ['-c', runnable], { cwd: folder.path('') });

      expect(stderr).to.equal('');
      expect(stdout.replaceAll(url, SERVED).replaceAll(/[ \r]+$/gm, '')).to.equal(printed);
    });
  }

  it('names addresses of the page that are there', async () => {
    const addresses = [...page.matchAll(/`(\/(?:search|articles)\?[^`]*|\/articles\/\w+\?[^`]*)`/g)];

    for (const [, address = ''] of addresses) {
      const { status } = await fetch(new URL(address, url), { headers: { Accept: 'text/html' } });
      expect(status, address).to.equal(200);
    }
    expect(addresses).to.have.length(4);
  });
});

const canRun = (): Promise<boolean> =>
  run('bash', ['-c', 'command -v curl awk cmp']).then(
    () => true,
    () => false,
  );
