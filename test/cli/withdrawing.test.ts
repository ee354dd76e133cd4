import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { openWorkingFolder, type Running, type WorkingFolder, writeArticles } from './command.ts';

/** Stands in the article to be withdrawn and nowhere else: in its headline, its text and what cleaning removed. */
const RARE = 'zyxomma';

describe('withdrawing articles from the command line', () => {
  let folder: WorkingFolder;
  let server: Running | undefined;
  let id: string;

  beforeEach(async () => {
    folder = openWorkingFolder();
    writeArticles(folder);
    folder.write(
      'papers/secret.txt',
      `A Zyxomma at the Pier\n\nMay 1, 1999\n\nBy Zyxomma Reyes\n\nPORT ELLIS – A ${RARE} was seen at the pier on Thursday, the harbour board said to the islanders.\n\nSEE ALSO: Another ${RARE}\n`,
    );
    await folder.run('index', 'papers', '--quiet');
    const { stdout } = await folder.run('search', RARE, '--json');
    id = JSON.parse(stdout).results[0].id;
  });

  afterEach(async () => {
    server?.process.kill('SIGKILL');
    await server?.ended;
    server = undefined;
    folder.remove();
  });

  const withdraw = () => folder.run('withdraw', id, '--reason', 'court order', '--who', 'Ada Holm');

  /** Files of the archive that hold the rare word, however it is written. */
  function filesWithTheWord(): readonly string[] {
    const segments = readdirSync(folder.path('newsmorgue.db-segments')).map((name) => `newsmorgue.db-segments/${name}`);
    const archive = readdirSync(folder.path('')).filter((name) => /^newsmorgue\.db(?!-segments)/.test(name));
    return [...archive, ...segments].filter((name) =>
      readFileSync(folder.path(name), 'latin1').toLowerCase().includes(RARE),
    );
  }

  it('makes an article unfindable at once, and its words no suggestions', async () => {
    const { code, stdout } = await withdraw();

    const found = await folder.run('search', RARE, '--json');
    expect(code).to.equal(0);
    expect(stdout).to.equal('Withdrawn: 1 article. So that no trace is left on disk: newsmorgue compact\n');
    expect(JSON.parse(found.stdout).totals.articles).to.equal(0);
    expect(found.stdout).not.to.include(`“${RARE}”.`);
    expect((await folder.run('verify')).stdout).to.equal('The archive is whole: 3 articles, 6 paragraphs.\n');
  });

  it('takes the text out of the archive file, and with compact every word off the disk', async () => {
    await withdraw();
    const before = filesWithTheWord();

    const { code } = await folder.run('compact');

    expect(before).to.deep.equal(['newsmorgue.db-segments/00000001.segment']);
    expect(code).to.equal(0);
    expect(filesWithTheWord()).to.deep.equal([]);
    expect((await folder.run('verify')).stdout).to.equal('The archive is whole: 3 articles, 6 paragraphs.\n');
  });

  it('keeps the document out when it is indexed again, and says why', async () => {
    await withdraw();

    const { code, stdout, stderr } = await folder.run('index', 'papers');

    expect(code).to.equal(3);
    expect(stdout).to.match(/^Skipped {2,}1 \(withdrawn-article 1\)$/m);
    expect(stderr).to.match(
      new RegExp(
        `^newsmorgue: skipped papers/secret.txt \\(withdrawn-article\\): Its article was withdrawn on \\d{4}-\\d\\d-\\d\\d \\(court order\\)\\. To let it in again: newsmorgue restore ${id}$`,
        'm',
      ),
    );
  });

  it('lets the document in again under its id once it is restored', async () => {
    await withdraw();
    await folder.run('compact');

    const { stdout } = await folder.run('restore', id);
    await folder.run('index', 'papers', '--quiet');

    expect(stdout).to.equal('Restored: 1 article. Index the documents again.\n');
    const found = await folder.run('search', RARE, '--json');
    expect(JSON.parse(found.stdout).results[0].id).to.equal(id);
  });

  it('is answered with 410 by a server that runs, which shows nothing of it to a cursor that counts it', async () => {
    server = folder.start('serve', '--port', '0');
    const url = await server.firstLine();
    const first = await (await fetch(`${url}/api/v1/search?q=islanders OR pier&size=1&sort=newest`)).json();

    await withdraw();

    const article = await fetch(`${url}/api/v1/articles/${id}`);
    const page = await fetch(`${url}/articles/${id}`, { headers: { Accept: 'text/html' } });
    const second = await (
      await fetch(`${url}/api/v1/search?q=islanders OR pier&size=9&sort=newest&cursor=${first.next}`)
    ).json();
    expect(article.status).to.equal(410);
    expect(await article.json()).to.deep.include({ code: 'withdrawn-article', status: 410 });
    expect(page.status).to.equal(410);
    expect(await page.text()).to.include('(court order)');
    expect(JSON.stringify(second).toLowerCase()).not.to.include(RARE);
    expect(second.totals).to.deep.equal(first.totals);
  });

  it('needs a reason of one line', async () => {
    const without = await folder.run('withdraw', id);
    const blank = await folder.run('withdraw', id, '--reason', ' ');

    expect(without.code).to.equal(2);
    expect(without.stderr).to.include("Required option '--reason <text>' not specified");
    expect(blank.code).to.equal(2);
    expect(blank.stderr).to.include('It is one line of 1 to 300 characters.');
  });
});
