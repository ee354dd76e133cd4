import { expect } from 'chai';
import fc from 'fast-check';
import request from 'supertest';
import { parseQuery } from '../../search/language/index.ts';
import { createApp } from '../../server/app.ts';
import type { RunningServer } from '../../server/listen.ts';
import { composeQuery, type QueryParts } from '../../web/text/compose-query.ts';
import { openPage } from '../support/browser.ts';
import { fakeArchive } from '../support/fake-archive.ts';
import { fakeDesk } from '../support/fake-desk.ts';
import { openSite } from '../support/site.ts';

const BLANK: QueryParts = { all: '', phrase: '', any: '', none: '', title: '', near: '', nearTo: '', within: '10' };
const composed = (parts: Partial<QueryParts>) => composeQuery({ ...BLANK, ...parts });

describe('composing a query from filled-in fields', () => {
  const rows: readonly (readonly [parts: Partial<QueryParts>, query: string])[] = [
    [{}, ''],
    [{ all: 'trump kim' }, 'trump kim'],
    [{ phrase: 'signing ceremony' }, '"signing ceremony"'],
    [{ phrase: 'ceremony' }, 'ceremony'],
    [{ any: 'ferry lifeboat' }, '(ferry OR lifeboat)'],
    [{ any: 'ferry' }, 'ferry'],
    [{ none: 'cod haddock' }, '*:* NOT cod NOT haddock'],
    [{ all: 'bank', none: 'cod' }, 'bank NOT cod'],
    [{ title: 'strike ends' }, 'title:(strike ends)'],
    [{ title: 'strike' }, 'title:strike'],
    [{ title: 'NOT' }, 'title:"NOT"'],
    [{ near: 'sanctions', nearTo: 'lifted', within: '5' }, '(sanctions NEAR/5 lifted)'],
    [{ near: 'press conference', nearTo: 'kim', within: 'many' }, '("press conference" NEAR/10 kim)'],
    [{ near: 'kim' }, 'kim'],
    [{ all: 'this OR that' }, 'this "OR" that'],
    [{ all: '"(title:x* -y' }, 'title x y'],
    [{ all: 'O’Brien U.S. 9/11 co-operate $3' }, 'O’Brien U.S "9/11" co-operate "$3"'],
  ];
  for (const [parts, query] of rows) {
    it(`makes ${JSON.stringify(parts)} the query ${query || '(none)'}`, () => {
      expect(composed(parts)).to.equal(query);
    });
  }

  it('makes a query that can be read of anything people type', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            'a',
            'OR',
            'NOT',
            'NEAR/5',
            '(',
            ')',
            '"',
            '-x',
            'title:',
            'date:2019-13',
            'w/s',
            '*',
            '~2',
            '=',
          ),
        )
        .map((each) => each.join(' ')),
    );
    const parts = fc.record({
      all: text,
      phrase: text,
      any: text,
      none: text,
      title: text,
      near: text,
      nearTo: text,
      within: text,
    });

    fc.assert(
      fc.property(parts, (each) => {
        const query = composeQuery(each);

        if (query !== '') expect(() => parseQuery(query), query).to.not.throw();
      }),
      { numRuns: Number(process.env['NEWSMORGUE_FUZZ_RUNS'] ?? 1500) },
    );
  });
});

describe('GET /build', () => {
  const app = createApp({ desk: fakeDesk(), archive: fakeArchive() });

  it('leads to the search that the fields make, limits included', async () => {
    const { status, headers } = await request(app).get(
      '/build?go=1&all=bridge&phrase=&none=toll&from=1990&to=&source=The+Courier&within=10',
    );

    expect(status).to.equal(303);
    expect(headers['location']).to.equal('/search?q=bridge+NOT+toll&from=1990&source=The+Courier');
  });

  it('asks for everything within limits when only they are given', async () => {
    const { headers } = await request(app).get('/build?go=1&from=1990');

    expect(headers['location']).to.equal('/search?q=*%3A*&from=1990');
  });

  it('says what is missing when nothing is filled in, and keeps what was typed', async () => {
    const { status, text } = await request(app).get('/build?go=1&all=%22%22');

    expect(status).to.equal(200);
    expect(text).to.include('Nothing is filled in yet');
    expect(text).to.include('value="&quot;&quot;"');
  });

  for (const [address, told] of [
    ['/build?go=1&all=bridge&from=sometime', '“sometime” is no date here'],
    ['/build?go=1&all=bridge&from=2001&to=1999', '2001 is later than 1999'],
  ] as const) {
    it(`says what is wrong with the dates, and keeps what was typed: ${address}`, async () => {
      const { status, text } = await request(app).get(address);

      expect(status).to.equal(200);
      expect(text).to.include(told);
      expect(text).to.include('value="bridge"');
    });
  }

  it('refuses more words than a query holds, rather than leaving some out', async () => {
    const { status, text } = await request(app)
      .get('/build')
      .query({ go: '1', any: 'cod '.repeat(1200) });

    expect(status).to.equal(200);
    expect(text).to.include('1000 are the most that are read');
  });

  it('shows the query the fields make, not yet sent in', async () => {
    const { status, text } = await request(app).get('/build?any=ferry+lifeboat&near=kim&nearTo=trump&within=3');

    expect(status).to.equal(200);
    expect(text).to.include('<code dir="auto">(ferry OR lifeboat) (kim NEAR/3 trump)</code>');
  });
});

describe('filling in the form, with JavaScript', () => {
  let site: RunningServer;

  before(async () => {
    site = await openSite();
  });

  after(() => site.close());

  it('shows the query as it comes about, and searches for it', async () => {
    const page = await openPage();
    await page.goto(`${site.url}/build`);

    await page.getByLabel('Any of these words').fill('barrage summit');
    await page.getByLabel('None of these words').fill('letter');
    const composed = '(barrage OR summit) NOT letter';
    await page.locator('#composed code', { hasText: composed }).waitFor();
    await page.getByRole('button', { name: 'Search' }).click();
    await page.locator('.totals').waitFor();

    expect(await page.locator('#q').inputValue()).to.equal(composed);
    expect(await page.locator('.totals strong').textContent()).to.equal('2 articles');
    await page.context().close();
  });
});
