import { expect } from 'chai';
import { ARTICLE, listed, NO_VALUES, PAGE, REPLY, search } from '../support/pages.ts';

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
