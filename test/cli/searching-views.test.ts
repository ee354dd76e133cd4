import { spawn } from 'node:child_process';
import { expect } from 'chai';
import { COMMAND, openWorkingFolder, type WorkingFolder } from './command.ts';

const PAPERS = [
  {
    headline: 'Ferry Line to Reopen in Spring',
    date: '1998-03-12',
    byline: ['Ada Holm'],
    paragraphs: [
      'The ferry to the outer islands will run again from April.',
      'Islanders waited nine years for the old ferry to return.',
    ],
  },
  { headline: 'Bridge Plans Are Shelved', date: '1998-06-03', byline: ['Tom Reyes'], paragraphs: ['No bridge comes.'] },
  { headline: 'Dockers End Strike', date: '1999-05-20', paragraphs: ['The first ferry left at noon.'] },
  { headline: 'Timetable', date: '2001', paragraphs: ['One ferry a day.'] },
  { headline: 'From the attic', date: null, paragraphs: ['A ferry ticket, undated.'] },
];

describe('newsmorgue search, views of a result', () => {
  let folder: WorkingFolder;

  before(async () => {
    folder = openWorkingFolder();
    const lines = PAPERS.map((paper, i) =>
      JSON.stringify({ url: `https://p.example/${i}`, source: 'Northern Courier', language: 'en', ...paper }),
    );
    folder.write('papers.jsonl', lines.join('\n'));
    await folder.run('index', 'papers.jsonl');
  });

  after(() => folder.remove());

  it('counts by period with --timeline, draws a bar of the articles, and tells those in no period', async () => {
    const { code, stdout, stderr } = await folder.run('search', 'ferry', '--timeline', '--interval', 'month');

    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines[0]).to.equal('4 articles, 5 paragraphs, 6 occurrences for ferry, by month');
    expect(lines[2]).to.equal('Month    Articles  Occurrences  All articles    Share');
    expect(lines[3]).to.equal(`1998-03         1            3             1  100.0 %  ${'█'.repeat(40)}`);
    expect(lines[4]).to.equal('1998-04         0            0             0        –');
    expect(lines[6]).to.equal('1998-06         0            0             1    0.0 %');
    expect(lines.at(-2)).to.equal('In no period: 1 article undated, 1 article dated more coarsely than a month.');
  });

  it('sets several queries side by side with --compare, and tells of one that cannot be read', async () => {
    const asked = ['--timeline', '--interval', 'year', '--compare', 'bridge', '--compare', '(strike'];

    const { code, stdout } = await folder.run('search', 'ferry', ...asked);

    expect(code).to.equal(0);
    const lines = stdout.split('\n');
    expect(lines.slice(0, 2)).to.deep.equal([
      '4 articles, 5 paragraphs, 6 occurrences for ferry, by year',
      '1 article, 1 paragraph, 2 occurrences for bridge, by year',
    ]);
    expect(lines[2]).to.match(/^Note: “\(strike” is left out\. .*never closed/);
    expect(lines.slice(4, 6)).to.deep.equal([
      'Year  All articles  ferry    Share  bridge   Share',
      '1998             2      1   50.0 %       1  50.0 %',
    ]);
    expect(lines.at(-2)).to.equal('ferry, in no period: 1 article undated.');
  });

  it('lists each story once with --group reprints', async () => {
    const story = 'The harbour board voted on Monday to keep the lighthouse lamp burning for another forty years. ';
    const told = [1, 2, 3].map((i) =>
      JSON.stringify({
        url: `https://p${i}.example/`,
        headline: 'Lamp',
        date: '2001-02-03',
        paragraphs: [story.repeat(3)],
      }),
    );
    folder.write('lamp.jsonl', told.join('\n'));
    await folder.run('index', 'lamp.jsonl', '--archive', 'lamp.db');

    const { stdout } = await folder.run('search', 'lighthouse', '--group', 'reprints', '--archive', 'lamp.db');

    expect(stdout.match(/^\d\. Lamp$/gm)).to.have.length(1);
    expect(stdout).to.include('3 articles').and.to.include('and 2 more like it');
  });

  it('sets each match among its words with --concordance, the matches below one another', async () => {
    const { code, stdout } = await folder.run('search', 'ferry', '--concordance', '--sort', 'left1', '--from', '1998');

    expect(code).to.equal(0);
    const [, , ...lines] = stdout.split('\n');
    const withoutIds = lines.slice(0, 3).map((line) => line.replace(/ {2,}[0-9a-z]{12} .*$/, ''));
    expect(withoutIds).to.deep.equal([
      '1998-03-12                                           Ferry  Line to Reopen in Spring',
      '1999-05-20                                The first  ferry  left at noon.',
      '1998-03-12  Islanders waited nine years for the old  ferry  to return.',
    ]);
  });

  it('measures the words around with --collocates', async () => {
    const { code, stdout } = await folder.run('search', 'ferry', '--collocates', '--min', '2', '--stopwords', 'keep');

    expect(code).to.equal(0);
    expect(stdout).to.match(/^Word +Count +Left +Right +Everywhere +Expected +Log-likelihood +logDice$/m);
    expect(stdout).to.match(/^the +4 +3 +1 +5 /m);
  });

  it('lists the values of a field with --facet', async () => {
    const { code, stdout } = await folder.run('search', '*:*', '--facet', 'byline', '--prefix', 'ad');

    expect(code).to.equal(0);
    expect(stdout.split('\n').slice(2, 4)).to.deep.equal(['Articles  Byline', '       1  Ada Holm']);
  });

  it('prints with --json exactly what the API answers for the same view', async () => {
    const server = folder.start('serve', '--port', '0');
    const url = await server.firstLine();
    const asked: readonly (readonly [address: string, ...options: string[]])[] = [
      ['count?q=ferry', '--count'],
      ['timeline?q=ferry&interval=year&from=1998', '--timeline', '--interval', 'year', '--from', '1998'],
      ['timeline?q=ferry&compare=bridge&compare=(a', '--timeline', '--compare', 'bridge', '--compare', '(a'],
      ['concordance?q=ferry&sort=right1&context=2', '--concordance', '--sort', 'right1', '--context', '2'],
      ['collocates?q=ferry&span=2&measure=logDice', '--collocates', '--span', '2', '--measure', 'logDice'],
      ['facets/year?q=ferry&sort=value', '--facet', 'year', '--sort', 'value'],
    ];

    for (const [address, ...options] of asked) {
      const { stdout, stderr } = await folder.run('search', 'ferry', '--json', ...options);
      const reply = await (await fetch(`${url}/api/v1/${address}`)).text();
      expect({ stdout, stderr }, address).to.deep.equal({ stdout: `${reply}\n`, stderr: '' });
    }
    server.process.kill('SIGTERM');
    await server.ended;
  });

  it('goes on with the cursor that it named', async () => {
    const first = await folder.run('search', 'ferry', '--concordance', '--sort', 'date', '--size', '4');
    const cursor = /^More: add --cursor (\S+)$/m.exec(first.stdout)?.[1] ?? '';

    const second = await folder.run(
      ...['search', 'ferry', '--concordance', '--sort', 'date', '--size', '4', '--cursor', cursor],
    );

    expect(second.stdout.split('\n').slice(2, 4)).to.satisfy((lines: readonly string[]) =>
      lines.every((line) => /^(2001 |undated) .* ferry {2}/.test(line)),
    );
    expect(second.stdout).not.to.include('More:');
  });

  it('refuses two views at once, and options of a view that is not asked for, with what to do', async () => {
    const mistakes = {
      '--count and --timeline': ['--timeline', '--count'],
      '--span goes with --collocates': ['--timeline', '--span', '3'],
      'Add --timeline, or leave --interval out': ['--interval', 'year'],
      'Add --facet with a field': ['--prefix', 'ad'],
      '--export jsonl': ['--export', 'csv', '--json'],
      '`day`, `week`': ['--timeline', '--interval', 'fortnight'],
      '`left1`': ['--concordance', '--sort', 'newest'],
      'source, section, place': ['--facet', 'mood'],
    };

    for (const [said, options] of Object.entries(mistakes)) {
      const { code, stdout, stderr } = await folder.run('search', 'ferry', ...options);
      expect({ code, stdout }, said).to.deep.equal({ code: 2, stdout: '' });
      expect(stderr)
        .to.match(/^newsmorgue: .+\n$/)
        .and.to.include(said);
    }
  });

  for (const view of [['--timeline'], ['--concordance'], ['--collocates'], ['--facet', 'year']]) {
    it(`ends quietly with ${view[0]} when its reader has seen enough`, async () => {
      const child = spawn(process.execPath, [COMMAND, 'search', 'ferry', ...view], { cwd: folder.path('') });
      let stderr = '';
      child.stderr.on('data', (text) => {
        stderr += text;
      });
      child.stdout.destroy();

      const code = await new Promise((resolve) => child.on('close', resolve));

      expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    });
  }
});
