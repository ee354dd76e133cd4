import { expect } from 'chai';
import * as cheerio from 'cheerio';
import request from 'supertest';
import { viewApp } from '../support/view-app.ts';

const MANY = Array.from({ length: 130 }, (_, i) => ({
  headline: 'Dam',
  place: `Port ${String(i + 1).padStart(3, '0')}`,
  byline: ['Kim'],
}));

describe('the page of all values of a field', () => {
  const page = async (address: string) => {
    const { app } = await viewApp(MANY);
    const { text, status } = await request(app).get(address).set('Accept', 'text/html');
    const $ = cheerio.load(text);
    const values = $('.choice')
      .toArray()
      .map((choice) => `${$(choice).find('input').val()} ${$(choice).find('.choice-count').text()}`);
    return { $, status, values };
  };

  it('lists them with their articles, most first, a hundred a page', async () => {
    const { $, values } = await page('/facets/place?q=dam');

    expect($('h1').text()).to.equal('Places in dam');
    expect($('.totals').text()).to.equal('130 places in 134 articles');
    expect(values.length).to.equal(100);
    expect(values[0]).to.equal('Port 001 1');
    const next = await page($('a[rel~=next]').attr('href') ?? '');
    expect([next.values.length, next.values.at(-1)]).to.deep.equal([30, 'Port 130 1']);
  });

  it('leaves the field’s own filter aside, and keeps the others', async () => {
    const { values } = await page('/facets/source?q=dam&source=Wire&from=2019');

    expect(values).to.deep.equal(['Wire 2', 'Courier 1']);
  });

  it('finds the values that begin in some way, in the order asked for', async () => {
    const { $, values } = await page('/facets/byline?q=dam&prefix=e&order=value');

    expect($('.totals').text()).to.equal('2 bylines beginning with “e” in 134 articles');
    expect(values).to.deep.equal(['emil Bach 1', 'Émile Duquesne 1']);
  });

  it('keeps the whole search, and what was ticked on another page, in its forms', async () => {
    const { $ } = await page('/facets/place?q=dam&view=table&sort=newest&place=Port+001&place=Gone');

    const sent = $('form[action="/search"] input')
      .toArray()
      .filter((input) => $(input).attr('type') === 'hidden' || $(input).attr('checked') !== undefined)
      .map((input) => `${$(input).attr('name')}=${$(input).val()}`);
    expect(sent).to.deep.equal(['q=dam', 'place=Gone', 'view=table', 'sort=newest', 'place=Port 001']);
  });

  it('says that none begins so, under the field to change it', async () => {
    const { $ } = await page('/facets/place?q=dam&prefix=zz');

    expect($('.notice').text()).to.equal('None begins so.');
    expect($('input[name=prefix]').val()).to.equal('zz');
  });

  it('says so where no article has any', async () => {
    const { $ } = await page('/facets/section?q=dam');

    expect($('.notice').text()).to.equal('No article of this search has one.');
  });

  it('is not there for what searches are not narrowed by, and shows what is wrong with a search', async () => {
    expect((await page('/facets/colour?q=dam')).status).to.equal(404);
    expect((await page('/facets/place?q=%22dam')).status).to.equal(400);
    expect((await page('/facets/place?q=dam&nonsense=1')).status).to.equal(400);
  });
});
