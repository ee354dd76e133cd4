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

  it('goes on with the pages of a result as it was, whatever is indexed and merged meanwhile', async () => {
    await folder.run('index', 'papers');
    const url = await start().firstLine();
    const page = async (cursor: string | null): Promise<Page> => {
      const more = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      return (await (await fetch(`${url}/api/v1/search?q=ferry&sort=newest&size=1${more}`)).json()) as Page;
    };
    const first = await page(null);

    folder.write(
      'papers/strike.txt',
      `A Ferry Again\n\nJune 1, 2001\n\n${'The ferry ran once more to the islands. '.repeat(4)}\n`,
    );
    folder.write(
      'papers/late.txt',
      `The Last Ferry\n\nJune 2, 2001\n\n${'The ferry left for the last time at noon. '.repeat(4)}\n`,
    );
    await folder.run('index', 'papers');
    await folder.run('compact');
    for (let looks = 0; looks < 50 && (await totalsAt(url, 'ferry')).articles !== 4; looks += 1) await pause(100);

    const second = await page(first.next);
    const third = await page(second.next);
    const pages = [first, second, third];
    expect(pages.map(({ results }) => results[0]?.headline)).to.deep.equal([
      'Dockers End Their Strike',
      'Ferry Line to Reopen in Spring',
      'Bridge Plans Are Shelved',
    ]);
    expect(pages.map(({ totals }) => totals.articles)).to.deep.equal([3, 3, 3]);
    expect(third.next).to.equal(null);
    expect((await page(null)).results[0]?.headline).to.equal('The Last Ferry');
  });

  it('lets the pages of the sites that were named read the API, and limits what one address may ask', async () => {
    await folder.run('index', 'papers');
    const url = await start('--cors', 'https://desk.example', '--rate-limit', '2').firstLine();
    const ask = () => fetch(`${url}/api/v1/count?q=ferry`, { headers: { Origin: 'https://desk.example' } });

    const first = await ask();
    await ask();
    const third = await ask();

    expect(first.headers.get('access-control-allow-origin')).to.equal('https://desk.example');
    expect([first.status, third.status]).to.deep.equal([200, 429]);
  });

  for (const origin of ['*', 'desk.example', 'https://desk.example/', 'file://desk', 'null']) {
    it(`names no site by “${origin}”`, async () => {
      const { code, stderr } = await folder.run('serve', '--cors', origin);

      expect(code).to.equal(2);
      expect(stderr).to.contain('An origin is like https://desk.example');
    });
  }

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

interface Page {
  readonly totals: { readonly articles: number };
  readonly results: readonly { readonly headline: string }[];
  readonly next: string | null;
}
