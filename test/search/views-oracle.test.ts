import { expect } from 'chai';
import fc from 'fast-check';
import { facetValues } from '../../search/facets.ts';
import {
  type Article,
  type DatedCount,
  EVERY_ARTICLE,
  FACET_FIELDS,
  type FacetField,
  INTERVALS,
  NO_FILTERS,
  type PartialDate,
  parseIsoDate,
  periodOf,
} from '../../search/index.ts';
import { createEmbeddedEngine } from '../../search/minisearch/index.ts';
import { timelineOf } from '../../search/timeline.ts';
import { articlesOf, MemoryArchive } from '../support/articles.ts';
import { generatedArchive, generatedQuery } from '../support/generated.ts';
import { answerByReading } from '../support/oracle.ts';

const RUNS = Number(process.env['NEWSMORGUE_FUZZ_RUNS'] ?? 300);

const limits = fc.constantFrom(
  { from: null, to: null },
  { from: null, to: { year: 2019, month: 2, day: 10 } },
  { from: { year: 2018, month: 12, day: 5 }, to: { year: 2019, month: null, day: null } },
);

describe('views of a result against reading every article', () => {
  it('put every article of any query in the one period it is dated in, or tell it apart', async () => {
    await fc.assert(
      fc.asyncProperty(
        generatedArchive,
        generatedQuery,
        fc.constantFrom(...INTERVALS),
        limits,
        async (small, query, interval, { from, to }) => {
          const articles = articlesOf(small);
          const snapshot = await snapshotOver(articles);
          const question = { query, filters: { ...NO_FILTERS, from, to } };

          const { articles: matching } = await snapshot.count(question);
          const dated = await snapshot.timeline(question);
          const { buckets, imprecise } = timelineOf(dated, await snapshot.timeline(EVERY_ARTICLE), interval, {
            from,
            to,
          });

          const { occurrences } = answerByReading(query, articles);
          const found = articles.filter((article) => occurrences.has(article.id) && isWithin(article, from, to));
          const placed = buckets.map((bucket) => found.filter((article) => isInside(article, bucket)));
          expect(buckets.map((bucket) => bucket.articles)).to.deep.equal(placed.map((each) => each.length));
          expect(buckets.map((bucket) => bucket.occurrences)).to.deep.equal(
            placed.map((each) => each.reduce((sum, { id }) => sum + (occurrences.get(id)?.length ?? 0), 0)),
          );
          expect(buckets.map(({ all }) => all)).to.deep.equal(
            buckets.map((bucket) => articles.filter((article) => isInside(article, bucket)).length),
          );
          const inBuckets = buckets.reduce((sum, bucket) => sum + bucket.articles, 0);
          expect(inBuckets + imprecise + found.filter(({ date }) => date === null).length).to.equal(matching);
          expect(buckets.at(0)?.articles).not.to.equal(0);
          expect(buckets.at(-1)?.articles).not.to.equal(0);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('count the paragraphs and occurrences of any query by date as the totals do', async () => {
    await fc.assert(
      fc.asyncProperty(generatedArchive, generatedQuery, async (small, query) => {
        const snapshot = await snapshotOver(articlesOf(small));
        const question = { query, filters: { ...NO_FILTERS, to: { year: 9999, month: null, day: null } } };

        const totals = await snapshot.count(question);
        const dated = await snapshot.timeline(question);

        expect(summed(dated)).to.deep.equal({ ...totals, undated: undefined });
      }),
      { numRuns: RUNS },
    );
  });

  it('list the values of any query’s articles with how many have each', async () => {
    await fc.assert(
      fc.asyncProperty(
        generatedArchive,
        generatedQuery,
        fc.constantFrom(...FACET_FIELDS),
        async (small, query, field) => {
          const articles = articlesOf(small);
          const snapshot = await snapshotOver(articles);

          const values = await snapshot.facet({ query, filters: NO_FILTERS }, field);

          const { occurrences } = answerByReading(query, articles);
          const held = articles.filter(({ id }) => occurrences.has(id)).map((article) => valuesOf(article, field));
          const expected = [...new Set(held.flat())].map((value) => ({
            value,
            articles: held.filter((each) => each.includes(value)).length,
          }));
          expect(facetValues(values, '', 'value')).to.deep.equal(facetValues(expected, '', 'value'));
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('list the values of each field as if its own filter were not there, the first and how many there are', async () => {
    const chosen = fc.record({
      source: fc.subarray(['A', 'B']),
      byline: fc.subarray(['Ann', 'Bo']),
      language: fc.subarray(['en', 'fr']),
      limits,
    });
    await fc.assert(
      fc.asyncProperty(generatedArchive, generatedQuery, chosen, async (small, query, { limits: dates, ...values }) => {
        const snapshot = await snapshotOver(articlesOf(small));
        const filters = { ...NO_FILTERS, ...dates, ...values };

        const lists = await snapshot.facets({ query, filters }, 2);

        for (const field of FACET_FIELDS) {
          const aside = field === 'year' ? { from: null, to: null } : { [field]: [] };
          const all = await snapshot.facet({ query, filters: { ...filters, ...aside } }, field);
          expect(lists[field].distinct).to.equal(all.length);
          const first = field === 'year' ? all : all.slice(0, 2);
          const chosen =
            field === 'year' ? [] : filters[field].filter((value) => !first.some((one) => one.value === value));
          const beyond = chosen.map((value) => all.find((one) => one.value === value) ?? { value, articles: 0 });
          expect(lists[field].values).to.deep.equal([...first, ...beyond]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('cover every living article once, however the archive grew', async () => {
    await fc.assert(
      fc.asyncProperty(generatedArchive, generatedArchive, fc.nat(), async (earlier, later, removed) => {
        const archive = new MemoryArchive();
        const engine = createEmbeddedEngine(archive);
        for (const part of [earlier, later]) {
          archive.add(articlesOf(part));
          await engine.refresh();
        }
        archive.remove(`a${removed % 8}`);
        await engine.refresh();

        const rows = await engine.snapshot().coverage();

        const living = [...archive.added(0, archive.version())];
        const expected = living.map(({ source, date, paragraphs }) => ({
          key: `${source} ${date?.slice(0, 4) ?? null}`,
          paragraphs: paragraphs.length,
        }));
        expect(rows.map(({ source, year }) => `${source} ${year}`)).to.have.members([
          ...new Set(expected.map(({ key }) => key)),
        ]);
        for (const { source, year, articles, paragraphs } of rows) {
          const own = expected.filter(({ key }) => key === `${source} ${year}`);
          expect({ articles, paragraphs }).to.deep.equal({
            articles: own.length,
            paragraphs: own.reduce((sum, one) => sum + one.paragraphs, 0),
          });
        }
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });
});

function valuesOf(article: Article, field: FacetField): readonly string[] {
  if (field === 'byline') return [...new Set(article.byline.map(({ name }) => name))];
  const value = field === 'year' ? article.date?.slice(0, 4) : article[field];
  return value === undefined || value === null ? [] : [value];
}

async function snapshotOver(articles: readonly Article[]) {
  const engine = createEmbeddedEngine(new MemoryArchive().add(articles));
  await engine.refresh();
  return engine.snapshot();
}

function isWithin({ date }: Article, from: PartialDate | null, to: PartialDate | null): boolean {
  if (from === null && to === null) return true;
  const parsed = parseIsoDate(date ?? '');
  if (parsed === undefined) return false;
  const { first, last } = periodOf(parsed);
  return (from === null || first >= periodOf(from).first) && (to === null || last <= periodOf(to).last);
}

function isInside({ date }: Article, bucket: { readonly from: string; readonly to: string }): boolean {
  const [from, to] = [parseIsoDate(bucket.from), parseIsoDate(bucket.to)];
  return date !== null && from !== undefined && to !== undefined && isWithin({ date } as Article, from, to);
}

function summed(dated: readonly DatedCount[]) {
  const sum = (name: 'articles' | 'paragraphs' | 'occurrences') => dated.reduce((all, one) => all + one[name], 0);
  return {
    articles: sum('articles'),
    paragraphs: sum('paragraphs'),
    occurrences: sum('occurrences'),
    undated: undefined,
  };
}
