import { expect } from 'chai';
import * as cheerio from 'cheerio';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import type { ArticleReply, SearchReply } from '../../server/schemas/replies.ts';
import {
  renderArticlePage,
  renderErrorPage,
  renderFrontPage,
  renderHelpPage,
  renderSearchPage,
} from '../../web/pages/index.ts';
import type { ArchiveSummary, ArticlePage, SearchPage } from '../../web/pages/page-data.ts';
import { StructuredData } from '../../web/parts/structured-data.tsx';
import { EMPTY_FORM } from '../../web/text/addresses.ts';

const ASSETS = { style: '/assets/0/style.css', script: '/assets/0/browser/main.js' };

const ARCHIVE: ArchiveSummary = {
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

const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)> " onmouseover="alert(3)';

const ARTICLE: ArticleReply = {
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

const REPLY: SearchReply = {
  query: { text: 'ferry', syntax: 'native', interpreted: 'ferry', warnings: [] },
  index: { version: '1', articles: 3, paragraphs: 9 },
  totals: { articles: 14, paragraphs: 31, occurrences: 40, undated: 1 },
  results: [{ ...ARTICLE, score: 1, reprints: null }],
  next: null,
};

const PAGE: SearchPage = {
  form: { ...EMPTY_FORM, q: 'ferry' },
  archive: ARCHIVE,
  found: { view: 'list', reply: REPLY, listed: 14, alike: [[]], offset: 0, nextUrl: null, previousUrl: null },
  problem: null,
  feedUrl: null,
  filters: null,
};

const NONE = { distinct: 0, values: [] };
const NO_VALUES = { source: NONE, section: NONE, place: NONE, byline: NONE, language: NONE, year: NONE };

const listed = (reply: SearchReply, place = {}): Pick<SearchPage, 'found'> => ({
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

const search = (page: Partial<SearchPage>) => cheerio.load(renderSearchPage({ ...PAGE, ...page }, ASSETS));

const UNCLEANED: ArticlePage['cleaning'] = {
  removals: [],
  meanings: new Map([['share-bar', 'Buttons to pass the article on']]),
  isShown: false,
  otherwiseUrl: '/articles/a1?q=ferry&cleaning=shown',
};

const CITATION: ArticlePage['citation'] = {
  reference: ['Joe Mallory', '“Ferry sinks”', 'The Courier', '11 November 1983'],
  address: 'https://archive.example/articles/a1',
  contextObject: 'ctx_ver=Z39.88-2004&rft.title=Ferry%20sinks',
  newsArticle: { '@type': 'NewsArticle', headline: 'Ferry sinks' },
  files: [{ name: 'BibTeX', text: '@article{a1,\n}', url: '/api/v1/articles/a1?format=bibtex' }],
};

const article = (page: Partial<ArticlePage>) =>
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

/** Elements and attributes by which text could act: none but the page's own. */
function expectHarmless($: cheerio.CheerioAPI): void {
  expect($('script:not([type="application/ld+json"])').length).to.equal(1);
  expect($('img').length).to.equal(0);
  $('*').each((_, element) => {
    for (const name of Object.keys('attribs' in element ? element.attribs : {}))
      expect(name).not.to.match(/^on|^style$/);
  });
}

describe('pages made of hostile text', () => {
  it('show it as text in the results', () => {
    const [result] = REPLY.results;
    const results = [
      {
        ...result,
        ...ARTICLE,
        headline: HOSTILE,
        source: HOSTILE,
        place: HOSTILE,
        byline: [HOSTILE],
        score: 1,
        reprints: null,
      },
    ];

    const $ = search({ form: { ...PAGE.form, q: HOSTILE, source: [HOSTILE] }, ...listed({ ...REPLY, results }) });

    expectHarmless($);
    expect($('.result-headline').text()).to.equal(HOSTILE);
    expect($('#q').val()).to.equal(HOSTILE);
  });

  it('show it as text in an article and in what was removed from it', () => {
    const paragraphs = [{ n: 1, kind: 'body' as const, text: HOSTILE, highlights: [[0, 8]] as [number, number][] }];

    const $ = article({
      article: { ...ARTICLE, headline: HOSTILE, paragraphs },
      cleaning: { ...UNCLEANED, removals: [{ rule: 'share-bar', text: HOSTILE, after: 1 }], isShown: true },
      citation: {
        ...CITATION,
        reference: [HOSTILE],
        contextObject: HOSTILE,
        newsArticle: { headline: HOSTILE },
        files: [{ name: 'RIS', text: HOSTILE, url: '/api' }],
      },
      similar: [{ ...ARTICLE, headline: HOSTILE, kind: 'related', share: 0, sharedWords: [HOSTILE] }],
    });

    expectHarmless($);
    expect($('#p1 p').text()).to.equal(HOSTILE);
    expect($('del').text()).to.equal(HOSTILE);
    expect($('.Z3988').attr('title')).to.equal(HOSTILE);
    expect($('#cite-RIS').text()).to.equal(HOSTILE);
  });

  it('leave nothing in the facts for programs that could end them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const headline = `</script><!-- <script>${text}`;

        const html = renderToString(StructuredData({ facts: { headline } }));

        const facts = html.replace(/^<script type="application\/ld\+json">/, '').replace(/<\/script>$/, '');
        expect(facts).not.to.include('<');
        expect(JSON.parse(facts)).to.deep.equal({ headline });
      }),
    );
  });

  it('do not link to an address that would run', () => {
    const $ = article({ article: { ...ARTICLE, sourceUrl: 'javascript:alert(1)' } });

    expect($('a[href^="javascript"]').length).to.equal(0);
    expect($('.original').length).to.equal(0);
  });

  it('show a hostile problem as text', () => {
    const problem = { type: 'x', title: HOSTILE, status: 404, detail: HOSTILE, code: 'not-found' };

    expectHarmless(cheerio.load(renderErrorPage({ problem }, ASSETS)));
  });
});

