import { expect } from 'chai';
import * as cheerio from 'cheerio';
import type { Express } from 'express';
import request from 'supertest';
import { viewApp } from '../support/view-app.ts';

describe('the table of articles', () => {
  let app: Express;

  before(async () => {
    ({ app } = await viewApp());
  });

  const page = async (address: string) => {
    const { text } = await request(app).get(address).set('Accept', 'text/html');
    return cheerio.load(text);
  };

  const rows = ($: cheerio.CheerioAPI) =>
    $('.table-articles tr')
      .toArray()
      .map((row) =>
        $(row)
          .find('th, td')
          .toArray()
          .map((cell) => $(cell).text()),
      );

  it('has a row for each, with its matching paragraphs and hits, and columns for what any of them has', async () => {
    const $ = await page('/search?q=dam&view=table&sort=newest&from=2019');

    expect(rows($)).to.deep.equal([
      ['Date', 'Headline', 'Source', 'Byline', 'Paragraphs', 'Hits'],
      ['Mar 2019', 'Dam', 'Courier', 'Émile Duquesne, emil Bach', '0', '1'],
      ['31 Jan 2019', 'Dam', 'Wire', 'Zoë Adler', '1', '3'],
      ['5 Jan 2019', 'Ferry', 'Wire', '', '1', '1'],
    ]);
  });

  it('is sorted by date by its heading, the newest first and then the other way round', async () => {
    const heading = async (sort: string) => {
      const $ = await page(`/search?q=dam&view=table${sort}`);
      const cell = $('.table-articles th').first();
      return [cell.attr('aria-sort'), cell.find('a').attr('href')];
    };

    expect(await heading('')).to.deep.equal(['none', '/search?q=dam&view=table&sort=newest']);
    expect(await heading('&sort=newest')).to.deep.equal(['descending', '/search?q=dam&view=table&sort=oldest']);
    expect(await heading('&sort=oldest')).to.deep.equal(['ascending', '/search?q=dam&view=table&sort=newest']);
  });

  it('can be had whole as CSV, limits and order kept', async () => {
    const $ = await page('/search?q=dam&view=table&source=Wire&sort=oldest');

    const file = $('.table-file a').attr('href');
    expect(file).to.equal('/api/v1/export?q=dam&source=Wire&sort=oldest&format=csv');
    expect((await request(app).get(file ?? '')).headers['content-type']).to.equal(
      'text/csv; header=present; charset=utf-8',
    );
  });

  it('leads to each article with its hits marked, and back to itself', async () => {
    const $ = await page('/search?q=dam&view=table&size=1');

    const article = await page($('.result-link').attr('href') ?? '');
    expect(article('mark').length).to.be.greaterThan(0);
    expect(article('a[href^="/search"]').first().attr('href')).to.equal('/search?q=dam&size=1&view=table');
  });

  it('scrolls by keyboard, under a name', async () => {
    const $ = await page('/search?q=dam&view=table');

    const { tabindex, 'aria-label': label } = $('.table-frame').attr() ?? {};
    expect([tabindex, label]).to.deep.equal(['0', 'Articles found']);
  });
});
