import { expect } from 'chai';
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { NO_FILTERS } from '../../search/index.ts';
import { parseQuery } from '../../search/language/index.ts';
import { createEmbeddedEngine, miniSearchJson } from '../../search/minisearch/index.ts';
import { UnitSearch } from '../../search/minisearch/paragraphs/unit-search.ts';
import type { VisibleSegment } from '../../search/minisearch/segment/segment.ts';
import { UNIT_FIELDS } from '../../search/minisearch/unit-fields.ts';
import { articlesOf, MemoryArchive } from '../support/articles.ts';
import { openSampleArchive, type SampleArchive } from '../support/sample-archive.ts';
import { askMiniSearch, expectSame, masked, type OracleHit, segmentsOf } from './minisearch-oracle.ts';
import { generatedArticles, unitQuery, wideOptions } from './minisearch-oracle-generated.ts';

const RUNS = Number(process.env['NEWSMORGUE_FUZZ_RUNS'] ?? 300);

const open = (json: string) =>
  MiniSearch.loadJSON(json, {
    fields: [...UNIT_FIELDS],
    tokenize: (text) => text.split(' ').filter((term) => term !== ''),
    processTerm: (term) => term,
  });

const written = (segments: readonly VisibleSegment[], archive: Pick<MemoryArchive, 'byNumber'>): string =>
  [...miniSearchJson(segments, archive)].join('');

describe('articles written for MiniSearch', () => {
  it('answer any query there as they do here', () => {
    fc.assert(
      fc.property(
        generatedArticles,
        fc.func(fc.boolean()),
        unitQuery(wideOptions),
        wideOptions,
        (articles, isGone, query, options) => {
          const gone = new Set<string>(articles.filter(({ id }) => isGone(id)).map(({ id }) => id));
          const segments = masked(segmentsOf(articles, 2), gone);
          const archive = new MemoryArchive().add(articles);

          const index = open(written(segments, archive));

          const { hits } = new UnitSearch(segments).search(query, Number.POSITIVE_INFINITY, options);
          const ours: readonly OracleHit[] = hits.map(({ segment, article, offset, score }) => ({
            id: idOf(segment.articles.id(article), offset, segment.articles.headUnits.at(article)),
            score,
          }));
          expectSame(ours, askMiniSearch(index, query, options), true);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('come with what a page shows of them', () => {
    const articles = articlesOf([
      {
        headline: 'Ferry to Reopen',
        byline: ['Ada Holm'],
        date: '1998-03',
        source: 'Courier',
        sourceUrl: 'https://courier.example/ferry',
        paragraphs: [['standfirst', 'Nine years on.'], 'The harbour board said “</script>” on Thursday.'],
      },
    ]);

    const index = open(written(segmentsOf(articles, 1), new MemoryArchive().add(articles)));

    const common = {
      article: 'a1',
      headline: 'Ferry to Reopen',
      date: '1998-03',
      source: 'Courier',
      url: 'https://courier.example/ferry',
    };
    expect(['a1#headline', 'a1#byline-1', 'a1#p1', 'a1#p2'].map((id) => index.getStoredFields(id))).to.deep.equal([
      { ...common, n: 0, kind: 'headline', text: 'Ferry to Reopen' },
      { ...common, n: 0, kind: 'byline', text: 'Ada Holm' },
      { ...common, n: 1, kind: 'standfirst', text: 'Nine years on.' },
      { ...common, n: 2, kind: 'body', text: 'The harbour board said “</script>” on Thursday.' },
    ]);
    expect(index.documentCount).to.equal(4);
  });

  it('are an empty index when there are none', () => {
    const index = open(written([], new MemoryArchive()));

    expect(index.search('ferry')).to.deep.equal([]);
    expect(index.documentCount).to.equal(0);
  });

  it('are refused before the first character when they cannot fit, and else as soon as they do not', () => {
    const articles = articlesOf([{ headline: 'Ferry', paragraphs: ['The ferry runs again.'] }]);
    const archive = new MemoryArchive().add(articles);
    const { length } = written(segmentsOf(articles, 1), archive);
    const writing = (most: number) => [...miniSearchJson(segmentsOf(articles, 1), archive, most)].length;

    expect(() => writing(100))
      .to.throw(/more than the 100 characters/)
      .with.property('code', 'export-too-large');
    expect(() => writing(length - 1))
      .to.throw()
      .with.property('code', 'export-too-large');
    expect(writing(length)).to.equal(1);
  });

  it('can be added to and searched there as if MiniSearch had read them itself', () => {
    const articles = articlesOf([{ headline: 'Ferry', paragraphs: ['The ferry runs again.'] }]);
    const index = open(written(segmentsOf(articles, 1), new MemoryArchive().add(articles)));

    index.add({ id: 'new', body: 'another ferry' });

    expect(index.search('ferry').map(({ id }) => id)).to.have.members(['a1#headline', 'a1#p1', 'new']);
  });
});

describe('a slice of the sample archive', () => {
  let sample: SampleArchive;

  before(async () => {
    sample = await openSampleArchive();
  });

  after(() => sample.remove());

  it('holds the articles a query finds, or the most relevant of them', async () => {
    const engine = createEmbeddedEngine(sample.archive);
    await engine.refresh();
    const question = { query: parseQuery('barrage').query, filters: NO_FILTERS };
    const page = await engine.snapshot().search(question, { sort: 'relevance', offset: 0, size: 100 });

    const all = numbersIn(engine.snapshot().slice(question));
    const best = numbersIn(engine.snapshot().slice(question, 3));

    expect(all).to.have.members(page.hits.map(({ article }) => article));
    expect(best).to.have.members(page.hits.slice(0, 3).map(({ article }) => article));
    expect(all.length).to.be.above(3);
  });
});

function numbersIn(segments: readonly VisibleSegment[]): readonly number[] {
  return segments.flatMap(({ segment, living }) =>
    [...living.toArray()].map((article) => segment.articles.number(article)),
  );
}

function idOf(article: string, offset: number, head: number): string {
  if (offset === 0) return `${article}#headline`;
  return offset < head ? `${article}#byline-${offset}` : `${article}#p${offset - head + 1}`;
}