describe('the list of results', () => {
  it('opens with exact totals', () => {
    expect(search({})('.totals').text()).to.equal('14 articles · 31 paragraphs · 40 occurrences; 1 undated');
  });

  it('says that undated articles are left out when the search is limited by date', () => {
    const $ = search({ form: { ...PAGE.form, from: '1980' } });

    expect($('.totals').text()).to.match(/; 1 undated left out$/);
  });

  it('gives date, source, place and authors of an article', () => {
    const $ = search({});

    expect($('.result-date').text()).to.equal('11 November 1983');
    expect($('.result-origin').text()).to.equal('The Courier · KELMOUTH · By Joe Mallory and Siân Rhys-Morgan');
  });

  it('links every paragraph to its place in the article, with the query', () => {
    const $ = search({});

    const addresses = $('.passage-number')
      .toArray()
      .map((link) => $(link).attr('href'));
    expect(addresses).to.deep.equal([1, 2, 3].map((n) => `/articles/a1?q=ferry#p${n}`));
  });

  it('shows three paragraphs and counts the others', () => {
    const paragraphs = [1, 2, 3, 4, 5].map((n) => ({ n, kind: 'body' as const, text: 'ferry', highlights: [] }));

    const $ = search(listed({ ...REPLY, results: [{ ...ARTICLE, paragraphs, score: 1, reprints: null }] }));

    expect($('.passage').length).to.equal(3);
    expect($('.more-paragraphs').text()).to.equal('and 2 more paragraphs match');
    expect($('.more-paragraphs a').attr('href')).to.equal('/articles/a1?q=ferry#p4');
  });

  it('offers a way out of every filter', () => {
    const $ = search({ form: { ...PAGE.form, from: '1980', to: '1989', source: ['The Courier', 'Northern Wire'] } });

    const chips = $('.chip')
      .toArray()
      .map((chip) => $(chip).attr('href'));
    expect(chips).to.deep.equal([
      '/search?q=ferry&from=1980&to=1989&source=Northern+Wire',
      '/search?q=ferry&from=1980&to=1989&source=The+Courier',
      '/search?q=ferry&source=The+Courier&source=Northern+Wire',
      '/search?q=ferry',
    ]);
  });

  it('says how words combine where that is not the usual way, with a way back', () => {
    const kept = [{ name: 'match', value: 'any' }] as const;

    const $ = search({ form: { ...PAGE.form, syntax: 'simple', place: ['Hanoi'], kept } });

    const chips = $('.chip')
      .toArray()
      .map((chip) => [$(chip).text().trim(), $(chip).attr('href')]);
    expect(chips).to.deep.equal([
      ['Undo any of the words ×', '/search?q=ferry&place=Hanoi&syntax=simple'],
      ['Remove the filter Place: Hanoi ×', '/search?q=ferry&syntax=simple&match=any'],
    ]);
  });

  it('shows how the query is written, with the forms of that language and an example of them', () => {
    const $ = search({ form: { ...PAGE.form, syntax: 'nexis' } });

    expect($('#syntax option[selected]').val()).to.equal('nexis');
    expect($('label[for=syntax]').text()).to.equal('Written as');
    expect($('#q').attr('placeholder')).to.equal('town council w/10 ferr! and not tunnel');
    const shown = $('#search-hint > :not([hidden])');
    expect(shown.length).to.equal(1);
    expect(shown.text()).to.include('and not');
    expect(shown.find('a').attr('href')).to.equal('/help#nexis');
  });

  it('keeps a ticked source that now finds nothing, so that it can be unticked', () => {
    const values = [
      { value: 'The Courier', articles: 3 },
      { value: 'Gone', articles: 0 },
    ];
    const filters = { ...NO_VALUES, source: { distinct: 1, values } };

    const $ = search({ form: { ...PAGE.form, source: ['Gone'] }, filters });

    expect($('input[name=source]:checked').val()).to.equal('Gone');
  });

  it('offers the most frequent values of a field, a chosen one with its count, and the way to all', () => {
    const values = [1, 2, 8].map((n) => ({ value: `Place ${n}`, articles: 10 - n }));

    const $ = search({
      form: { ...PAGE.form, place: ['Place 8'] },
      filters: { ...NO_VALUES, place: { distinct: 214, values } },
    });

    const choices = $('.filter:has([name=place]) .choice').toArray();
    expect(choices.map((choice) => $(choice).text())).to.deep.equal(['Place 19', 'Place 28', 'Place 82']);
    const all = $('.all-values a');
    expect([all.text(), all.attr('href'), all.attr('rel')]).to.deep.equal([
      'All 214 places…',
      '/facets/place?q=ferry&place=Place+8',
      'nofollow',
    ]);
  });

  it('leaves out a field that narrows nothing: without values, or with one that every article has', () => {
    const one = (articles: number) => ({ distinct: 1, values: [{ value: 'en', articles }] });

    const same = search({ filters: { ...NO_VALUES, language: one(14) } });
    const some = search({ filters: { ...NO_VALUES, language: one(13) } });

    expect(same('legend').text()).to.equal('Date');
    expect(some('legend').text()).to.equal('DateLanguage');
    expect(some('[name=language] + .choice-name').text()).to.equal('English');
  });

  it('tells a reading that may surprise, with warnings and their mends', () => {
    const warning = {
      code: 'lowercase-operator',
      message: '“or” is a word here.',
      start: 0,
      end: 2,
      suggestions: [{ label: 'Either', query: 'a OR b' }],
    };

    const query = { text: 'a or b', syntax: 'native', interpreted: '(a AND or AND b)', warnings: [warning] } as const;

    const $ = search(listed({ ...REPLY, query: { ...query, warnings: [warning] } }));

    expect($('.warning').text()).to.include('“or” is a word here.');
    expect($('.suggestions a').attr('href')).to.equal('/search?q=a+OR+b');
  });
});

