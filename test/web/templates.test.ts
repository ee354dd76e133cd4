import { expect } from 'chai';
import * as cheerio from 'cheerio';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { renderErrorPage, renderFrontPage, renderHelpPage, renderSearchPage } from '../../web/pages/index.ts';
import { StructuredData } from '../../web/parts/structured-data.tsx';
import {
  ARCHIVE,
  ARTICLE,
  ASSETS,
  article,
  CITATION,
  listed,
  PAGE,
  REPLY,
  search,
  UNCLEANED,
} from '../support/pages.ts';

const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)> " onmouseover="alert(3)';

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
