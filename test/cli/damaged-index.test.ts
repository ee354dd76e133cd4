import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { openWorkingFolder, type Running, type WorkingFolder, writeArticles } from './command.ts';

describe('an archive whose index is damaged', () => {
  let folder: WorkingFolder;
  let server: Running | undefined;

  beforeEach(async () => {
    folder = openWorkingFolder();
    writeArticles(folder);
    await folder.run('index', 'papers');
  });

  afterEach(async () => {
    server?.process.kill('SIGKILL');
    await server?.ended;
    server = undefined;
    folder.remove();
  });

  const segment = () => folder.path('newsmorgue.db-segments/00000001.segment');
  const found = async () => JSON.parse((await folder.run('search', 'ferry', '--json')).stdout);

  it('answers as before, and says what to do', async () => {
    const before = await found();
    truncateSync(segment(), 100);

    const { code, stdout, stderr } = await folder.run('search', 'ferry', '--json');

    expect(code).to.equal(0);
    expect(JSON.parse(stdout)).to.deep.equal(before);
    expect(stderr).to.match(
      /^newsmorgue: The segment “00000001\.segment” of “newsmorgue\.db” has 100 bytes; \d+ were written\. Make the index again with: newsmorgue reindex\.\n$/,
    );
  });

  it('is served: ready, with the same totals and one line in the log', async () => {
    const { totals } = await found();
    rmSync(segment());

    server = folder.start('serve', '--port', '0');
    const url = await server.firstLine();

    const ready = await fetch(`${url}/readyz`);
    const reply = (await (await fetch(`${url}/api/v1/count?q=ferry`)).json()) as { totals: unknown };
    await new Promise((resolve) => setTimeout(resolve, 2500));
    server.process.kill('SIGTERM');
    const { stderr } = await server.ended;
    expect(ready.status).to.equal(200);
    expect(reply.totals).to.deep.equal(totals);
    expect(stderr.split('\n').filter((line) => line.includes('segment-missing'))).to.have.length(1);
  });

  it('does not verify until it is made again', async () => {
    writeFileSync(segment(), 'Dear diary');

    const broken = await folder.run('verify');
    await folder.run('reindex');
    const mended = await folder.run('verify');

    expect(broken.code).to.equal(1);
    expect(broken.stderr).to.match(
      /^The segment “00000001\.segment” .+\nnewsmorgue: The articles are whole, their index is not\. Make it again with: newsmorgue reindex\.\n$/,
    );
    expect(mended).to.deep.equal({
      code: 0,
      stdout: 'The archive is whole: 3 articles, 6 paragraphs.\n',
      stderr: '',
    });
  });

  it('keeps the articles of a run that cannot write the index, and says why', async () => {
    rmSync(folder.path('newsmorgue.db-segments'), { recursive: true });
    folder.write('newsmorgue.db-segments', '');
    folder.write(
      'papers/late.txt',
      'Late News\n\nThe ferry sank on Friday, the harbour board said to the islanders at noon.\n',
    );

    const { code, stderr } = await folder.run('index', 'papers', '--quiet');

    expect(code).to.equal(1);
    expect(stderr).to.match(
      /^newsmorgue: The index of “newsmorgue\.db” cannot be written \(EEXIST\)\. .+ No article was lost\.\n$/,
    );
    expect((await folder.run('stats', '--json')).stdout).to.include('"articles":4');
  });
});