describe('a search without results', () => {
  const nothing = { ...REPLY, totals: { articles: 0, paragraphs: 0, occurrences: 0, undated: 0 }, results: [] };

  it('offers any of the words instead of all', () => {
    const $ = search({ ...listed(nothing), form: { ...PAGE.form, q: 'ferry zeppelin' } });

    expect($('.no-results a[href="/search?q=ferry+OR+zeppelin"]').text()).to.equal('look for any of them');
  });

  it('does not offer OR where it would be a word, or where any word will do already', () => {
    const any = [{ name: 'match', value: 'any' }] as const;
    for (const read of [{ syntax: 'simple' } as const, { kept: any }]) {
      const $ = search({ ...listed(nothing), form: { ...PAGE.form, q: 'ferry zeppelin', ...read } });

      expect($('.no-results a[href*="OR"]').length).to.equal(0);
    }
  });

  it('offers to lift limits on a field other than the source', () => {
    const kept = [{ name: 'match', value: 'any' }] as const;

    const $ = search({ ...listed(nothing), form: { ...PAGE.form, place: ['Hanoi'], byline: ['Kim'], kept } });

    expect($('.no-results').text()).to.include('limited to place Hanoi and byline Kim');
    expect($('.no-results a[href="/search?q=ferry&match=any"]').text()).to.equal('Search without');
  });

  it('offers to lift the limits on dates', () => {
    const $ = search({ ...listed(nothing), form: { ...PAGE.form, from: '1983', to: '1984' } });

    expect($('.no-results').text()).to.include('limited by date (1983 to 1984)');
    expect($('.no-results a[href="/search?q=ferry"]').text()).to.equal('Search all dates');
  });
});

