import { expect } from 'chai';
import fc from 'fast-check';
import { type Engine, NO_FILTERS, type Question, type Totals } from '../../search/index.ts';
import type { Query } from '../../search/language/query.ts';
import { createEmbeddedEngine } from '../../search/minisearch/index.ts';
import { articlesOf, MemoryArchive } from '../support/articles.ts';
import { generatedArchive, generatedQuery } from '../support/generated.ts';
import { type Mark, marksOf } from '../support/hits.ts';
import { answerByReading } from '../support/oracle.ts';

/** `NEWSMORGUE_FUZZ_RUNS=20000 npm test` looks longer; a failure prints its seed and the smallest case. */
const RUNS = Number(process.env['NEWSMORGUE_FUZZ_RUNS'] ?? 1500);

describe('the embedded engine against reading every article', () => {
  it('finds the same articles, paragraphs and occurrences for any tree', async () => {
    await fc.assert(
      fc.asyncProperty(generatedArchive, generatedQuery, async (small, query) => {
        const archive = new MemoryArchive().add(articlesOf(small));
        const engine = await engineOver(archive);

        const answer = await answerOf(engine, archive, query);

        const expected = answerByReading(query, articlesOf(small));
        expect(answer.totals).to.deep.equal(expected.totals);
        expect(answer.ids).to.deep.equal([...expected.occurrences.keys()].sort());
      }),
      { numRuns: RUNS },
    );
  });

  it('marks words of every occurrence, and nothing outside one', async () => {
    await fc.assert(
      fc.asyncProperty(generatedArchive, generatedQuery, async (small, query) => {
        const archive = new MemoryArchive().add(articlesOf(small));
        const engine = await engineOver(archive);

        const { marks } = await answerOf(engine, archive, query);

        for (const [id, occurrences] of answerByReading(query, articlesOf(small)).occurrences) {
          const stretches = occurrences.map(readRange);
          for (const { unit, first, last } of stretches) {
            const inside = (marks.get(id) ?? []).filter(
              (mark) => mark.unit === unit && mark.first >= first && mark.last <= last,
            );
            expect(
              inside.some((mark) => mark.first === first),
              `${id} ${unit} ${first}-${last} begins`,
            ).to.equal(true);
            expect(
              inside.some((mark) => mark.last === last),
              `${id} ${unit} ${first}-${last} ends`,
            ).to.equal(true);
          }
          for (const mark of marks.get(id) ?? []) {
            const holder = stretches.find(
              (one) => one.unit === mark.unit && one.first <= mark.first && mark.last <= one.last,
            );
            expect(holder, `${id} ${mark.unit} ${mark.first}-${mark.last}`).not.to.equal(undefined);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('answers alike whether the archive is one segment or several, replaced articles left out', async () => {
    await fc.assert(
      fc.asyncProperty(generatedArchive, generatedArchive, generatedQuery, async (earlier, later, query) => {
        const whole = new MemoryArchive().add(articlesOf(later));
        const grown = new MemoryArchive();
        const engine = createEmbeddedEngine(grown);
        const numbered = articlesOf([...earlier, ...later]);
        const replaced = numbered.slice(0, earlier.length);
        const kept = numbered
          .slice(earlier.length)
          .map((article, i) => ({ ...article, id: articlesOf(later)[i]?.id ?? article.id }));
        grown.add(replaced.map((article, i) => ({ ...article, id: kept[i]?.id ?? article.id })));
        await engine.refresh();
        for (const article of kept) {
          grown.add([article]);
          await engine.refresh();
        }
        for (const article of replaced.slice(kept.length)) grown.remove(article.id);
        await engine.refresh();

        const one = await answerOf(await engineOver(whole), whole, query);
        const many = await answerOf(engine, grown, query);

        expect(many.totals).to.deep.equal(one.totals);
        expect(many.order).to.deep.equal(one.order);
        for (const [id, score] of one.scores) expect(many.scores.get(id)).to.be.closeTo(score, 1e-9);
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });
});

async function engineOver(archive: MemoryArchive): Promise<Engine> {
  const engine = createEmbeddedEngine(archive);
  await engine.refresh();
  return engine;
}

async function answerOf(engine: Engine, archive: MemoryArchive, query: Query) {
  const question: Question = { query, filters: NO_FILTERS };
  const snapshot = engine.snapshot();
  const totals: Totals = await snapshot.count(question);
  const { hits } = await snapshot.search(question, { sort: 'relevance', offset: 0, size: 100 });
  const named = hits.map((hit) => ({ id: archive.byNumber(hit.article)?.id ?? '', hit }));
  return {
    totals,
    order: named.map(({ id }) => id),
    ids: named.map(({ id }) => id as string).sort(),
    scores: new Map(named.map(({ id, hit }) => [id, hit.score])),
    marks: new Map(named.map(({ id, hit }) => [id as string, marksOf(hit)])),
  };
}

function readRange(text: string): Mark {
  const [unit = '', range = ''] = text.split(' ');
  const [first = '', last = ''] = range.split('-');
  return { unit, first: Number(first), last: Number(last) };
}
