import { expect } from 'chai';
import * as cheerio from 'cheerio';
import request from 'supertest';
import type { Desk } from '../../search/index.ts';
import { createApp } from '../../server/app.ts';
import { articleOf, type SmallArticle } from '../support/articles.ts';
import { asking, deskOver, type SmallDesk } from '../support/desk.ts';
import { fakeArchive } from '../support/fake-archive.ts';

/** 25 reports on the dam, a year each, by two sources in turn, and one on something else. */
const ARTICLES: readonly SmallArticle[] = [
  ...Array.from({ length: 25 }, (_, i) => ({
    headline: `Dam ${i + 1}`,
    date: `${1901 + i}`,
    source: i % 2 === 0 ? 'Wire' : 'Courier',
    sourceUrl: `https://wire.example/${i + 1}`,
    paragraphs: [`The dam stood at ${i + 1} metres.`],
  })),
  { headline: 'Ferry' },
];

let small: SmallDesk;
let now: number;

/** Hooks of each `describe` here: in the file around them they would run for every test of the suite. */
function afresh(): void {
  beforeEach(async () => {
    now = 0;
    small = await deskOver(ARTICLES, () => now);
  });
}

const open = async (address: string, desk: Desk = small.desk) => {
  const rules = [{ name: 'see-also', what: 'A pointer to another article' }];
  const settings = { hosts: ['archive.example'] };
  const app = createApp({ desk, archive: fakeArchive(), settings, cleaningRules: rules });
  const { status, text } = await request(app).get(address).set('Host', 'archive.example');
  expect(status).to.equal(200);
  return cheerio.load(text);
};

/** The cursor of the second page, as `/search?q=dam&sort=oldest` leads to it. */
const secondPage = async () => {
  const page = { sort: 'oldest', size: 20, cursor: null, group: 'reprints' } as const;
  return (await small.desk.search(asking('dam', { match: null }), page)).next;
};

const placeOn = ($: cheerio.CheerioAPI) => $('.result-number').first().text();
const hrefOf = ($: cheerio.CheerioAPI, rel: string) => $(`.result-place [rel~="${rel}"]`).first().attr('href') ?? '';

