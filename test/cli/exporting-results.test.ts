import { spawn } from 'node:child_process';
import { expect } from 'chai';
import { COMMAND, openWorkingFolder, type WorkingFolder, writeArticles } from './command.ts';

describe('newsmorgue search --export', () => {
  let folder: WorkingFolder;

  before(async () => {
    folder = openWorkingFolder();
    writeArticles(folder);
    await folder.run('index', 'papers', '--source', 'Northern Courier');
  });

  after(() => folder.remove());

  it('writes all that is found, as the API exports it', async () => {
    const { code, stdout, stderr } = await folder.run(
      'search',
      '"signing ceremony"',
      '--export',
      'csv',
      '--unit',
      'occurrence',
    );

    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    const [names, row, ...rest] = stdout.split('\r\n');
    expect(names).to.match(/^id,url,sourceUrl,headline,.*,in,n,start,end,left,match,right$/);
    expect(row).to.include('Ferry Line to Reopen in Spring').and.to.include(',signing ceremony,');
    expect(rest).to.deep.equal(['']);
  });

  it('writes citations without an address where nothing says where an article was published', async () => {
    const { stdout } = await folder.run('search', '"signing ceremony"', '--export', 'bibtex');

    expect(stdout).to.match(/^@article\{[0-9a-z]{12},\n {2}author = \{Holm, Ada\},/);
    expect(stdout).not.to.include('url =');
  });

  it('writes how the export is made', async () => {
    const { stdout } = await folder.run('search', 'ferry', '--export', 'ris', '--methods', '--from', '1998');

    const methods = JSON.parse(stdout);
    expect(methods).to.include({
      format: 'ris',
      unit: 'article',
      export: '/api/v1/export?q=ferry&from=1998&format=ris',
    });
    expect(methods.limits.from).to.equal('1998');
    expect(methods.records).to.equal(methods.totals.articles);
  });

  it('ends in silence when its reader has seen enough', async () => {
    const lines = Array.from({ length: 3000 }, (_, i) =>
      JSON.stringify({
        url: `https://x.example/${i}`,
        headline: `Dam ${i}`,
        paragraphs: ['The dam held. '.repeat(20)],
      }),
    );
    folder.write('many.jsonl', lines.join('\n'));
    await folder.run('index', 'many.jsonl', '--archive', 'many.db');

    const { code, stderr } = await readOnce(folder, 'search', 'dam', '--export', 'jsonl', '--archive', 'many.db');

    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
  });

  it('refuses formats that are not there, and what goes with no export', async () => {
    const format = await folder.run('search', 'ferry', '--export', 'xlsx');
    const alone = await folder.run('search', 'ferry', '--unit', 'paragraph');
    const both = await folder.run('search', 'ferry', '--count', '--export', 'csv');

    expect(format.code).to.equal(2);
    expect(format.stderr).to.match(/“xlsx”.*`format`.*`jsonl`, `csv`/);
    expect(alone).to.deep.include({ code: 2, stdout: '' });
    expect(alone.stderr).to.include('Add --export with a format');
    expect(both.code).to.equal(2);
  });
});

describe('newsmorgue search --count', () => {
  let folder: WorkingFolder;

  before(async () => {
    folder = openWorkingFolder();
    writeArticles(folder);
    await folder.run('index', 'papers', '--source', 'Northern Courier');
  });

  after(() => folder.remove());

  it('prints the totals alone', async () => {
    expect((await folder.run('search', '"signing ceremony"', '--count')).stdout).to.equal(
      '1 article, 1 paragraph, 1 occurrence for "signing ceremony"\n',
    );
  });

  it('prints with --json what the API counts', async () => {
    const { stdout } = await folder.run('search', '"signing ceremony"', '--count', '--json');

    expect(Object.keys(JSON.parse(stdout))).to.deep.equal(['query', 'index', 'totals']);
    expect(JSON.parse(stdout).totals).to.deep.equal({ articles: 1, paragraphs: 1, occurrences: 1, undated: 0 });
  });
});

/** Runs the command with a reader that takes a first piece and goes away, as `head` does. */
function readOnce(
  folder: WorkingFolder,
  ...words: readonly string[]
): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(process.execPath, [COMMAND, ...words], { cwd: folder.path('') });
  let stderr = '';
  child.stderr.on('data', (text) => {
    stderr += String(text);
  });
  child.stdout.once('data', () => child.stdout.destroy());
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stderr })));
}
