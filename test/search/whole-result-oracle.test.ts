import { expect } from 'chai';
import fc from 'fast-check';
import { NO_FILTERS, type ReadHit, type Snapshot, SORTS } from '../../search/index.ts';
import { createEmbeddedEngine } from '../../search/minisearch/index.ts';
import { articlesOf, MemoryArchive, type SmallArticle } from '../support/articles.ts';
import { generatedArchive, generatedQuery } from '../support/generated.ts';
import { rangesOf } from '../support/hits.ts';
import { answerByReading } from '../support/oracle.ts';

/** `NEWSMORGUE_FUZZ_RUNS=20000 npm test` looks longer; a failure prints its seed and the smallest case. */
const RUNS = Number(process.env['NEWSMORGUE_FUZZ_RUNS'] ?? 400);

describe('a whole result from the embedded engine', () => {
  it('has the occurrences that reading every article finds, for any tree', async () => {
    await fc.assert(
      fc.asyncProperty(generatedArchive, generatedQuery, async (small, query) => {
        const snapshot = await snapshotOver([small]);
        const question = { query, filters: NO_FILTERS };

        const hits = await snapshot.read(question, await snapshot.order(question, 'oldest'));

        const { occurrences } = answerByReading(query, articlesOf(small));
        expect(new Map(hits.map((hit) => [`a${hit.article}`, rangesOf(hit).sort()]))).to.deep.equal(
          new Map(Array.from(occurrences, ([id, ranges]) => [id, [...ranges].sort()])),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('is what the pages of a search show, in each order, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(generatedArchive, { minLength: 1, maxLength: 3 }),
        generatedQuery,
        fc.integer({ min: 1, max: 5 }),
        async (batches, query, atOnce) => {
          const snapshot = await snapshotOver(batches);
          const question = { query, filters: NO_FILTERS };

          for (const sort of SORTS) {
            const read: ReadHit[] = [];
            const order = await snapshot.order(question, sort);
            for (let from = 0; from < order.length; from += atOnce) {
              read.push(...(await snapshot.read(question, order.slice(from, from + atOnce))));
            }

            const { hits } = await snapshot.search(question, { sort, offset: 0, size: 1000 });
            expect(read.map(({ places: _, ...hit }) => hit)).to.deep.equal(hits.map(({ alike: _, ...hit }) => hit));
          }
        },
      ),
      { numRuns: RUNS },
    );
  });
});

describe('the place of an article in a result', () => {
  it('is where the whole result has it, in each order, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(generatedArchive, { minLength: 1, maxLength: 3 }),
        generatedQuery,
        async (batches, query) => {
          const snapshot = await snapshotOver(batches);
          const question = { query, filters: NO_FILTERS };
          const all = await snapshot.ids({ offset: 0, size: 1000 });

          for (const sort of SORTS) {
            const { hits } = await snapshot.search(question, { sort, offset: 0, size: 1000 });
            const found = hits.map(({ article }) => `a${article}`);
            const places = await Promise.all(all.map((id) => snapshot.placeOf(question, { sort }, id)));

            expect(places).to.deep.equal(
              all.map((id) => {
                const place = found.indexOf(id);
                if (place === -1) return undefined;
                const [previous = null, next = null] = [found[place - 1], found[place + 1]];
                return { place, listed: found.length, previous, next };
              }),
            );
          }
        },
      ),
      { numRuns: RUNS },
    );
  });
});

/** One segment a batch. */
async function snapshotOver(batches: readonly (readonly SmallArticle[])[]): Promise<Snapshot> {
  const archive = new MemoryArchive();
  const engine = createEmbeddedEngine(archive);
  const numbered = articlesOf(batches.flat());
  let from = 0;
  for (const batch of batches) {
    archive.add(numbered.slice(from, from + batch.length));
    from += batch.length;
    await engine.refresh();
  }
  return engine.snapshot();
}
