import { expect } from 'chai';
import type { Express } from 'express';
import request from 'supertest';
import { createApp } from '../../server/app.ts';
import { fakeArchive } from '../support/fake-archive.ts';
import { type FakeDesk, fakeDesk } from '../support/fake-desk.ts';
import { expectProblem } from '../support/problems.ts';

const HTML = 'text/html; charset=utf-8';
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

let desk: FakeDesk;
let app: Express;

/** Hooks of each `describe` here: in the file around them they would run for every test of the suite. */
function afresh(): void {
  beforeEach(() => {
    desk = fakeDesk();
    app = createApp({ desk, archive: fakeArchive() });
  });
}

describe('the pages', () => {
  afresh();

  for (const address of ['/', '/help', '/search', '/search?q=bridge', '/articles/bridge000001?q=bridge']) {
    it(`come as whole HTML documents: ${address}`, async () => {
      const { status, headers, text } = await request(app).get(address).set('Accept', BROWSER);

      expect(status).to.equal(200);
      expect(headers['content-type']).to.equal(HTML);
      expect(text.toLowerCase()).to.match(/^<!doctype html>/);
    });
  }

  it('count the archive once for each of its versions', async () => {
    let counts = 0;
    const { coverage } = desk;
    desk.coverage = () => {
      counts += 1;
      return coverage();
    };
    desk.version += 1;

    await request(app).get('/');
    await request(app).get('/search');
    await request(app).get('/');

    expect(counts).to.equal(1);
  });

  it('carry a tag, so that going back costs nothing', async () => {
    const first = await request(app).get('/search?q=bridge');

    const again = await request(app)
      .get('/search?q=bridge')
      .set('If-None-Match', first.headers['etag'] ?? '');

    expect(again.status).to.equal(304);
  });
});

describe('what an address asks that the page has no field for', () => {
  afresh();

  const ADDRESS = '/search?q=bridge&match=any&language=en&place=A+B&size=5';

  it('goes along with the form, the filters and the articles', async () => {
    const { text } = await request(app).get(ADDRESS).set('Accept', BROWSER);

    for (const hidden of ['name="match" value="any"', 'name="size" value="5"']) {
      expect(text).to.include(`<input type="hidden" ${hidden} form="search-form"`);
    }
    expect(text).to.match(/href="\/articles\/[^"]*place=A\+B&amp;language=en&amp;match=any&amp;size=5/);
  });

  it('can be taken away where it narrows the search', async () => {
    const { text } = await request(app).get(ADDRESS).set('Accept', BROWSER);

    expect(text).to.include('Place: A B');
    expect(text).to.include('href="/search?q=bridge&amp;language=en&amp;match=any&amp;size=5"');
    expect(text).to.not.include('match: any');
  });

  it('waits for a query when there is none yet', async () => {
    const { text } = await request(app).get('/search?syntax=simple').set('Accept', BROWSER);

    expect(text).to.match(/<option selected[^>]* value="simple"|<option value="simple" selected/);
  });

  it('offers mended queries in the syntax they are written in', async () => {
    const { status, text } = await request(app).get('/search?q=%22strike&syntax=nexis').set('Accept', BROWSER);

    expect(status).to.equal(400);
    expect(text).to.include('href="/search?q=strike&amp;syntax=nexis"');
  });

  it('is let go where it cannot be used, so that the next search does not fail in the same way', async () => {
    const address = '/search?q=bridge&syntax=klingon&size=5&size=6&match=some&place=Hanoi';

    const { status, text } = await request(app).get(address).set('Accept', BROWSER);

    expect(status).to.equal(400);
    expect(text.match(/<input type="hidden" name="\w+" value="\w+"/g)).to.deep.equal([
      '<input type="hidden" name="size" value="5"',
    ]);
    expect(text).to.match(/<input type="checkbox" name="place" value="Hanoi" checked/);
  });
});

describe('GET /search by what the caller accepts', () => {
  afresh();

  const search = (accept: string) => request(app).get('/search?q=bridge').set('Accept', accept);

  it('gives programs that ask for JSON the reply of the API', async () => {
    const page = await search('application/json');
    const api = await request(app).get('/api/v1/search?q=bridge');

    expect(page.body).to.deep.equal(api.body);
    expect(page.headers['link']).to.equal('</search?q=bridge>; rel="self"');
    expect(page.headers['vary']).to.contain('Accept');
  });

  for (const accept of [BROWSER, '*/*', 'text/*', 'application/json;q=0.5, text/html']) {
    it(`gives the page for “${accept}”`, async () => {
      const { headers } = await search(accept);

      expect(headers['content-type']).to.equal(HTML);
      expect(headers['vary']).to.contain('Accept');
    });
  }

  it('answers 406 and lists the formats for anything else', async () => {
    const answer = await search('application/pdf');

    expect(answer.status).to.equal(406);
    const problem = await search('application/pdf, application/problem+json');
    expectProblem(problem, 'not-acceptable');
    expect(problem.body.hint).to.equal('Accept one of: text/html, application/json, application/atom+xml.');
  });

  it('answers a mistake as JSON to callers of JSON', async () => {
    const answer = await request(app).get('/search?q=%22').set('Accept', 'application/json');

    expectProblem(answer, 'unbalanced-quote');
  });
});

