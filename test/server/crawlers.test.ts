import { expect } from 'chai';
import * as cheerio from 'cheerio';
import request from 'supertest';
import { createApp } from '../../server/app.ts';
import { withText } from '../support/body-text.ts';
import { fakeArchive } from '../support/fake-archive.ts';
import { fakeDesk } from '../support/fake-desk.ts';
import { expectProblem } from '../support/problems.ts';

const app = createApp({ desk: fakeDesk(), archive: fakeArchive() });

const BROWSER = 'text/html,application/xhtml+xml,*/*;q=0.8';

describe('robots.txt', () => {
  it('keeps crawlers out of endless searches and shows them the sitemap', async () => {
    const { text } = await request(app).get('/robots.txt').set('Host', 'localhost');

    expect(text).to.equal(
      'User-agent: *\nDisallow: /search\nDisallow: /facets/\nDisallow: /build?\nDisallow: /api/\nDisallow: /feeds/\n\nSitemap: http://localhost/sitemap.xml\n',
    );
  });
});

describe('the sitemap', () => {
  const xml = async (address: string) => {
    const { text } = await withText(request(app).get(address).set('Host', 'localhost'));
    const $ = cheerio.load(text, { xml: true });
    return $('loc')
      .toArray()
      .map((loc) => $(loc).text());
  };

  it('lists every article’s page, through a list of lists', async () => {
    expect(await xml('/sitemap.xml')).to.deep.equal(['http://localhost/sitemaps/1.xml']);
    expect(await xml('/sitemaps/1.xml')).to.deep.equal([
      'http://localhost/articles/bridge000001',
      'http://localhost/articles/bridge000002',
      'http://localhost/articles/undated00003',
    ]);
  });

  it('has no other pages', async () => {
    for (const address of ['/sitemaps/2.xml', '/sitemaps/0.xml', '/sitemaps/x.xml', '/sitemaps/99999999999.xml']) {
      expectProblem(await request(app).get(address), 'not-found');
    }
  });
});

describe('what crawlers are told of an answer', () => {
  const robotsOf = async (address: string) => {
    const { headers, text } = await request(app).get(address).set('Accept', BROWSER);
    const $ = cheerio.load(text);
    return [headers['x-robots-tag'], $('meta[name=robots]').attr('content'), $('link[rel=canonical]').attr('href')];
  };

  for (const [address, canonical] of [
    ['/', '/'],
    ['/help', '/help'],
    ['/docs', '/docs'],
    ['/articles/bridge000001', '/articles/bridge000001'],
  ] as const) {
    it(`${address} may be kept, under its own address`, async () => {
      expect(await robotsOf(address)).to.deep.equal([undefined, undefined, canonical]);
    });
  }

  for (const address of [
    '/search?q=bridge',
    '/search?q=bridge&source=Evening+Post',
    '/search?q=bridge&size=1&cursor=1',
    '/facets/source?q=bridge',
    '/nowhere',
  ]) {
    it(`${address} is neither kept nor followed`, async () => {
      expect(await robotsOf(address)).to.deep.equal(['noindex, nofollow', 'noindex, nofollow', undefined]);
    });
  }

  it('an article with hits marked is kept under the address without them', async () => {
    expect(await robotsOf('/articles/bridge000001?q=bridge')).to.deep.equal([
      'noindex, nofollow',
      'noindex, nofollow',
      '/articles/bridge000001',
    ]);
  });

  it('replies of the API and feeds are not kept', async () => {
    for (const address of ['/api/v1/count?q=a', '/api/v1/articles/bridge000001', '/feeds/search.atom?q=a']) {
      expect((await request(app).get(address)).headers['x-robots-tag']).to.equal('noindex, nofollow');
    }
  });
});

describe('every page', () => {
  for (const address of [
    '/',
    '/help',
    '/build',
    '/docs',
    '/docs/errors',
    '/search?q=bridge&size=1&cursor=1',
    '/search?q=bridge&source=Evening+Post&from=1990&view=table',
    '/search?q=bridge&view=timeline',
    '/search?q=zeppelin+ferry&from=1990&source=Evening+Post&language=en',
    '/search?q=%22never+closed',
    '/facets/source?q=bridge',
    '/articles/bridge000001?q=bridge',
    '/articles/withdrawn0001?q=bridge',
    '/nowhere',
  ]) {
    it(`has no link into endless searches that crawlers are to follow: ${address}`, async () => {
      const { text } = await request(app).get(address).set('Accept', BROWSER);

      const $ = cheerio.load(text);
      const followed = $('a:not([rel~=nofollow])')
        .toArray()
        .map((link) => $(link).attr('href') ?? '')
        .filter((href) => ENDLESS.test(href));
      expect(followed).to.deep.equal([]);
    });
  }
});

describe('a page of results', () => {
  it('leads feed readers to its feed and browsers to the search of the archive', async () => {
    const { text } = await request(app).get('/search?q=bridge&sort=oldest&source=Evening+Post').set('Accept', BROWSER);

    const $ = cheerio.load(text);
    expect($('link[rel=alternate][type="application/atom+xml"]').attr('href')).to.equal(
      '/feeds/search.atom?q=bridge&source=Evening+Post',
    );
    expect($('link[rel=search]').attr('href')).to.equal('/opensearch.xml');
  });
});

describe('GET /opensearch.xml', () => {
  it('tells browsers how to search from the address bar', async () => {
    const { headers, text } = await withText(request(app).get('/opensearch.xml').set('Host', 'localhost:3000'));

    expect(headers['content-type']).to.equal('application/opensearchdescription+xml; charset=utf-8');
    const $ = cheerio.load(text, { xml: true });
    expect($('ShortName').text()).to.equal('Newsmorgue');
    expect($('Url[type="text/html"]').attr('template')).to.equal('http://localhost:3000/search?q={searchTerms}');
    expect($('Url[rel=self]').attr('template')).to.equal('http://localhost:3000/opensearch.xml');
  });
});

describe('the pages about the API', () => {
  it('name every address, its parameters and its errors, out of the description', async () => {
    const { text } = await request(app).get('/docs').set('Accept', BROWSER);

    const { body } = await request(app).get('/openapi.json');
    const headings = cheerio
      .load(text)('h2:has(code)')
      .toArray()
      .map((heading) => cheerio.load(heading).text().split(' ')[1]);
    expect(headings).to.have.members(Object.keys(body.paths));
    expect(text).not.to.match(/<script[^>]+src="(?!\/assets\/)/);
  });

  it('hold the place that each error’s type leads to', async () => {
    const { body } = await request(app).get('/api/v1/search?q=%22');
    const [path, anchor] = body.type.split('#');

    const { text } = await request(app).get(path).set('Accept', BROWSER);

    expect(cheerio.load(text)(`#${anchor}`).text()).to.equal('unbalanced-quoteA quotation mark is never closed (400).');
  });
});

const ENDLESS = /^\/(?:search|facets|feeds|api)\b.*\?/;
