import { MorgueError, QueryError } from '../../errors/index.ts';
import { coverageTable } from '../../search/coverage.ts';
import { FACET_FIELDS, type FacetLists } from '../../search/engine.ts';
import type {
  Article,
  ArticleId,
  ArticleNumber,
  Ask,
  Desk,
  FacetField,
  Highlight,
  PageAsk,
  QueryReading,
  Result,
  WholeHit,
} from '../../search/index.ts';
import { timelineOf } from '../../search/timeline.ts';

/** What a test may turn about the fake. */
export interface FakeDesk extends Desk {
  ready: boolean;
  version: number;
  /** Thrown by every search while it is set. */
  fault: unknown;
  /** What was asked, the latest last. */
  readonly asks: Ask[];
}

/**
 * A search desk for the server's tests: three invented articles, a language of plain words (all must be in the
 * article) and `*:*`. A cursor is the offset in plain digits.
 */
export function fakeDesk(): FakeDesk {
  const asks: Ask[] = [];
  const index = () => ({ version: String(desk.version), articles: 3, paragraphs: 5 });
  const find = (ask: Ask) => {
    asks.push(ask);
    if (desk.fault !== undefined) throw desk.fault;
    const query = read(ask);
    const results = ARTICLES.map((article) => resultOf(article, ask)).filter((result) => result !== undefined);
    return { query, results };
  };
  const counted = (ask: Ask) => {
    const { query, results } = find(ask);
    const paragraphs = results.flatMap((result) => result.paragraphs);
    const totals = {
      articles: results.length,
      paragraphs: paragraphs.length,
      occurrences: paragraphs.flatMap(({ highlights }) => highlights).length,
      undated: results.filter(({ article }) => article.date === null).length,
    };
    return { query, index: index(), totals, results };
  };
  const desk: FakeDesk = {
    ready: true,
    version: 7,
    fault: undefined,
    asks,
    isReady: () => desk.ready,
    index,
    search: async (ask, page) => pageOf(counted(ask), page),
    count: async (ask) => counted(ask),
    ...UNASKED,
    ids: async (offset, size) => ARTICLES.slice(offset, offset + size).map(({ id }) => id),
    wholeResult: async (ask) => {
      const { results, ...rest } = counted(ask);
      return { ...rest, hits: inTurn(results.map(wholeHitOf)) };
    },
    facets: async (ask) => listsOf(find(ask).results),
    timeline: async (ask, interval) => ({
      ...counted(ask),
      ...timelineOf([], [], interval, ask.filters),
    }),
    timelines: async (asks, interval) =>
      Promise.all(asks.map(async (ask) => ({ found: await desk.timeline(ask, interval), fault: null }))),
    facetList: async (ask, { field }) => {
      const { results, ...rest } = counted(ask);
      const values = valuesOf(results, field);
      return { ...rest, field, distinct: values.length, values, offset: 0, next: null, previous: null };
    },
    table: async (asks, periods) => ({
      index: index(),
      periods: periods.map((period) => ({ ...period, articles: 3 })),
      rows: inTurn(
        asks.map((ask) => ({ ...counted(ask), totals: periods.map(() => counted(ask).totals), fault: null })),
      ),
    }),
    about: async () => ({ index: index(), analysis: 'plain words', segments: 1, bytes: 100 }),
    coverage: async () => ({ index: index(), ...coverageTable([]) }),
    similar: async (id) => ({ index: index(), article: articleOf(id), similar: [] }),
    article: async (id, ask) => {
      const article = articleOf(id);
      return { article, hit: ask === null ? null : (resultOf(article, ask) ?? null), query: ask && read(ask) };
    },
  };
  return desk;
}

/** What the fake leaves out: its tests ask a real desk. */
const unasked = (): never => {
  throw new TypeError('The fake desk cannot answer this.');
};

const UNASKED = {
  concordance: unasked,
  lineAt: unasked,
  collocates: unasked,
  terms: unasked,
  suggest: unasked,
  placeInResult: async () => null,
};

function articleOf(id: string): Article {
  if (id === 'withdrawn0001') throw new MorgueError('withdrawn-article', 'The article was withdrawn on 2020-05-01.');
  const article = ARTICLES.find((candidate) => candidate.id === id);
  if (article === undefined) throw new MorgueError('unknown-article', `There is no article “${id}”.`);
  return article;
}

function read(ask: Ask): QueryReading {
  const quote = ask.text.indexOf('"');
  if (quote !== -1) {
    throw new QueryError([
      {
        code: 'unbalanced-quote',
        message: `The quote at column ${quote + 1} is never closed.`,
        start: quote,
        end: ask.text.length,
        hint: 'Close it with ".',
        suggestions: [{ label: 'Without the quote', query: ask.text.replaceAll('"', '') }],
      },
    ]);
  }
  return { text: ask.text, syntax: 'native', interpreted: `(${ask.text})`, warnings: [] };
}