describe('the search page', () => {
  afresh();

  it('reads fields left blank in the form as not set', async () => {
    const { status } = await request(app).get('/search?q=bridge&from=&to=&source=&sort=');

    expect(status).to.equal(200);
    expect(desk.asks[0]?.filters).to.deep.include({ from: null, to: null, source: [] });
  });

  it('searches for nothing while there is no query', async () => {
    await request(app).get('/search?q=+&source=Courier').expect(200);

    expect(desk.asks.filter(({ filters }) => filters.source.length > 0)).to.deep.equal([]);
  });

  it('offers what the result can be narrowed by, under a filter that stays', async () => {
    const { text } = await request(app).get('/search?q=bridge&from=1990&source=Evening+Post').expect(200);

    expect(text).to.match(/<input type="checkbox" name="source" value="Evening Post" checked/);
    expect(text).to.include('<span class="choice-name">2004</span>');
  });

  for (const [address, status] of [
    ['/search?q=%22never+closed', 400],
    ['/search?q=bridge&from=sometime', 400],
    ['/search?q=bridge&nonsense=1', 400],
  ] as const) {
    it(`answers ${status} and keeps the form when it cannot be answered: ${address}`, async () => {
      const answer = await request(app).get(address).set('Accept', BROWSER);

      expect(answer.status).to.equal(status);
      expect(answer.headers['content-type']).to.equal(HTML);
      expect(answer.text).to.match(/never closed|bridge/);
    });
  }
});

describe('the article page', () => {
  afresh();

  it('is shown unmarked when its query cannot be read', async () => {
    const { status, text } = await request(app).get('/articles/bridge000001?q=%22').set('Accept', BROWSER);

    expect(status).to.equal(200);
    expect(text).to.contain('opened on Tuesday');
    expect(text).to.contain('never closed');
  });

  it('leads back to the search it was reached from', async () => {
    const { text } = await request(app).get('/articles/bridge000001?q=bridge&from=1998&sort=oldest');

    expect(text.replaceAll('&amp;', '&')).to.contain('/search?q=bridge&from=1998&sort=oldest');
  });

  it('keeps the whole search in the ways back and on, where its query cannot be read', async () => {
    const { text } = await request(app).get('/articles/bridge000001?q=%22&match=any&place=Hanoi&from=1998');

    const limits = 'from=1998&amp;place=Hanoi&amp;match=any"';
    expect(text).to.contain(`href="/search?q=%22&amp;${limits}`);
  });

  it('does not mind parameters that a link gathered on its way', async () => {
    await request(app).get('/articles/bridge000001?fbclid=abc').expect(200);
  });

  it('is a 404 page for an article that never was', async () => {
    const { status, headers } = await request(app).get('/articles/nosucharticle').set('Accept', BROWSER);

    expect(status).to.equal(404);
    expect(headers['content-type']).to.equal(HTML);
  });

  it('is a 410 page for an article that was withdrawn', async () => {
    const { status, headers } = await request(app).get('/articles/withdrawn0001').set('Accept', BROWSER);

    expect(status).to.equal(410);
    expect(headers['content-type']).to.equal(HTML);
  });

  it('tells programs its faults as problem details', async () => {
    const answer = await request(app).get('/articles/nosucharticle').set('Accept', 'application/json');

    expectProblem(answer, 'unknown-article');
  });
});

describe('an address where nothing is', () => {
  afresh();

  it('is a page for a browser', async () => {
    const { status, headers } = await request(app).get('/nowhere').set('Accept', BROWSER);

    expect(status).to.equal(404);
    expect(headers['content-type']).to.equal(HTML);
  });

  it('is problem details for a program', async () => {
    expectProblem(await request(app).get('/nowhere'), 'not-found');
  });

  it('is problem details below /api/, whatever the caller takes', async () => {
    expectProblem(await request(app).get('/api/v1/nowhere').set('Accept', BROWSER), 'not-found');
  });
});

describe('the assets', () => {
  afresh();

  it('are kept for good under an address that changes with them', async () => {
    const page = await request(app).get('/');
    const style = /href="(\/assets\/[0-9a-f]{16}\/style\.css)"/.exec(page.text)?.[1] ?? '';

    const { status, headers } = await request(app).get(style);

    expect(status).to.equal(200);
    expect(headers['content-type']).to.equal('text/css; charset=utf-8');
    expect(headers['cache-control']).to.equal('public, max-age=31536000, immutable');
  });

  for (const address of [
    '/assets/0000000000000000/style.css',
    '/assets/x/..%2f..%2f..%2fpackage.json',
    '/assets/x/../../package.json',
    '/assets/',
  ]) {
    it(`hold nothing else: ${address}`, async () => {
      expectProblem(await request(app).get(address), 'not-found');
    });
  }
});
