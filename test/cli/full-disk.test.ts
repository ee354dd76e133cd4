import { spawnSync } from 'node:child_process';
import { expect } from 'chai';
import { COMMAND, openWorkingFolder, type WorkingFolder } from './command.ts';

/** A limit on how large any file may grow stands for a disk that fills up. Windows has none. */
describe('a disk that fills up', () => {
  let folder: WorkingFolder;

  before(function () {
    if (process.platform !== 'win32') return;
    console.log('      skipped: Windows has no limit on the size of files');
    this.skip();
  });

  beforeEach(() => {
    folder = openWorkingFolder();
    const lines = Array.from({ length: 1500 }, (_, n) =>
      JSON.stringify({
        url: `https://board.example/${n}`,
        headline: `Notice ${n}`,
        paragraphs: [`So said the board in notice ${n} of the harbour, ${'and so forth '.repeat(20)}.`],
      }),
    );
    folder.write('notices.jsonl', lines.join('\n'));
  });

  afterEach(() => folder.remove());

  /** Runs the command where no file may grow beyond so many blocks of 512 bytes. */
  function runWithin(blocks: number, ...words: readonly string[]) {
    const limited = `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`;
    const { status, stderr } = spawnSync('sh', ['-c', limited, process.execPath, COMMAND, ...words], {
      cwd: folder.path(''),
      encoding: 'utf8',
    });
    return { code: status, stderr };
  }

  it('while articles come in ends the run with what to do, and the next one loses nothing', async () => {
    const { code, stderr } = runWithin(1600, 'index', 'notices.jsonl', '--quiet');
    const half = await folder.run('verify');
    await folder.run('index', 'notices.jsonl', '--quiet');
    const whole = await folder.run('verify');

    expect(code).to.equal(1);
    expect(stderr).to.match(
      /^newsmorgue: “newsmorgue\.db” cannot be written: .+ Check that the disk has room .+ nothing committed was lost\.\n$/,
    );
    expect(half.stdout).to.match(/^The archive is whole: (200|400|600|800|1000|1200) articles/);
    expect(whole.stdout).to.equal('The archive is whole: 1500 articles, 1500 paragraphs.\n');
  });

  it('while the index is made again leaves the one there was', async () => {
    await folder.run('index', 'notices.jsonl', '--quiet');
    const before = await folder.run('search', 'harbour', '--json');

    const { code, stderr } = runWithin(64, 'reindex');

    const after = await folder.run('search', 'harbour', '--json');
    expect(code).to.equal(1);
    expect(stderr).to.match(
      /^newsmorgue: .*“newsmorgue\.db” cannot be written.+ Check that the disk has room .+ lost\.\n$/,
    );
    expect(after).to.deep.equal(before);
    expect((await folder.run('verify')).code).to.equal(0);
  });
});
