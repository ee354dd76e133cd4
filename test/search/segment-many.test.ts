import { expect } from 'chai';
import fc from 'fast-check';
import { NO_FILTERS } from '../../search/index.ts';
import type { Query } from '../../search/language/query.ts';
import {
  compactSegments,
  type EmbeddedEngine,
  keepSegments,
  rebuildSegments,
  verifySegments,
} from '../../search/minisearch/index.ts';
import type { SmallArticle } from '../support/articles.ts';
import { generatedArchive, generatedQuery } from '../support/generated.ts';
import {
  answersOf,
  engineOverFiles,
  engineOverTexts,
  openStoredArchive,
  type StoredArchive,
  storedRecord,
} from '../support/stored-archive.ts';

/** An archive on disk for each takes its time, so there are never very many. */
const RUNS = { numRuns: Math.min(2000, Number(process.env['NEWSMORGUE_FUZZ_RUNS'] ?? 25)) };

const WORDS = [
  'summit',
  'talks',
  'lifting',
  'the',
  'U.S.',
  'ferry',
  'harbour',
  'board',
  'café',
  'strike',
  'of',
  '1998',
];

/** Every word is in many articles, none in all; each article is a version of its own. */
const NEWS: readonly SmallArticle[] = Array.from({ length: 90 }, (_, i) => {
  const word = (step: number) => WORDS[(i * step + (i % 5)) % WORDS.length] ?? '';
  return {
    headline: `${word(1)} ${word(3)}`,
    byline: i % 3 === 0 ? ['Ada Holm'] : [],
    date: i % 7 === 0 ? null : `${1990 + (i % 9)}-0${1 + (i % 9)}`,
    source: i % 2 === 0 ? 'Courier' : 'Wire',
    language: i % 4 === 0 ? 'de' : 'en',
    paragraphs: [`${word(5)} ${word(7)} ${word(1)}. ${word(2)} ${word(11)}`, ['caption', `${word(4)} ${word(6)}`]],
  };
});

const QUERIES = [
  '*:*',
  'summit',
  'the summit',
  'talks OR ferry',
  '"the summit"',
  'lift* NEAR/5 the',
  'harbour NOT board',
  'caption:strike',
  'cafe~1',
  'byline:holm talks',
  'date:1991..1993',
];

describe('an index of dozens of segments', () => {
  let stored: StoredArchive;

  beforeEach(() => {
    stored = openStoredArchive();
  });

  afterEach(() => stored.remove());

  /** Each article committed and given a segment by itself, without ever being merged. */
  async function keepEachAlone(): Promise<void> {
    const { archive } = stored;
    const alone = { ...archive, segments: () => archive.segments().slice(-1) };
    await keepSegments(archive, alone, { articlesASegment: 1 });
  }

  const fromFiles = async (): Promise<EmbeddedEngine> => {
    const { engine, faults } = await engineOverFiles(stored.archive);
    expect(faults).to.deep.equal([]);
    expect([...verifySegments(stored.archive, stored.archive)]).to.deep.equal([]);
    return engine;
  };

  it('answers as one segment does: totals, order, scores and marks; and so it does while and after it is merged', async () => {
    stored.put(NEWS);
    for (let n = 1; n <= 90; n += 9) {
      const corrected = { ...NEWS[n], headline: `Corrected ${NEWS[n]?.headline}` };
      stored.archive.transaction(() => stored.archive.put(storedRecord(corrected, `a${n + 1}`)));
    }
    const { archive } = stored;
    archive.withdraw([archive.byNumber(5 as never)?.id ?? '', archive.byNumber(60 as never)?.id ?? ''], {
      reason: 'asked for',
      who: null,
    });
    const expected = await answersOf(await engineOverTexts(archive), QUERIES);

    await keepEachAlone();
    const alone = await answersOf(await fromFiles(), QUERIES);
    const aloneCount = archive.segments().length;
    await rebuildSegments(archive, archive, { articlesASegment: 1 });
    const merged = await answersOf(await fromFiles(), QUERIES);
    const mergedCount = archive.segments().length;
    await compactSegments(archive, archive);
    const compacted = await answersOf(await fromFiles(), QUERIES);

    expect(expected.answers.every(({ pages }) => (pages[0]?.totals.articles ?? 0) > 0)).to.equal(true);
    expect(aloneCount).to.be.at.least(100);
    expect(mergedCount).to.be.lessThan(20);
    expect(archive.segments()).to.have.length(1);
    expect(alone).to.deep.equal(expected);
    expect(merged).to.deep.equal(expected);
    expect(compacted).to.deep.equal(expected);
  });

  it('is merged as it grows, so that few are open at once', async () => {
    for (const article of NEWS.slice(0, 40)) {
      stored.put([article]);
      await stored.keep();

      expect(stored.archive.segments().length).to.be.at.most(9);
    }
  });

  it('is in use until all of it is built again', async () => {
    stored.put(NEWS.slice(0, 20));
    await stored.keep();
    const { archive } = stored;
    const before = archive.segments();
    const named: unknown[] = [];

    await rebuildSegments(archive, archive, { articlesASegment: 4, onRead: () => named.push(archive.segments()) });

    expect(named.length).to.be.at.least(5);
    for (const files of named) expect(files).to.deep.equal(before);
    expect(archive.segments().some(({ name }) => before.some((old) => old.name === name))).to.equal(false);
    await fromFiles();
  });

  it('answers any generated query over any generated archive as one segment does', async () => {
    let n = 0;
    await fc.assert(
      fc.asyncProperty(
        generatedArchive,
        fc.array(generatedQuery, { minLength: 1, maxLength: 4 }),
        async (small, queries) => {
          const usable = small.filter(({ paragraphs = [] }) => paragraphs.length > 0);
          const own = openStoredArchive();
          try {
            own.put(usable);
            await own.keep(1 + (n % 3));
            n += 1;

            const { engine } = await engineOverFiles(own.archive);
            const single = await engineOverTexts(own.archive);

            for (const query of queries)
              expect(await foundBy(engine, query)).to.deep.equal(await foundBy(single, query));
          } finally {
            own.remove();
          }
        },
      ),
      RUNS,
    );
  });
});

async function foundBy(engine: EmbeddedEngine, query: Query) {
  const question = { query, filters: NO_FILTERS };
  const { totals, hits } = await engine.snapshot().search(question, { sort: 'relevance', offset: 0, size: 100 });
  return { totals, hits: hits.map((hit) => ({ ...hit, score: Number(hit.score.toFixed(9)) })) };
}
