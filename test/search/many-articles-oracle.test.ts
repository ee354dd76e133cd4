import { expect } from 'chai';
import fc from 'fast-check';
import { NO_FILTERS } from '../../search/index.ts';
import { printQuery } from '../../search/language/index.ts';
import { createEmbeddedEngine, type EmbeddedEngine } from '../../search/minisearch/index.ts';
import { articleOf, articlesOf, MemoryArchive, type SmallArticle } from '../support/articles.ts';
import { generatedArchive, generatedQuery } from '../support/generated.ts';
import { marksOf, rangesOf } from '../support/hits.ts';
import { answerByReading } from '../support/oracle.ts';

/**
 * Postings go on over several blocks only in hundreds of articles, and what is rare is only looked up beside what is not.
 * Reading hundreds of articles for every query would take too long, so a few are there many times over: each is read once.
 *
 * `NEWSMORGUE_FUZZ_RUNS=20000 npm test` looks longer; a failure prints its seed and the smallest case.
 */
const RUNS = Math.ceil(Number(process.env['NEWSMORGUE_FUZZ_RUNS'] ?? 1500) / 150);
const QUERIES_A_RUN = 40;

describe('an index of hundreds of articles', () => {
  it('finds, counts and marks what reading every article does, for any tree', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(generatedArchive, { minLength: 3, maxLength: 5 }),
        fc.array(generatedQuery, { minLength: QUERIES_A_RUN, maxLength: QUERIES_A_RUN }),
        async (batches, queries) => {
          const kinds = [...batches.flat(), longArticle(batches.flat())];
          const { engine, kindOf, copies } = await manifold(kinds);
          const snapshot = engine.snapshot();

          for (const query of queries) {
            const question = { query, filters: NO_FILTERS };
            const { totals } = await snapshot.search(question, { sort: 'relevance', offset: 0, size: 20 });
            const { hits } = await snapshot.search(question, { sort: 'newest', offset: 0, size: 20 });
            const read = await snapshot.read(question, await snapshot.order(question, 'oldest'));

            const expected = kinds.map((kind, i) => ({
              copies: copies[i] ?? 0,
              ...answerByReading(query, articlesOf([kind])),
            }));
            const sum = (of: keyof typeof totals) =>
              expected.reduce((all, { copies: times, totals: one }) => all + times * one[of], 0);
            expect(totals, printQuery(query)).to.deep.equal({
              articles: sum('articles'),
              paragraphs: sum('paragraphs'),
              occurrences: sum('occurrences'),
              undated: sum('undated'),
            });
            for (const hit of read) {
              const ranges = expected[kindOf(hit.article)]?.occurrences.get('a1') ?? [];
              expect(rangesOf(hit).sort(), printQuery(query)).to.deep.equal([...ranges].sort());
            }
            for (const hit of hits) {
              const ranges = expected[kindOf(hit.article)]?.occurrences.get('a1') ?? [];
              const units = new Set(ranges.map((range) => range.split(' ')[0]));
              const marked = new Set(marksOf(hit).map(({ unit }) => unit));
              expect([...marked].sort(), printQuery(query)).to.deep.equal([...units].sort());
            }
          }
        },
      ),
      { numRuns: RUNS },
    );
  });
});

/** More paragraphs than the bits of a number can tell apart. */
const longArticle = (articles: readonly SmallArticle[]): SmallArticle => ({
  headline: 'The long one',
  paragraphs: Array.from({ length: 40 }, (_, i) => articles[i % articles.length]?.paragraphs?.[0] ?? `Talk ${i}`),
});

/** Each kind of article from once to hundreds of times, mixed, in three segments, some taken out again. */
async function manifold(kinds: readonly SmallArticle[]): Promise<{
  engine: EmbeddedEngine;
  kindOf(article: number): number;
  copies: readonly number[];
}> {
  const archive = new MemoryArchive();
  const engine = createEmbeddedEngine(archive);
  const copies = kinds.map((_, i) => COPIES[i % COPIES.length] ?? 1);
  const mixed = kinds
    .flatMap((_, kind) =>
      Array.from({ length: copies[kind] ?? 0 }, (__, i) => ({ kind, at: (i * 7919 + kind * 104_729) % 1009 })),
    )
    .sort((a, b) => a.at - b.at || a.kind - b.kind)
    .map(({ kind }) => kind);
  const articles = mixed.map((kind, i) => articleOf(kinds[kind] ?? {}, i + 1));
  for (let from = 0; from < articles.length; from += Math.ceil(articles.length / 3)) {
    archive.add(articles.slice(from, from + Math.ceil(articles.length / 3)));
    await engine.refresh();
  }
  const removed = articles.filter((_, i) => i % 97 === 5);
  for (const { id, number } of removed) {
    archive.remove(id);
    const kind = mixed[number - 1] ?? 0;
    copies[kind] = (copies[kind] ?? 0) - 1;
  }
  await engine.refresh();
  return { engine, kindOf: (article) => mixed[article - 1] ?? -1, copies };
}

const COPIES = [1, 300, 2, 40, 5, 170, 1, 90];
