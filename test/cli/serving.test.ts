import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { openArchive } from '../../archive/index.ts';
import { openWorkingFolder, type Running, type WorkingFolder, writeArticles } from './command.ts';

describe('newsmorgue serve', () => {
  let folder: WorkingFolder;
  let server: Running | undefined;

  beforeEach(() => {
    folder = openWorkingFolder();
    writeArticles(folder);
  });

  afterEach(async () => {
    server?.process.kill('SIGKILL');
    await server?.ended;
    server = undefined;
    folder.remove();
  });

  const start = (...words: readonly string[]): Running => {
    server = folder.start('serve', '--port', '0', ...words);
    return server;
  };

  const totalsAt = async (url: string, query: string): Promise<{ articles: number }> => {
    const reply = await fetch(`${url}/api/v1/count?q=${encodeURIComponent(query)}`);
    const { totals } = (await reply.json()) as { totals: { articles: number } };
    return totals;
  };

  it('prints its address once it answers, and stops in order when told to', async () => {
    await folder.run('index', 'papers');
    const running = start();

    const url = await running.firstLine();
    const totals = await totalsAt(url, 'ferry');
    running.process.kill('SIGTERM');
    const ended = await running.ended;

    expect(url).to.match(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(totals.articles).to.equal(3);
    expect(ended).to.deep.equal({ code: 0, stdout: `${url}\n`, stderr: '' });
  });

  it('finds what is put into the archive while it runs', async () => {
    await folder.run('index', 'papers/bridge.txt', 'papers/ferry.txt');
    const url = await start().firstLine();

    await folder.run('index', 'papers/strike.txt');

    let articles = 0;
    for (let looks = 0; looks < 50 && articles !== 3; looks += 1) {
      await pause(100);
      articles = (await totalsAt(url, '*:*')).articles;
    }
    expect(articles).to.equal(3);
  });

  it('says that a port is taken', async () => {
    await folder.run('index', 'papers');
    const url = await start().firstLine();
    const { port } = new URL(url);

    const second = await folder.run('serve', '--port', port);

    expect(second.code).to.equal(1);
    expect(second.stderr).to.match(
      new RegExp(`^newsmorgue: Port ${port} on 127.0.0.1 is taken by another program\\. .+\\n$`),
    );
  });

  it('fills a new archive with the sample articles, once', async () => {
    const first = start('--sample');
    await first.firstLine();
    first.process.kill('SIGINT');
    expect((await first.ended).code).to.equal(0);

    const again = start('--sample');
    const url = await again.firstLine();

    const archive = openArchive(folder.path('newsmorgue.db'), { mode: 'read' });
    expect(archive.setting('sample')).to.equal('done');
    expect((await totalsAt(url, '*:*')).articles)
      .to.equal(archive.counts().articles)
      .and.be.at.least(80);
    archive.close();
    again.process.kill('SIGTERM');
    expect((await again.ended).stderr).to.equal('');
  });

  it('finishes a filling with samples that was cut short', async () => {
    const archive = openArchive(folder.path('newsmorgue.db'), { mode: 'create' });
    archive.setSetting('sample', 'begun');
    archive.close();

    const url = await start('--sample').firstLine();

    expect((await totalsAt(url, '*:*')).articles).to.be.at.least(80);
  });

  it('fills an archive whose making was cut short before anything was in it', async () => {
    folder.write('newsmorgue.db', '');

    const url = await start('--sample').firstLine();

    expect((await totalsAt(url, '*:*')).articles).to.be.at.least(80);
  });

  it('leaves alone an archive that somebody has put articles into', async () => {
    await folder.run('index', 'papers');

    const url = await start('--sample').firstLine();

    expect((await totalsAt(url, '*:*')).articles).to.equal(3);
  });
});
