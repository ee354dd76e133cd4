import { expect } from 'chai';
import { openWorkingFolder, type WorkingFolder, writeArticles } from './command.ts';

describe('newsmorgue search', () => {
  let folder: WorkingFolder;

  before(async () => {
    folder = openWorkingFolder();
    writeArticles(folder);
    await folder.run('index', 'papers', '--source', 'Northern Courier');
  });

  after(() => folder.remove());

  it('prints the articles found with their matching paragraphs', async () => {
    const { code, stdout, stderr } = await folder.run('search', '"signing ceremony"');

    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    expect(stdout).to.match(
      /^1 article, 1 paragraph, 1 occurrence for "signing ceremony"\n\n1\. Ferry Line to Reopen in Spring\n {3}Northern Courier · 1998-03-12 · PORT ELLIS · Ada Holm\n {3}[0-9a-z]{12}\n {3}¶2 Islanders waited nine years/,
    );
  });

  it('takes words without quotes together as one query', async () => {
    const { stdout } = await folder.run('search', 'harbour', 'bridge', '--json');

    expect(JSON.parse(stdout).query).to.include({ text: 'harbour bridge', interpreted: '(harbour AND bridge)' });
  });

  it('reads the query in the syntax it is given, with the habits of that syntax', async () => {
    const simple = await folder.run('search', 'harbour OR "bridge', '--syntax', 'simple', '--json');
    const unknown = await folder.run('search', 'harbour', '--syntax', 'klingon');

    expect(JSON.parse(simple.stdout).query).to.deep.include({
      syntax: 'simple',
      interpreted: '(harbour AND "OR" AND "bridge")',
    });
    expect(unknown.code).to.equal(2);
    expect(unknown.stderr).to.match(/klingon.*native, simple/);
  });

  it('does not find what cleaning removed', async () => {
    const { code, stdout } = await folder.run('search', '"leave a reply"');

    expect(code).to.equal(0);
    expect(stdout.trimEnd().split('\n')).to.deep.equal([
      'Note: “leave” occurs nowhere in this archive.',
      'Note: “reply” occurs nowhere in this archive.',
      'Nothing found for "leave a reply"',
    ]);
  });

  it('sorts, filters by date and goes on with a cursor', async () => {
    const first = JSON.parse(
      (await folder.run('search', 'ferry', '--sort', 'newest', '--size', '1', '--from', '1998', '--json')).stdout,
    );
    const second = JSON.parse(
      (
        await folder.run(
          'search',
          'ferry',
          '--sort',
          'newest',
          '--size',
          '1',
          '--from',
          '1998',
          '--json',
          '--cursor',
          first.next,
        )
      ).stdout,
    );

    const headlines = [first, second].map(({ results }) => results[0].headline);
    expect(headlines).to.deep.equal(['Dockers End Their Strike', 'Ferry Line to Reopen in Spring']);
    expect(first.totals.articles).to.equal(2);
    expect(second.next).to.equal(null);
  });

  it('prints with --json exactly what the API answers', async () => {
    const server = folder.start('serve', '--port', '0');
    const url = await server.firstLine();

    const { stdout } = await folder.run(
      'search',
      'ferry OR bridge',
      '--source',
      'Northern Courier',
      '--size',
      '2',
      '--json',
    );
    const reply = await fetch(`${url}/api/v1/search?q=ferry+OR+bridge&source=Northern+Courier&size=2`);

    const body = await reply.text();
    expect(reply.status, body).to.equal(200);
    expect(stdout).to.equal(`${body}\n`);
    server.process.kill('SIGTERM');
    await server.ended;
  });

  it('answers a query that cannot be read with 2 and one line', async () => {
    const { code, stdout, stderr } = await folder.run('search', '"signing ceremony');

    expect({ code, stdout }).to.deep.equal({ code: 2, stdout: '' });
    expect(stderr)
      .to.match(/^newsmorgue: .+\n$/)
      .and.not.include('    at ');
  });

  it('answers a value that cannot be used with 2 and says what can', async () => {
    const { code, stderr } = await folder.run('search', 'ferry', '--size', '0');

    expect(code).to.equal(2);
    expect(stderr).to.match(/^newsmorgue: “0” cannot be used for the parameter `size`\. .*1 to 100.*\n$/);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const running = folder.start('search', 'ferry');
    running.process.stdout.destroy();

    const { code, stderr } = await running.ended;

    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
  });

  it('sends a terminal nothing that it would obey', async () => {
    folder.write(
      'hostile.jsonl',
      `${JSON.stringify({ headline: 'Clear\u001b[2J\u0007 it', paragraphs: ['Zeppelin \u009b31m sighted.'] })}\n`,
    );
    await folder.run('index', 'hostile.jsonl', '--archive', 'hostile.db');

    const { stdout } = await folder.run('search', 'zeppelin', '--archive', 'hostile.db');

    expect(stdout)
      .to.include('1 article')
      .and.not.match(/[^\P{Cc}\n]/u);
  });
});
