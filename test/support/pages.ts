import * as cheerio from 'cheerio';
import type { ArticleReply, SearchReply } from '../../server/schemas/replies.ts';
import { renderArticlePage, renderSearchPage } from '../../web/pages/index.ts';
import type { ArchiveSummary, ArticlePage, SearchPage } from '../../web/pages/page-data.ts';
import { EMPTY_FORM } from '../../web/text/addresses.ts';

/** Where a page finds its style and its script. */
export const ASSETS = { style: '/assets/0/style.css', script: '/assets/0/browser/main.js' };

/** What the front page shows. */
export const ARCHIVE: ArchiveSummary = {
  articles: 3,
  paragraphs: 9,
  sources: [
    { name: 'The Courier', articles: 2, years: [{ year: 1964, articles: 2 }] },
    { name: null, articles: 1, years: [{ year: 2024, articles: 1 }] },
  ],
  years: [
    { year: 1964, articles: 2 },
    { year: 2024, articles: 1 },
  ],
  undated: 0,
  examples: [],
};

/** An article that “ferry” was looked for in. */
export const ARTICLE: ArticleReply = {
  id: 'a1',
  url: '/articles/a1',
  sourceUrl: 'https://www.courier.example/a',
  headline: 'Ferry sinks',
  byline: ['Joe Mallory', 'Siân Rhys-Morgan'],
  authors: [
    { name: 'Joe Mallory', role: 'Shipping Editor' },
    { name: 'Siân Rhys-Morgan', role: null },
  ],
  place: 'KELMOUTH',
  date: '1983-11-11',
  datePrecision: 'day',
  source: 'The Courier',
  section: null,
  language: 'en',
  headlineHighlights: [[0, 5]],
  bylineHighlights: [[], []],
  query: null,
  paragraphs: [
    { n: 1, kind: 'body', text: 'The ferry sank.', highlights: [[4, 9]] },
    { n: 2, kind: 'subhead', text: 'Inquiry opens', highlights: [] },
    {
      n: 3,
      kind: 'body',
      text: 'A ferry, said the ferry line.',
      highlights: [
        [2, 7],
        [18, 23],
      ],
    },
  ],
};

/** A page of results with that article in it. */
export const REPLY: SearchReply = {
  query: { text: 'ferry', syntax: 'native', interpreted: 'ferry', warnings: [] },
  index: { version: '1', articles: 3, paragraphs: 9 },
  totals: { articles: 14, paragraphs: 31, occurrences: 40, undated: 1 },
  results: [{ ...ARTICLE, score: 1, reprints: null }],
  next: null,
};

/** The page of that search. */
export const PAGE: SearchPage = {
  form: { ...EMPTY_FORM, q: 'ferry' },
  archive: ARCHIVE,
  found: { view: 'list', reply: REPLY, listed: 14, alike: [[]], offset: 0, nextUrl: null, previousUrl: null },
  problem: null,
  feedUrl: null,
  filters: null,
};

const NONE = { distinct: 0, values: [] };
/** Nothing to narrow a search by. */
export const NO_VALUES = { source: NONE, section: NONE, place: NONE, byline: NONE, language: NONE, year: NONE };

/** A search that found this. */
export const listed = (reply: SearchReply, place = {}): Pick<SearchPage, 'found'> => ({
  found: {
    view: 'list',
    reply,
    listed: reply.totals.articles,
    alike: reply.results.map(() => []),
    offset: 0,
    nextUrl: null,
    previousUrl: null,
    ...place,
  },
});

/** The page of results, as PAGE but for these. */
export const search = (page: Partial<SearchPage>) => cheerio.load(renderSearchPage({ ...PAGE, ...page }, ASSETS));

/** An article that nothing was removed from. */
export const UNCLEANED: ArticlePage['cleaning'] = {
  removals: [],
  meanings: new Map([['share-bar', 'Buttons to pass the article on']]),
  isShown: false,
  otherwiseUrl: '/articles/a1?q=ferry&cleaning=shown',
};

/** How ARTICLE is cited. */
export const CITATION: ArticlePage['citation'] = {
  reference: ['Joe Mallory', '“Ferry sinks”', 'The Courier', '11 November 1983'],
  address: 'https://archive.example/articles/a1',
  contextObject: 'ctx_ver=Z39.88-2004&rft.title=Ferry%20sinks',
  newsArticle: { '@type': 'NewsArticle', headline: 'Ferry sinks' },
  files: [{ name: 'BibTeX', text: '@article{a1,\n}', url: '/api/v1/articles/a1?format=bibtex' }],
};

/** The page of ARTICLE, after the search of PAGE but for these. */
export const article = (page: Partial<ArticlePage>) =>
  cheerio.load(
    renderArticlePage(
      {
        article: ARTICLE,
        cleaning: UNCLEANED,
        citation: CITATION,
        similar: [],
        form: PAGE.form,
        backUrl: '/search?q=ferry',
        place: null,
        problem: null,
        ...page,
      },
      ASSETS,
    ),
  );
