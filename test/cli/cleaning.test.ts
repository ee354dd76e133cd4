import { expect } from 'chai';
import { ARTICLES, openWorkingFolder, type WorkingFolder, writeArticles } from './command.ts';

describe('newsmorgue clean', () => {
  let folder: WorkingFolder;

  beforeEach(() => {
    folder = openWorkingFolder();
    writeArticles(folder);
  });

  afterEach(() => folder.remove());

  const linesOf = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  it('prints with --json what cleaning makes of each file, one line each', async () => {
    const { code, stdout } = await folder.run('clean', 'papers/bridge.txt', 'papers/ferry.txt', '--json');

    expect(code).to.equal(0);
    const [bridge, ferry] = linesOf(stdout);
    expect(bridge).to.deep.equal({
      file: 'papers/bridge.txt',
      headline: 'Bridge Plans Are Shelved',
      byline: ['Tom Reyes'],
      authors: [{ name: 'Tom Reyes', role: null }],
      date: '1997-06-03',
      datePrecision: 'day',
      place: 'PORT ELLIS',
      source: null,
      language: null,
      paragraphs: [
        {
          kind: 'body',
          text: 'PORT ELLIS – Plans for a bridge to the outer islands were shelved on Tuesday after the council counted its money.',
        },
        {
          kind: 'body',
          text: 'The harbour board had asked for a ferry instead, and welcomed the decision with some relief.',
        },
      ],
      removals: [{ rule: 'see-also', text: 'SEE ALSO: Nine Years Without a Ferry' }],
    });
    expect(ferry.removals).to.deep.equal([{ rule: 'leave-a-reply', text: 'Leave a Reply' }]);
  });

  it('prints the article and what was removed for people', async () => {
    const { stdout } = await folder.run('clean', 'papers/bridge.txt');

    expect(stdout).to.include('Headline: Bridge Plans Are Shelved\n');
    expect(stdout).to.include('removed (see-also): SEE ALSO: Nine Years Without a Ferry\n');
  });

  it('cleans a field of each line of JSONL and keeps the line’s id', async () => {
    const lines = [
      { id: 7, text: ARTICLES['papers/ferry.txt'] },
      { id: 'b', text: ARTICLES['papers/bridge.txt'] },
    ];
    folder.write('crawl.jsonl', lines.map((line) => `${JSON.stringify(line)}\n`).join(''));

    const { code, stdout } = await folder.run('clean', 'crawl.jsonl', '--jsonl', 'text', '--json');

    expect(code).to.equal(0);
    expect(linesOf(stdout).map(({ id, file, headline }) => [id, file, headline])).to.deep.equal([
      [7, 'crawl.jsonl', 'Ferry Line to Reopen in Spring'],
      ['b', 'crawl.jsonl', 'Bridge Plans Are Shelved'],
    ]);
  });

  it('cleans HTML in a field of any name', async () => {
    const html =
      '<html><body><article><h1>Pier Burns</h1><p>The old pier burned down on Sunday night, the fire brigade said.</p><p>Nobody was hurt, and the ferry uses the new pier.</p></article></body></html>';
    folder.write('crawl.jsonl', `${JSON.stringify({ id: 1, page: html })}\n`);

    const { stdout } = await folder.run('clean', 'crawl.jsonl', '--jsonl', 'page', '--json');

    expect(linesOf(stdout)[0]).to.include({ id: 1, headline: 'Pier Burns' });
  });

  it('skips lines and files it can make nothing of, with the reason, and says 3', async () => {
    folder.write('crawl.jsonl', '{"id": 1\n{"id": 2, "body": "x"}\n');

    const { code, stdout, stderr } = await folder.run(
      'clean',
      'crawl.jsonl',
      'nowhere.jsonl',
      '--jsonl',
      'text',
      '--json',
    );

    expect({ code, stdout }).to.deep.equal({ code: 3, stdout: '' });
    expect(stderr.split('\n')).to.deep.equal([
      'newsmorgue: skipped crawl.jsonl:1 (input-malformed): “crawl.jsonl:1” is not a JSON object. With --jsonl each line is one object.',
      'newsmorgue: skipped crawl.jsonl:2 (input-malformed): “crawl.jsonl:2” has no text under “text”. The line has: id, body.',
      'newsmorgue: skipped nowhere.jsonl (input-missing): “nowhere.jsonl” cannot be read (ENOENT). Check the path, and that it is a file you may read.',
      '',
    ]);
  });
});
