import { expect } from 'chai';
import * as cheerio from 'cheerio';
import { renderFrontPage } from '../../web/pages/index.ts';
import type { ArchiveSummary } from '../../web/pages/page-data.ts';

const ARCHIVE: ArchiveSummary = {
  articles: 1_003,
  paragraphs: 9_000,
  sources: [
    {
      name: 'The Courier',
      articles: 1_000,
      years: [
        { year: 1964, articles: 100 },
        { year: 1966, articles: 900 },
      ],
    },
    { name: '<b>Wire</b>', articles: 1, years: [{ year: 1964, articles: 1 }] },
    { name: null, articles: 2, years: [] },
  ],
  years: [
    { year: 1964, articles: 101 },
    { year: 1966, articles: 900 },
  ],
  undated: 2,
  examples: [
    { q: '"monte gualdo"', shows: 'phrase' },
    { q: 'ferry -strike', shows: 'without' },
  ],
};

const NOTHING: ArchiveSummary = { articles: 0, paragraphs: 0, sources: [], years: [], undated: 0, examples: [] };

const front = (archive: Partial<ArchiveSummary>) =>
  cheerio.load(renderFrontPage({ archive: { ...ARCHIVE, ...archive } }, { style: '/s.css', script: '/s.js' }));

describe('the front page', () => {
  it('says what the archive holds', () => {
    const $ = front({});

    expect($('.coverage-line').text()).to.equal('1,003 articles and 9,000 paragraphs, 1964–1966; 2 undated');
    const sources = $('.sources li').toArray();
    expect(sources.map((source) => $(source).text())).to.deep.equal([
      'The Courier 1,000',
      '<b>Wire</b> 1',
      'Source not known 2',
    ]);
    expect($('.sources a').last().attr('href')).to.equal('/search?q=*%3A*&source=%3Cb%3EWire%3C%2Fb%3E');
  });

  it('shows of each source in which years it has most, on one scale', () => {
    const $ = front({});

    const strips = $('.strip').toArray();
    const cells = strips.map((strip) =>
      $(strip)
        .find('rect')
        .toArray()
        .map((rect) => `${$(rect).attr('x')} ${$(rect).attr('class')}`),
    );
    expect($(strips[0]).attr('viewbox') ?? $(strips[0]).attr('viewBox')).to.equal('0 0 3 1');
    expect(cells).to.deep.equal([['0 heat-2', '2 heat-5'], ['0 heat-1'], []]);
  });

  it('draws centuries by the decade', () => {
    const years = Array.from({ length: 150 }, (_, i) => ({ year: 1851 + i, articles: 1 }));

    const $ = front({ years, sources: [{ name: 'The Courier', articles: 150, years }] });

    expect($('.strip rect').length).to.equal(16);
  });

  it('gives the numbers as a table, each year a search', () => {
    const $ = front({});

    const rows = $('.coverage-numbers tr').toArray();
    expect(
      rows.map((row) =>
        $(row)
          .find('th, td')
          .toArray()
          .map((cell) => $(cell).text()),
      ),
    ).to.deep.equal([
      ['Year', 'Articles', 'The Courier', '<b>Wire</b>', 'Source not known'],
      ['1966', '900', '900', '0', '0'],
      ['1964', '101', '100', '1', '0'],
    ]);
    expect($('.coverage-numbers a').first().attr('href')).to.equal('/search?q=*%3A*&from=1966&to=1966');
  });

  it('lists the largest of three hundred sources, and leads to the rest', () => {
    const sources = Array.from({ length: 300 }, (_, i) => ({ name: `Paper ${i}`, articles: 300 - i, years: [] }));

    const $ = front({ sources });

    expect($('.sources li').length).to.equal(8);
    expect($('a[href="/facets/source?q=*%3A*"]').text()).to.equal('and 292 more sources');
  });

  it('draws nothing where nothing is dated, nor for one year', () => {
    const undated = front({ years: [], sources: [{ name: null, articles: 3, years: [] }], undated: 3 });
    const oneYear = front({ years: [{ year: 1999, articles: 3 }], undated: 0 });

    expect(undated('.coverage-line').text()).to.equal('1,003 articles and 9,000 paragraphs; 3 undated');
    expect(undated('.strip, .coverage-numbers').length).to.equal(0);
    expect(oneYear('.coverage-line').text()).to.equal('1,003 articles and 9,000 paragraphs, 1999');
    expect(oneYear('.strip').length).to.equal(0);
  });

  it('offers searches that find something, or shows the forms a search takes', () => {
    const [made, none] = [front({}), front({ examples: [] })];

    expect(made('.example').first().text()).to.equal('"monte gualdo"a phrase, word for word');
    expect(made('.example a').last().attr('href')).to.equal('/search?q=ferry+-strike');
    expect(none('#examples-title').text()).to.equal('Ways to ask');
    expect(none('.example a').length).to.equal(0);
  });

  it('says how to fill an empty archive', () => {
    expect(front(NOTHING)('.notice').text()).to.include('npm run index');
  });
});
