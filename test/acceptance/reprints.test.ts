import { expect } from 'chai';
import * as cheerio from 'cheerio';
import request from 'supertest';
import { openSampleArchive, type SampleArchive } from '../support/sample-archive.ts';

/** Four stories of the sample archive were printed by two papers each, with a headline and some sentences of their own. */
describe('reprints in the sample archive', () => {
  let sample: SampleArchive;

  before(async function () {
    this.timeout(60_000);
    sample = await openSampleArchive();
  });

  after(() => sample.remove());

  const search = async (parameters: Record<string, string>) =>
    (await request(sample.app).get('/api/v1/search').query(parameters)).body;

  const page = async (parameters: Record<string, string>) =>
    cheerio.load((await request(sample.app).get('/search').query(parameters)).text);

  it('are those that a reader would find by hand', async () => {
    const { results } = await search({ q: '*:*', group: 'none', size: '100', sort: 'oldest' });
    const more = await search({ q: '*:*', group: 'none', size: '100', sort: 'newest' });

    const printed = [...results, ...more.results].filter(({ reprints }) => reprints > 0);
    expect([...new Set(printed.map(({ headline }) => headline))]).to.have.members([
      'Barrage has “concrete cancer” but is safe, say inspectors',
      'Report Finds 60 Cracks in Ilse Tidal Barrage',
      'Cod catch cut by 45 per cent as Östervik walks out',
      'Ministers Slash Strait Cod Quota by 45 Percent',
      'Study Says Barrage Fish Pass Fails Seven Salmon in Eight',
      'Barrage fish pass fails seven salmon in eight, says study',
      'Strait Summit Ends With No Agreement on Sanctions',
      'Strait summit ends with no agreement on sanctions, and no lunch',
    ]);
    expect(new Set(printed.map(({ reprints }) => reprints))).to.deep.equal(new Set([1]));
  });

  it('are listed once when asked for, and totals count them all', async () => {
    const each = await search({ q: 'barrage', size: '100' });
    const once = await search({ q: 'barrage', size: '100', group: 'reprints' });

    expect(once.totals).to.deep.equal(each.totals);
    expect(each.results.length).to.equal(each.totals.articles);
    expect(once.results.length).to.equal(each.results.length - 2);
    expect(once.next).to.equal(null);
  });

  it('come once each over all pages, which name one another', async () => {
    const ids: string[] = [];
    let address: string | undefined = '/api/v1/search?q=barrage&group=reprints&size=7';
    while (address !== undefined) {
      const reply: request.Response = await request(sample.app).get(address);
      ids.push(...reply.body.results.map(({ id }: { readonly id: string }) => id));
      address = reply.headers['link']?.match(/<([^>]*)>; rel="next"/)?.[1];
    }

    const whole = await search({ q: 'barrage', size: '100', group: 'reprints' });
    expect(ids).to.deep.equal(whole.results.map(({ id }: { readonly id: string }) => id));
  });

  it('are only counted among what a filter lets through', async () => {
    const { results } = await search({ q: 'cracks', source: 'Northern Wire', group: 'reprints' });

    const report = results.find(({ headline }: { readonly headline: string }) =>
      headline.startsWith('Report Finds 60'),
    );
    expect(report.reprints).to.equal(0);
  });

  it('are all in an export, each with its count', async () => {
    const { text } = await request(sample.app).get('/api/v1/export').query({ q: 'cod', group: 'reprints' }).buffer();
    const { totals } = await search({ q: 'cod' });

    const records = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ id }) => id !== undefined);
    expect(records.length).to.equal(totals.articles);
    expect(records.filter(({ reprints }) => reprints === 1).length).to.equal(2);
  });

  it('stand under the first of them on the page, with a way to list every article', async () => {
    const $ = await page({ q: 'cracks barrage concrete' });

    const alike = $('.alike').first();
    expect(alike.find('summary').text()).to.equal('and 1 more like it');
    expect(alike.find('li').text()).to.contain('Barrage has “concrete cancer” but is safe, say inspectors');
    expect(alike.find('li').text()).to.contain('The Kelmouth Courier');
    expect(alike.find('a').attr('href')).to.match(/^\/articles\/[0-9a-z]+\?q=cracks/);
    expect($('select[name="group"] option[selected]').attr('value')).to.equal('reprints');
    expect($('.totals').text()).to.match(/^\d+ articles, \d+ different · /);
  });

  it('are listed each on the page when asked for', async () => {
    const $ = await page({ q: 'cracks barrage concrete', group: 'none' });

    const headlines = $('.result-headline')
      .map((_, headline) => $(headline).text())
      .get();
    expect(headlines).to.include('Report Finds 60 Cracks in Ilse Tidal Barrage');
    expect(headlines).to.include('Barrage has “concrete cancer” but is safe, say inspectors');
    expect($('select[name="group"] option[selected]').attr('value')).to.equal('none');
    expect($('.totals').text()).not.to.contain('different');
    expect($('.views a').first().attr('href')).to.contain('group=none');
  });

  it('stand in the table as well', async () => {
    const $ = await page({ q: 'cracks barrage concrete', view: 'table' });

    expect($('.table th[scope="row"] .alike summary').first().text()).to.equal('and 1 more like it');
  });
});