describe('a query that cannot be read', () => {
  const problem = {
    type: '/docs/errors#unbalanced-quote',
    title: 'A quotation mark is never closed',
    status: 400,
    detail: 'The quote at column 8 is never closed.',
    code: 'unbalanced-quote',
    errors: [
      {
        code: 'unbalanced-quote',
        message: 'The quote at column 8 is never closed.',
        start: 7,
        end: 22,
        hint: 'Close it.',
        suggestions: [{ label: 'Close the quote', query: 'budget "prime minister"' }],
      },
    ],
  };

  it('is shown with the place at fault pointed out, and mended queries to follow', () => {
    const $ = search({ found: null, problem, form: { ...PAGE.form, q: 'budget "prime minister', from: '1980' } });

    expect($('.pointed-query').text()).to.equal('budget "prime minister');
    expect($('.pointed').text()).to.equal('"prime minister');
    expect($('.suggestions a').attr('href')).to.equal('/search?q=budget+%22prime+minister%22&from=1980');
  });

  it('points between words where something is missing', () => {
    const errors = [{ code: 'missing-operand', message: 'OR lacks its right side.', start: 8, end: 8 }];

    const $ = search({ found: null, problem: { ...problem, errors }, form: { ...PAGE.form, q: 'ferry OR' } });

    expect($('.pointed-gap').length).to.equal(1);
  });
});