describe('an article reached by a search', () => {
  afresh();

  it('leads to the results beside it, which keep the search', async () => {
    const $ = await open('/articles/a2?q=dam&sort=oldest&from=1902');

    const next = await open(hrefOf($, 'next'));

    expect(placeOn($)).to.equal('1 of 24');
    expect(hrefOf($, 'prev')).to.equal('');
    expect(next('h1').text()).to.equal('Dam 3');
    expect(placeOn(next)).to.equal('2 of 24');
    expect((await open(hrefOf(next, 'prev')))('h1').text()).to.equal('Dam 2');
  });

  it('counts only the results that the limits leave', async () => {
    const $ = await open('/articles/a3?q=dam&sort=newest&source=Wire&view=table');

    expect(placeOn($)).to.equal('12 of 13');
    expect(hrefOf($, 'next')).to.match(/^\/articles\/a1\?q=dam&source=Wire&view=table&sort=newest&cursor=/);
  });

  it('leads back to the page of the results that has it', async () => {
    const first = await open('/articles/a20?q=dam&sort=oldest');
    const second = await open(hrefOf(first, 'next'));

    const back = await open(second('.way-back a').first().attr('href') ?? '');

    expect(first('.way-back a').first().attr('href')).to.equal('/search?q=dam&sort=oldest');
    expect(
      back('.result-headline')
        .toArray()
        .map((headline) => back(headline).text()),
    ).to.deep.equal(['Dam 21', 'Dam 22', 'Dam 23', 'Dam 24', 'Dam 25']);
  });

  it('stays in the list it was found in while articles are added', async () => {
    const cursor = await secondPage();
    small.archive.add([articleOf({ headline: 'Dam between', date: '1922' }, 100)]);
    await small.refresh();

    const kept = await open(`/articles/a22?q=dam&sort=oldest&cursor=${cursor}`);
    const fresh = await open('/articles/a22?q=dam&sort=oldest');

    expect(placeOn(kept)).to.equal('22 of 25');
    expect(placeOn(fresh)).to.match(/of 26$/);
    expect((await open(hrefOf(kept, 'next')))('h1').text()).to.equal('Dam 23');
  });

  it('says so when that list is no longer kept, and goes on in the search as it is', async () => {
    const cursor = await secondPage();
    small.archive.add([articleOf({ headline: 'Dam after', date: '1999' }, 100)]);
    await small.refresh();
    now += 20 * 60_000;

    const $ = await open(`/articles/a22?q=dam&sort=oldest&cursor=${cursor}`);

    expect($('.renewed').length).to.equal(1);
    expect(placeOn($)).to.equal('22 of 26');
    expect($('mark').length).to.equal(2);
  });

  it('has no place where it is no result, where the query cannot be read, and among lines without the number of one', async () => {
    for (const address of [
      '/articles/a26?q=dam',
      '/articles/a1?q=dam&from=1902',
      '/articles/a1?q=%22dam',
      '/articles/a1?q=dam&view=concordance',
      '/articles/a1',
    ]) {
      expect((await open(address))('.result-place').length, address).to.equal(0);
    }
  });

  it('leads to the lines beside the one that it was opened by, which may be in the same article', async () => {
    const lines = await open('/search?q=metres+OR+dam&view=concordance&sort=date');
    const hrefs = lines('.line-link').map((_, line) => lines(line).attr('href'));

    const $ = await open(hrefs[4] ?? '');
    const before = await open(hrefs[0] ?? '');
    const next = await open(hrefOf($, 'next'));

    expect(hrefs[4]).to.equal('/articles/a2?q=metres+OR+dam&view=concordance&sort=date&at=4&line=5#p1');
    expect(placeOn($)).to.equal('5 of 75');
    expect($('.result-place [rel~="next"]').first().text()).to.equal('Next line ›');
    expect(hrefOf($, 'next')).to.match(/^\/articles\/a2\?.*&cursor=[^&]+&at=19&line=6#p1$/);
    expect(placeOn(next)).to.equal('6 of 75');
    expect(hrefOf(before, 'prev')).to.equal('');
    expect($('.way-back a').first().attr('href')).to.equal('/search?q=metres+OR+dam&sort=date&view=concordance');
  });

  it('goes on among the lines of the view that they were listed in, and leads back to their page', async () => {
    const first = await open('/search?q=dam&view=concordance&sort=date&size=10');
    const second = await open(first('.pager [rel~="next"]').attr('href') ?? '');
    const opened = await open(second('.line-link').first().attr('href') ?? '');
    small.archive.add([articleOf({ headline: 'Dam before all', date: '1800' }, 100)]);
    await small.refresh();

    const before = await open(hrefOf(opened, 'prev'));

    expect(placeOn(opened)).to.equal('11 of 50');
    expect(placeOn(before)).to.equal('10 of 50');
    expect(new URL(hrefOf(before, 'next'), 'http://here').searchParams.get('line')).to.equal('11');
    const back = await open(opened('.way-back a').first().attr('href') ?? '');
    expect(back('caption').text()).to.equal('Lines 11–20 of 50');
  });

  it('has no place among the lines when another line has its number by now', async () => {
    const line = (await open('/search?q=dam&view=concordance&sort=date'))('.line-link').first().attr('href') ?? '';
    small.archive.add([articleOf({ headline: 'Dam before all', date: '1800' }, 100)]);
    await small.refresh();

    const $ = await open(line);

    expect($('.result-place').length).to.equal(0);
    expect($('.way-back a').first().attr('href')).to.equal('/search?q=dam&sort=date&view=concordance');
  });

  for (const number of ['0', '-1', '1.5', '99999999999', 'x', '76']) {
    it(`has no place at a line that there cannot be: ${number}`, async () => {
      const $ = await open(`/articles/a1?q=dam&view=concordance&at=4&line=${number}`);

      expect($('.result-place').length).to.equal(0);
    });
  }

  it('stays at its line when what cleaning removed is shown', async () => {
    const $ = await open('/articles/a2?q=dam&view=concordance&sort=date&at=4&line=4&cleaning=shown');

    expect(placeOn($)).to.equal('4 of 50');
    expect(hrefOf($, 'next')).to.contain('&cleaning=shown#');
  });

  it('takes a made-up cursor for none', async () => {
    const $ = await open('/articles/a1?q=dam&sort=oldest&cursor=xyz');

    expect(placeOn($)).to.equal('1 of 25');
  });

  it('is linked from a later page of results with the cursor of that page', async () => {
    const cursor = await secondPage();

    const results = await open(`/search?q=dam&sort=oldest&cursor=${cursor}`);

    expect(results('.result-link').first().attr('href')).to.equal(`/articles/a21?q=dam&sort=oldest&cursor=${cursor}`);
  });
});

describe('what cleaning removed from an article', () => {
  afresh();

  it('is shown where it stood by an address of its own, with what the rule means', async () => {
    const plain = await open('/articles/a1?q=dam');
    const shown = await open((plain('.removals a').attr('href') ?? '').replace(/#.*/, ''));

    expect(plain('del').length).to.equal(0);
    expect(shown('.paragraph + .removed del').text()).to.equal('SEE ALSO: Ferry to close');
    expect(shown('.removed-rule').text()).to.equal('Removed as see also: A pointer to another article');
    expect(shown('mark').length).to.equal(2);
    expect(shown('.removals a').first().attr('href')).to.equal('/articles/a1?q=dam#cleaning');
  });

  it('stays shown from result to result', async () => {
    const $ = await open('/articles/a1?q=dam&sort=oldest&cleaning=shown');

    expect(hrefOf($, 'next')).to.match(/&cleaning=shown$/);
  });
});

describe('citing an article', () => {
  afresh();

  it('offers a reference, files, and what reference managers find by themselves', async () => {
    const $ = await open('/articles/a1?q=dam');

    expect($('.reference').text()).to.match(
      /^“Dam 1”, Wire, 1901, https:\/\/wire\.example\/1, accessed \d{1,2} [A-Z][a-z]+ \d{4}\.$/,
    );
    expect($('.kept-at').text()).to.equal('Kept in this archive as http://archive.example/articles/a1');
    expect($('#cite-RIS').text()).to.include('TI  - Dam 1');
    expect(new URLSearchParams($('.Z3988').attr('title')).get('rft.title')).to.equal('Dam 1');
    expect(JSON.parse($('script[type="application/ld+json"]').text())).to.include({
      '@type': 'NewsArticle',
      headline: 'Dam 1',
      mainEntityOfPage: 'http://archive.example/articles/a1',
    });
  });
});

describe('articles like one', () => {
  afresh();

  it('are named below it, near-duplicates as such', async () => {
    const text =
      'Engineers found sixty hairline cracks in the concrete of the tidal barrage yesterday evening, officials said.';
    const { desk } = await deskOver([
      { headline: 'Cracks found', paragraphs: [text] },
      { headline: 'Sixty cracks', paragraphs: [text] },
      ...Array.from({ length: 20 }, (_, i) => ({ headline: `Tide ${i}`, paragraphs: ['High tide.'] })),
    ]);

    const $ = await open('/articles/a1', desk);

    expect($('.similar li').text()).to.equal('Sixty cracksundated · nearly the same text (100 % of the shorter one)');
    expect($('.similar li a').attr('href')).to.equal('/articles/a2');
  });

  it('have a page of their own', async () => {
    const text = 'Engineers found sixty hairline cracks in the concrete of the tidal barrage yesterday evening.';
    const reprints = Array.from({ length: 8 }, (_, i) => ({ headline: `Cracks ${i + 1}`, paragraphs: [text] }));
    const { desk } = await deskOver([...reprints, ...Array.from({ length: 40 }, () => ({ paragraphs: ['Tide.'] }))]);

    const article = await open('/articles/a1', desk);
    const all = await open(article('.similar-note a').attr('href') ?? '', desk);

    expect(article('.similar li').length).to.equal(5);
    expect(all('.similar li').length).to.equal(7);
    expect(all('h1 a').attr('href')).to.equal('/articles/a1');
    expect(all('meta[name="robots"]').attr('content')).to.equal('noindex, nofollow');
    expect(all('.similar-note a').attr('href')).to.equal('/api/v1/articles/a1/similar');
  });

  it('are none where there are none', async () => {
    const alone = await deskOver([{ headline: 'Alone', paragraphs: ['Dam.'] }]);

    expect((await open('/articles/a1', alone.desk))('.similar-articles').length).to.equal(0);
    expect((await open('/articles/a1/similar', alone.desk))('.article').text()).to.include('No other article');
  });
});
