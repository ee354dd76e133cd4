import { expect } from 'chai';
import fc from 'fast-check';
import type { Article } from '../../search/index.ts';
import { EVERY_UNIT, type UnitQuery, type UnitSearchOptions } from '../../search/minisearch/paragraphs/unit-query.ts';
import { UnitSearch } from '../../search/minisearch/paragraphs/unit-search.ts';
import { articlesOf } from '../support/articles.ts';
import { openSampleArchive, type SampleArchive } from '../support/sample-archive.ts';
import {
  askMiniSearch,
  askSegments,
  expectSame,
  masked,
  merged,
  miniSearchOver,
  segmentsOf,
} from './minisearch-oracle.ts';
import { generatedArticles, plainOptions, unitQuery, wideOptions } from './minisearch-oracle-generated.ts';

/** `NEWSMORGUE_FUZZ_RUNS=20000 npm test` looks longer; a failure prints its seed and the smallest case. */
const RUNS = Number(process.env['NEWSMORGUE_FUZZ_RUNS'] ?? 600);

describe('a ranked search of single units against MiniSearch', () => {
  it('gives the same units, order and scores for any query without prefixes and edits', () => {
    fc.assert(
      fc.property(generatedArticles, unitQuery(plainOptions), plainOptions, (articles, query, options) => {
        const ours = askSegments(segmentsOf(articles, 100), query, options);

        expectSame(ours, askMiniSearch(miniSearchOver(articles), query, options), false);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives the same units and scores for any query with them', () => {
    fc.assert(
      fc.property(generatedArticles, unitQuery(wideOptions), wideOptions, (articles, query, options) => {
        const ours = askSegments(segmentsOf(articles, 100), query, options);

        expectSame(ours, askMiniSearch(miniSearchOver(articles), query, options), true);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives any answer to the last bit alike on one segment or several, masked or merged', () => {
    fc.assert(
      fc.property(
        generatedArticles,
        fc.integer({ min: 1, max: 4 }),
        fc.func(fc.boolean()),
        unitQuery(wideOptions),
        wideOptions,
        (articles, articlesASegment, isGone, query, options) => {
          const gone = new Set<string>(articles.filter(({ id }) => isGone(id)).map(({ id }) => id));
          const left = articles.filter(({ id }) => !gone.has(id));
          const several = masked(segmentsOf(articles, articlesASegment), gone);

          const answers = [several, merged(several), segmentsOf(left, 100)].map((segments) =>
            askSegments(segments, query, options),
          );

          expect(answers[1]).to.deep.equal(answers[0]);
          expect(answers[2]).to.deep.equal(answers[0]);
          expectSame(answers[0] ?? [], askMiniSearch(miniSearchOver(left), query, options), true);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('gives the first of any answer when only some are wanted, and how many there are', () => {
    fc.assert(
      fc.property(generatedArticles, unitQuery(wideOptions), fc.nat(5), (articles, query, count) => {
        const search = new UnitSearch(segmentsOf(articles, 2));
        const all = search.search(query, Number.POSITIVE_INFINITY);

        const first = search.search(query, count);

        expect(first).to.deep.equal({ total: all.total, hits: all.hits.slice(0, count) });
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });

  it('counts each of many terms once, as a search for what is similar asks', () => {
    const terms = Array.from({ length: 70 }, (_, i) => `word${i}`);
    const articles = articlesOf(
      terms.map((_, i) => ({ paragraphs: [terms.slice(0, i).join(' '), terms.slice(i).join(' ')] })),
    );
    const query = [...terms, ...terms].join(' ');

    const ours = askSegments(segmentsOf(articles, 9), query, {});

    expectSame(ours, askMiniSearch(miniSearchOver(articles), query, {}), false);
    expect(ours).to.have.length(139);
  });
});

describe('a ranked search of single units in the sample archive', () => {
  let sample: SampleArchive;
  let articles: readonly Article[];

  before(async () => {
    sample = await openSampleArchive();
    articles = [...sample.archive.added(0, sample.archive.version())];
  });

  after(() => sample.remove());

  it('agrees with MiniSearch on one segment, on many, after masks and after a merge', () => {
    const gone = new Set<string>(articles.filter((_, i) => i % 7 === 3).map(({ id }) => id));
    const left = articles.filter(({ id }) => !gone.has(id));
    const whole = miniSearchOver(articles);
    const rest = miniSearchOver(left);
    const views = [
      { segments: segmentsOf(articles, 1000), oracle: whole },
      { segments: segmentsOf(articles, 10), oracle: whole },
      { segments: masked(segmentsOf(articles, 10), gone), oracle: rest },
      { segments: merged(masked(segmentsOf(articles, 10), gone)), oracle: rest },
    ];

    for (const { segments, oracle } of views) {
      for (const { query, options = {} } of SAMPLE_QUERIES) {
        const mayTie = JSON.stringify([query, options]).match(/prefix|fuzzy/) !== null;
        expectSame(askSegments(segments, query, options), askMiniSearch(oracle, query, options), mayTie);
      }
    }
  });

  it('finds what MiniSearch finds once it has removed articles, though its averages then are others', () => {
    const gone = new Set<string>(articles.filter((_, i) => i % 5 === 0).map(({ id }) => id));
    const oracle = miniSearchOver(articles);
    for (const { id, byline, paragraphs } of articles.filter((article) => gone.has(article.id))) {
      for (let offset = 0; offset < 1 + byline.length + paragraphs.length; offset += 1)
        oracle.discard(`${id}/${offset}`);
    }

    const ours = askSegments(masked(segmentsOf(articles, 25), gone), 'harbour the ferry', {});

    const theirs = askMiniSearch(oracle, 'harbour the ferry', {});
    expect(ours.map(({ id }) => id).sort()).to.deep.equal(theirs.map(({ id }) => id).sort());
  });
});

const SAMPLE_QUERIES: readonly { readonly query: UnitQuery; readonly options?: UnitSearchOptions }[] = [
  { query: 'the' },
  { query: 'summit' },
  { query: 'the summit of the harbour' },
  { query: 'summit talks', options: { combineWith: 'AND' } },
  { query: 'harbour strike ferry', options: { combineWith: 'AND_NOT' } },
  { query: 'anneke vos', options: { fields: ['byline', 'caption'], boost: { byline: 4 } } },
  { query: 'ferry bridge', options: { boost: { headline: 3, standfirst: 2, caption: 0.5 } } },
  { query: 'co', options: { prefix: true } },
  { query: 'sancton harbor', options: { fuzzy: 0.2 } },
  { query: 'harbor', options: { fuzzy: 2, prefix: true, weights: { fuzzy: 0.1, prefix: 0.9 } } },
  { query: 'café são 3', options: { prefix: (term) => term.length > 2, fuzzy: (term) => (term === '3' ? 0 : 1) } },
  {
    query: {
      combineWith: 'AND_NOT',
      queries: [
        { combineWith: 'AND', queries: ['the', 'harbour ferry bank'] },
        { combineWith: 'OR', queries: ['strike', 'talks'], fields: ['body'] },
      ],
    },
  },
  { query: { combineWith: 'AND_NOT', queries: [EVERY_UNIT, 'the of and'] } },
  { query: EVERY_UNIT },
  { query: 'the and', options: { bm25: { k: 0.4, b: 0.2, d: 1.5 }, boostTerm: (_, i) => 1 + i } },
  { query: 'absent' },
  { query: ' ' },
];
