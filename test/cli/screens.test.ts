import { expect } from 'chai';
import { cellsOf, firstCells, lastCells } from '../../cli/cells.ts';
import { describeConcordance } from '../../cli/describe-concordance.ts';
import { describeTimeline } from '../../cli/describe-timeline.ts';
import { type Screen, standardScreen } from '../../cli/screen.ts';
import { asking, deskOver, type SmallDesk } from '../support/desk.ts';

const PLAIN = { columns: 80, hasColours: false };

describe('a view of a result on a terminal', () => {
  let small: SmallDesk;

  before(async () => {
    small = await deskOver([
      {
        headline: 'Talks',
        date: '2019-02-28',
        source: 'Wire',
        paragraphs: [
          'Both leaders said that nobody had asked them to lift the very last of the old sanctions before the summer ended.',
          '首脳会談で制裁 sanctions が議論された。',
        ],
      },
    ]);
  });

  const lines = async (query: string, screen: Screen): Promise<readonly string[]> => {
    const page = { sort: 'relevance', context: 20, size: 20, cursor: null } as const;
    return describeConcordance(await small.desk.concordance(asking(query), page), screen)
      .split('\n')
      .slice(2, -1);
  };

  it('keeps each line of a concordance within the screen, cut between words at its far ends', async () => {
    const [first] = await lines('last', PLAIN);

    expect(first).to.equal('2019-02-28    them to lift the very  last  of the old sanctions before     a1 ¶1');
    expect(cellsOf(first ?? '')).to.be.at.most(80);
  });

  it('sets matches below one another by the cells that signs take, not by their number', async () => {
    const columns = (await lines('sanctions', { columns: 100, hasColours: false })).map((line) =>
      cellsOf(line.slice(0, line.indexOf('sanctions'))),
    );

    expect(columns).to.deep.equal([columns[0], columns[0]]);
  });

  it('cuts a match that takes more than its place at its end', async () => {
    const [first] = await lines('asked NEAR/20 ended', { columns: 70, hasColours: false });

    expect(first).to.match(/ {2}asked them to lift the very l… {2}a1 ¶1$/);
  });

  it('marks the words that made the match in colours, which take no place', async () => {
    const [painted] = await lines('lift NEAR/9 sanctions', { columns: 100, hasColours: true });
    const [plain] = await lines('lift NEAR/9 sanctions', { columns: 100, hasColours: false });

    expect(painted).to.include('\u001b[7mlift\u001b[27m the very last of the old \u001b[7msanctions\u001b[27m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal obeys
    expect(painted?.replaceAll(/\u001b\[\d+m/g, '')).to.equal(plain);
  });

  it('draws a timeline’s bars as long as there is room', async () => {
    const found = await small.desk.timeline(asking('sanctions'), 'day');

    const bars = [60, 70, 200].map(
      (columns) => /█+/.exec(describeTimeline(found, { columns, hasColours: false }))?.[0],
    );
    expect(bars.map((bar) => bar?.length)).to.deep.equal([8, 12, 40]);
  });
});

describe('the screen of standard output', () => {
  const terminal = { isTTY: true, columns: 90 } as NodeJS.WriteStream;
  const pipe = { isTTY: false } as NodeJS.WriteStream;

  it('has colours on a terminal, unless NO_COLOR is set or the terminal is dumb', () => {
    expect(standardScreen(terminal, {})).to.deep.equal({ columns: 90, hasColours: true });
    expect(standardScreen(terminal, { NO_COLOR: '1' }).hasColours).to.equal(false);
    expect(standardScreen(terminal, { NO_COLOR: '' }).hasColours).to.equal(true);
    expect(standardScreen(terminal, { TERM: 'dumb' }).hasColours).to.equal(false);
  });

  it('has none in a pipe, and no width but the one that COLUMNS says', () => {
    expect(standardScreen(pipe, {})).to.deep.equal({ columns: Number.POSITIVE_INFINITY, hasColours: false });
    expect(standardScreen(pipe, { COLUMNS: '120' })).to.deep.equal({ columns: 120, hasColours: false });
  });
});

describe('cells of a terminal', () => {
  it('are two for a wide sign, none for an accent of its own', () => {
    expect(['Kovács', 'Kova\u0301cs', '首脳', 'Kim 김', '🚢'].map(cellsOf)).to.deep.equal([6, 6, 4, 6, 2]);
  });

  it('are never cut through', () => {
    expect(firstCells('首脳会談', 5)).to.equal('首脳');
    expect(lastCells('Kova\u0301cs', 3)).to.equal('a\u0301cs');
  });
});
