import { expect } from 'chai';
import fc from 'fast-check';
import { type Archive, openArchive } from '../../archive/index.ts';
import { indexInto, type RawDocument, switchRule } from '../../indexer/index.ts';
import { doubtfulDates } from '../../indexer/learn/doubtful-dates.ts';
import { temporaryFolder } from '../archive/records.ts';

const NOW = new Date('2026-03-04T12:00:00Z');

/** One article in each of these years. */
const years = (from: number, upTo: number) =>
  Array.from({ length: upTo - from + 1 }, (_, n) => ({ date: `${from + n}`, articles: 1 }));
const doubted = (...dates: readonly string[]) => [
  ...doubtfulDates([...years(1964, 2009), ...dates.map((date) => ({ date, articles: 1 }))], NOW),
];

describe('the dates of a paper of 1964 to 2009', () => {
  it('are doubted where they are still to come, and not where a weekly or a monthly dates ahead', () => {
    expect(doubted('2031-05-04', '2026-03-15', '2026-07')).to.deep.equal(['2031-05-04', '2026-03-15', '2026-07']);
    expect(
      doubtfulDates(
        [
          { date: '2026-03-14', articles: 1 },
          { date: '2026-06', articles: 1 },
        ],
        NOW,
      ).size,
    ).to.equal(0);
  });

  it('are doubted where one is over ten years before or after all others', () => {
    expect(doubted('1899-12-31')).to.deep.equal(['1899-12-31']);
    expect(doubted('1953')).to.deep.equal(['1953']);
    expect(doubted('2020')).to.deep.equal(['2020']);
    expect(doubted('1954')).to.deep.equal([]);
  });

  it('are believed where two of fifty say the same, and doubted where two of a hundred do', () => {
    const many = years(1964, 2009).map(({ date }) => ({ date, articles: 2 }));
    const early = ['1898', '1899'].map((date) => ({ date, articles: 1 }));

    expect(doubted('1898', '1899')).to.deep.equal([]);
    expect([...doubtfulDates([...many, { date: '1970-01', articles: 8 }, ...early], NOW)]).to.deep.equal([
      '1898',
      '1899',
    ]);
  });

  it('are believed while there are fewer than twenty', () => {
    expect(doubtfulDates([...years(1990, 2007), { date: '1899', articles: 1 }], NOW).size).to.equal(0);
  });
});

describe('any dates of a source', () => {
  it('are doubted when some gap of over ten years leaves only a few on their side', () => {
    const anyYear = fc.oneof(fc.integer({ min: 1890, max: 2020 }), fc.integer({ min: 1980, max: 1990 }));
    fc.assert(
      fc.property(fc.array(anyYear, { maxLength: 120, size: 'max' }), (stated) => {
        const dates = [...new Set(stated)].map((year) => ({
          date: String(year),
          articles: stated.filter((other) => other === year).length,
        }));

        const found = doubtfulDates(dates, NOW);

        expect([...found].toSorted()).to.deep.equal(
          [...new Set(stated.filter(isFarOut(stated)))].map(String).toSorted(),
        );
      }),
    );
  });

  /** Tries every gap there could be. */
  const isFarOut = (stated: readonly number[]) => (year: number) => {
    if (stated.length < 20) return false;
    const isFew = (side: readonly number[]) => side.length <= Math.max(1, stated.length * 0.02);
    for (let gap = 1880; gap <= 2020; gap += 1) {
      if (stated.some((other) => other >= gap && other < gap + 10)) continue;
      const [below, above] = [stated.filter((other) => other < gap), stated.filter((other) => other >= gap + 10)];
      if (below.length === 0 || above.length === 0) continue;
      if ((year < gap && isFew(below)) || (year >= gap && isFew(above))) return true;
    }
    return false;
  };
});

describe('an article whose date contradicts its source', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let archive: Archive;

  beforeEach(() => {
    folder = temporaryFolder();
    archive = openArchive(folder.path('test.db'), { mode: 'create' });
  });

  afterEach(() => {
    archive.close();
    folder.remove();
  });

  const documentOf = (date: string): RawDocument => ({
    identity: `https://courier.example/${date}`,
    location: date,
    name: date,
    content: {
      kind: 'text',
      text: `Harbour in ${date}\n\nThe harbour board told the pilots of ship ${date} what it meant to do, and they waited.`,
    },
    given: { headline: `Harbour in ${date}`, source: 'Courier', date },
  });

  async function* streamOf(documents: readonly RawDocument[]): AsyncGenerator<RawDocument> {
    yield* documents;
  }

  const index = (dates: readonly string[], now = NOW) =>
    indexInto(archive, streamOf(dates.map(documentOf)), undefined, undefined, () => now);
  const RUN = Array.from({ length: 25 }, (_, n) => `${1980 + n}-06`);
  const odd = (date: string) =>
    [...archive.added(0, archive.version())].find(({ headline }) => headline.endsWith(date));
  const removalsOf = (date: string) => archive.removals(odd(date)?.id ?? ('' as never));

  it('counts as undated under its id, with the date on record as it was stated', async () => {
    await index([...RUN, '2031-05-04', '1899']);

    expect([odd('2031-05-04')?.date, odd('1899')?.date]).to.deep.equal([null, null]);
    expect(removalsOf('2031-05-04')).to.deep.equal([{ rule: 'doubted-date', text: '2031-05-04', after: 0 }]);
    expect(archive.stats()).to.include({ undated: 2, from: '1980-06', to: '2004-06' });
    expect(archive.verify().faults).to.deep.equal([]);
  });

  it('keeps its date when it was handed in clean', async () => {
    const paragraphs = [{ kind: 'body', text: 'What the harbour board said.' }];
    const clean = [...RUN, '1899'].map((date) => ({
      ...documentOf(date),
      content: { kind: 'article', paragraphs } as const,
    }));

    await indexInto(archive, streamOf(clean));

    expect(odd('1899')?.date).to.equal('1899');
  });

  it('is left alone when its document comes again', async () => {
    await index([...RUN, '1899']);
    const version = archive.version();

    const summary = await index([...RUN, '1899']);

    expect(summary).to.include({ unchanged: 26 });
    expect(archive.version()).to.equal(version);
  });

  it('is dated again when others of those years come, or the day has passed', async () => {
    await index([...RUN, '1899', '2031-05-04']);

    await index(['1895', '1898', '1901'], new Date('2031-05-04'));

    expect([odd('1899')?.date, removalsOf('1899')]).to.deep.equal(['1899', []]);
    expect(odd('2031-05-04')?.date).to.equal(null);
    await index(['2030', '2029'], new Date('2031-05-05'));
    expect(odd('2031-05-04')?.date).to.equal('2031-05-04');
  });

  it('is dated again when the rule is switched off for its source', async () => {
    await index([...RUN, '1899']);

    switchRule(archive, { rule: 'doubted-date', source: 'Courier', isOn: false });
    await index([...RUN, '1899']);

    expect(odd('1899')?.date).to.equal('1899');
  });
});
