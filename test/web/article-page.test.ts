import { expect } from 'chai';
import { ARTICLE, article, PAGE, UNCLEANED } from '../support/pages.ts';

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
      by: 'result' as const,
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
    const $ = article({
      place: { by: 'result', place: 0, total: 1, previousUrl: null, nextUrl: null, isRenewed: true },
    });

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