describe('an article', () => {
  it('numbers its hits from the headline on', () => {
    const $ = article({});

    const hits = $('mark')
      .toArray()
      .map((mark) => `${$(mark).attr('id')} ${$(mark).text()}`);
    expect(hits).to.deep.equal(['hit-1 Ferry', 'hit-2 ferry', 'hit-3 ferry', 'hit-4 ferry']);
    expect($('.stepper-list a').length).to.equal(4);
  });

  it('names its authors with their roles', () => {
    expect(article({})('.byline').text()).to.equal('By Joe Mallory, Shipping Editor, and Siân Rhys-Morgan');
  });

  it('links to the original without vouching for it', () => {
    const link = article({})('.original');

    expect(link.attr('rel')).to.equal('noopener noreferrer nofollow');
    expect(link.text()).to.equal('The original at courier.example');
  });

  const removals = [
    { rule: 'share-bar', text: 'Tweet', after: 0 },
    { rule: 'share-bar', text: 'Email', after: 0 },
    { rule: 'comment-form', text: 'Leave a Reply', after: 3 },
  ];

  it('says how much cleaning removed, and shows it when asked to', () => {
    const $ = article({ cleaning: { ...UNCLEANED, removals } });

    expect($('.removals').text()).to.equal('Show what cleaning removed (3 pieces)');
    expect($('.removals a').attr('href')).to.equal('/articles/a1?q=ferry&cleaning=shown#cleaning');
    expect($('.removals a').attr('rel')).to.equal('nofollow');
    expect($('del').length).to.equal(0);
  });

  it('shows what cleaning removed where it stood, by rule', () => {
    const $ = article({ cleaning: { ...UNCLEANED, removals, isShown: true } });

    expect(
      $('.removals li')
        .toArray()
        .map((item) => $(item).text()),
    ).to.deep.equal(['share bar (2): Buttons to pass the article on', 'comment form (1)']);
    expect(
      $('.article-text > *')
        .toArray()
        .map((part) => $(part).attr('id')),
    ).to.deep.equal(['removed-1', 'removed-2', 'p1', 'p2', 'p3', 'removed-3']);
    expect(
      $('.removed')
        .toArray()
        .map((piece) => $(piece).text()),
    ).to.deep.equal([
      'Removed as share bar: Buttons to pass the article onTweet',
      'Email',
      'Removed as comment formLeave a Reply',
    ]);
    expect($('meta[name="robots"]').attr('content')).to.equal('noindex, nofollow');
  });

  it('leads to the results beside it, above and below', () => {
    const place = {
      place: 2,
      total: 1400,
      previousUrl: '/articles/a0?q=ferry&cursor=x',
      nextUrl: null,
      isRenewed: false,
    };

    const $ = article({ place });

    expect($('.result-place').length).to.equal(2);
    expect($('.result-place').first().text()).to.equal('‹ Previous result3 of 1,400');
    expect($('.result-place a').attr('href')).to.equal('/articles/a0?q=ferry&cursor=x');
    expect($('.result-place a').attr('rel')).to.equal('prev nofollow');
    expect($('.renewed').length).to.equal(0);
  });

  it('says when its place is in another result than the one it was reached by', () => {
    const $ = article({ place: { place: 0, total: 1, previousUrl: null, nextUrl: null, isRenewed: true } });

    expect($('.renewed').text()).to.include('no longer kept');
  });

  it('can be cited, by people and by programs', () => {
    const $ = article({});

    expect($('.reference').text()).to.equal('Joe Mallory, “Ferry sinks”, The Courier, 11 November 1983.');
    expect($('.kept-at a').attr('href')).to.equal('https://archive.example/articles/a1');
    expect($('#cite-BibTeX').text()).to.equal('@article{a1,\n}');
    expect($('.citation-file a').attr('href')).to.equal('/api/v1/articles/a1?format=bibtex');
    expect($('span.Z3988').attr('title')).to.equal('ctx_ver=Z39.88-2004&rft.title=Ferry%20sinks');
    expect(JSON.parse($('script[type="application/ld+json"]').text())).to.deep.equal({
      '@type': 'NewsArticle',
      headline: 'Ferry sinks',
    });
  });

  it('names the articles most like it, and what they have in common', () => {
    const $ = article({
      similar: [
        { ...ARTICLE, url: '/articles/a2', headline: 'Lost', kind: 'duplicate', share: 0.931, sharedWords: ['Pell'] },
        { ...ARTICLE, date: null, headline: 'Inquiry', kind: 'related', share: 0, sharedWords: ['Pell', 'buoy'] },
      ],
    });

    expect(
      $('.similar li')
        .toArray()
        .map((item) => $(item).text()),
    ).to.deep.equal([
      'LostThe Courier · 11 November 1983 · nearly the same text (93.1 % of the shorter one)',
      'InquiryThe Courier · undated · both have Pell, buoy',
    ]);
    expect($('.similar-note a').attr('href')).to.equal('/articles/a1/similar');
  });

  it('is read without a stepper when no query led to it', () => {
    const $ = article({
      form: { ...PAGE.form, q: '' },
      backUrl: null,
      article: { ...ARTICLE, headlineHighlights: [], paragraphs: [] },
    });

    expect($('.stepper').length).to.equal(0);
    expect($('.way-back a').attr('href')).to.equal('/');
  });
});

describe('every page', () => {
  it('has a doctype, a language, a title, one h1 and one main', () => {
    const pages = [
      renderHelpPage(ASSETS),
      renderFrontPage({ archive: ARCHIVE }, ASSETS),
      renderSearchPage(PAGE, ASSETS),
    ];

    for (const html of pages) {
      const $ = cheerio.load(html);
      expect(html).to.match(/^<!doctype html>\n<html lang="en">/);
      expect([$('title').length, $('h1').length, $('main').length]).to.deep.equal([1, 1, 1]);
    }
  });
});