function resultOf(article: Article, { text, filters }: Ask): Result | undefined {
  if (filters.source.length > 0 && !filters.source.includes(article.source ?? '')) return undefined;
  if (filters.from !== null && Number(article.date?.slice(0, 4) ?? 0) < filters.from.year) return undefined;
  const words = text === '*:*' ? [] : text.split(' ');
  const whole = [article.headline, ...article.paragraphs.map((paragraph) => paragraph.text)].join('\n');
  if (!words.every((word) => whole.includes(word))) return undefined;
  return {
    article,
    score: 1.5,
    headlineHighlights: marks(article.headline, words),
    bylineHighlights: [],
    paragraphs: article.paragraphs
      .map((paragraph) => ({ ...paragraph, highlights: marks(paragraph.text, words) }))
      .filter(({ highlights }) => highlights.length > 0),
  };
}

function wholeHitOf(result: Result): WholeHit {
  const occurrences = result.paragraphs.flatMap(({ n, text, highlights }) =>
    highlights.map(([start, end]) => ({ place: { kind: 'paragraph' as const, n }, text, start, end })),
  );
  return {
    article: result.article,
    score: result.score,
    reprints: 0,
    counts: { paragraphs: result.paragraphs.length, occurrences: occurrences.length },
    result: () => result,
    occurrences: () => occurrences,
  };
}

async function* inTurn<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

const marks = (text: string, words: readonly string[]): Highlight[] =>
  words
    .map((word) => [text.indexOf(word), text.indexOf(word) + word.length] as const)
    .filter(([start]) => start !== -1)
    .sort(([left], [right]) => left - right);

/** No article is like another. */
function pageOf<T extends { readonly results: readonly Result[] }>(found: T, { size, cursor }: PageAsk) {
  const offset = Number(cursor ?? '0');
  if (Number.isNaN(offset)) throw new MorgueError('bad-cursor', `“${cursor}” is not a cursor.`);
  return {
    ...found,
    results: found.results.slice(offset, offset + size).map((result) => ({ ...result, reprints: 0, alike: [] })),
    listed: found.results.length,
    offset,
    next: offset + size < found.results.length ? String(offset + size) : null,
    previous: offset === 0 ? null : String(Math.max(0, offset - size)),
  };
}

function listsOf(results: readonly Result[]): FacetLists {
  const lists = FACET_FIELDS.map((field) => {
    const values = valuesOf(results, field);
    return [field, { distinct: values.length, values }];
  });
  return Object.fromEntries(lists);
}

function valuesOf(results: readonly Result[], field: FacetField) {
  const values = results.map(({ article }) => (field === 'year' ? article.date?.slice(0, 4) : article.source));
  return [...new Set(values)]
    .filter((value) => typeof value === 'string')
    .map((value) => ({ value, articles: values.filter((other) => other === value).length }));
}

const UNKNOWN = { place: null, section: null, language: 'en', sourceUrl: null } as const;

const ARTICLES: readonly Article[] = [
  {
    ...UNKNOWN,
    id: 'bridge000001' as ArticleId,
    number: 1 as ArticleNumber,
    headline: 'Harbour bridge opens',
    byline: [{ name: 'Ada Okoye', role: 'Staff Writer' }],
    date: '1998-06-02',
    place: 'PORT ELLIS',
    source: 'Northern Courier',
    sourceUrl: 'https://courier.example/1998/bridge',
    paragraphs: [
      { n: 1, kind: 'body', text: 'The bridge over the harbour opened on Tuesday.' },
      { n: 2, kind: 'caption', text: 'Crowds on the bridge.' },
    ],
  },
  {
    ...UNKNOWN,
    id: 'bridge000002' as ArticleId,
    number: 2 as ArticleNumber,
    headline: 'Toll on the bridge doubled',
    byline: [],
    date: '2004-11',
    source: 'Evening Post',
    // As a hand might have written it into the file: it must never become a link.
    sourceUrl: 'javascript:alert(1)',
    paragraphs: [
      { n: 1, kind: 'body', text: 'Drivers will pay twice as much to cross the bridge from January.' },
      { n: 2, kind: 'body', text: 'A note read <script>alert("x")</script> in full.' },
    ],
  },
  {
    ...UNKNOWN,
    id: 'undated00003' as ArticleId,
    number: 3 as ArticleNumber,
    headline: 'A letter from the lighthouse',
    byline: [],
    date: null,
    source: null,
    paragraphs: [{ n: 1, kind: 'body', text: 'From here the bridge is a thread.' }],
  },
];
