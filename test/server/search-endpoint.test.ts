import { expect } from 'chai';
import type { Express } from 'express';
import request from 'supertest';
import { createApp } from '../../server/app.ts';
import { fakeArchive } from '../support/fake-archive.ts';
import { type FakeDesk, fakeDesk } from '../support/fake-desk.ts';
import { expectProblem } from '../support/problems.ts';

let desk: FakeDesk;
let app: Express;

/** Hooks of each `describe` here: in the file around them they would run for every test of the suite. */
function afresh(): void {
  beforeEach(() => {
    desk = fakeDesk();
    app = createApp({ desk, archive: fakeArchive() });
  });
}

describe('GET /api/v1/search', () => {
  afresh();

  it('answers articles with their matching paragraphs, marked', async () => {
    const { status, headers, body } = await request(app).get('/api/v1/search').query({ q: 'harbour' });

    expect(status).to.equal(200);
    expect(headers['content-type']).to.equal('application/json; charset=utf-8');
    expect(body).to.deep.equal({
      query: { text: 'harbour', syntax: 'native', interpreted: '(harbour)', warnings: [] },
      index: { version: '7', articles: 3, paragraphs: 5 },
      totals: { articles: 1, paragraphs: 1, occurrences: 1, undated: 0 },
      results: [
        {
          id: 'bridge000001',
          url: '/articles/bridge000001',
          sourceUrl: 'https://courier.example/1998/bridge',
          headline: 'Harbour bridge opens',
          byline: ['Ada Okoye'],
          place: 'PORT ELLIS',
          date: '1998-06-02',
          datePrecision: 'day',
          source: 'Northern Courier',
          section: null,
          language: 'en',
          score: 1.5,
          reprints: 0,
          headlineHighlights: [],
          bylineHighlights: [[]],
          paragraphs: [
            { n: 1, kind: 'body', text: 'The bridge over the harbour opened on Tuesday.', highlights: [[20, 27]] },
          ],
        },
      ],
      next: null,
    });
  });

  it('leaves article text as it is, never as HTML', async () => {
    const { body } = await request(app).get('/api/v1/search').query({ q: 'alert' });

    expect(body.results[0].paragraphs[0].text).to.equal('A note read <script>alert("x")</script> in full.');
  });

  it('gives no address that a browser would run', async () => {
    const { body } = await request(app).get('/api/v1/search').query({ q: 'Drivers' });

    expect(body.results[0].sourceUrl).to.equal(null);
  });

  it('says how precisely each date is known', async () => {
    const { body } = await request(app).get('/api/v1/search').query({ q: 'bridge' });

    const precisions = body.results.map((result: { datePrecision: string | null }) => result.datePrecision);
    expect(precisions).to.deep.equal(['day', 'month', null]);
  });

  it('passes every limit to the desk, repeated ones as alternatives', async () => {
    const address = '/api/v1/search?q=a&match=any&from=1998&to=2004-11&source=A&source=B%2C+C&byline=Ada&place=X';

    await request(app).get(address).expect(200);

    expect(desk.asks).to.deep.equal([
      {
        text: 'a',
        syntax: 'native',
        match: 'any',
        filters: {
          from: { year: 1998, month: null, day: null },
          to: { year: 2004, month: 11, day: null },
          source: ['A', 'B, C'],
          section: [],
          language: [],
          place: ['X'],
          byline: ['Ada'],
        },
      },
    ]);
  });

  it('leads from page to page by cursor and by Link', async () => {
    const { body, headers } = await request(app).get('/api/v1/search?cursor=1&size=1&q=the+bridge');

    expect(body.next).to.equal('2');
    expect(headers['link']?.split(', ')).to.have.members([
      '</api/v1/search?q=the+bridge&size=1&cursor=1>; rel="self"',
      '</api/v1/search?q=the+bridge&size=1&cursor=2>; rel="next"',
      '</api/v1/search?q=the+bridge&size=1&cursor=0>; rel="prev"',
    ]);
  });

  it('names only itself in Link when everything fits on one page', async () => {
    const { headers } = await request(app).get('/api/v1/search').query({ q: 'bridge' });

    expect(headers['link']).to.equal('</api/v1/search?q=bridge>; rel="self"');
  });

  it('answers HEAD like GET, without the body', async () => {
    const { status, headers, text } = await request(app).head('/api/v1/search').query({ q: 'bridge' });

    expect(status).to.equal(200);
    expect(headers['etag']).to.be.a('string');
    expect(text).to.equal(undefined);
  });
});

describe('GET /api/v1/count', () => {
  afresh();

  it('answers totals and nothing else', async () => {
    const { body } = await request(app).get('/api/v1/count').query({ q: 'bridge' });

    expect(body).to.deep.equal({
      query: { text: 'bridge', syntax: 'native', interpreted: '(bridge)', warnings: [] },
      index: { version: '7', articles: 3, paragraphs: 5 },
      totals: { articles: 3, paragraphs: 4, occurrences: 4, undated: 1 },
    });
  });

  it('takes the parameters of a search, so that one address serves both', async () => {
    const { status } = await request(app).get('/api/v1/count').query({ q: 'bridge', sort: 'newest', size: 5 });

    expect(status).to.equal(200);
  });
});

describe('asking again for what has not changed', () => {
  afresh();

  it('answers 304 without a body', async () => {
    const first = await request(app).get('/api/v1/search').query({ q: 'bridge' });

    const again = await request(app)
      .get('/api/v1/search')
      .query({ q: 'bridge' })
      .set('If-None-Match', first.headers['etag'] ?? '');

    expect(first.headers['etag']).to.match(/^"[\w-]{27}"$/);
    expect(first.headers['cache-control']).to.equal('no-cache');
    expect(again.status).to.equal(304);
    expect(again.text).to.equal('');
  });

  it('answers in full once the index has a new version', async () => {
    const first = await request(app).get('/api/v1/count').query({ q: 'bridge' });
    desk.version = 8;

    const again = await request(app)
      .get('/api/v1/count')
      .query({ q: 'bridge' })
      .set('If-None-Match', first.headers['etag'] ?? '');

    expect(again.status).to.equal(200);
    expect(again.headers['etag']).to.not.equal(first.headers['etag']);
  });

  it('gives the compressed reply another tag than the plain one', async () => {
    const search = () => request(app).get('/api/v1/search').query({ q: 'bridge' });

    const plain = await search().set('Accept-Encoding', 'identity');
    const zipped = await search().set('Accept-Encoding', 'gzip');

    expect(zipped.headers['content-encoding']).to.equal('gzip');
    expect(zipped.headers['vary']).to.contain('Accept-Encoding');
    expect(zipped.headers['etag']).to.not.equal(plain.headers['etag']);
    expect(zipped.body).to.deep.equal(plain.body);
  });
});

describe('a query that cannot be read', () => {
  afresh();

  it('answers 400 with every fault, its place and its mend', async () => {
    const answer = await request(app).get('/api/v1/search').query({ q: 'budget "prime minister' });

    expectProblem(answer, 'unbalanced-quote');
    expect(answer.body.errors).to.deep.equal([
      {
        code: 'unbalanced-quote',
        message: 'The quote at column 8 is never closed.',
        start: 7,
        end: 22,
        hint: 'Close it with ".',
        suggestions: [{ label: 'Without the quote', query: 'budget prime minister' }],
      },
    ]);
  });

  it('answers the same from /api/v1/count', async () => {
    const answer = await request(app).get('/api/v1/count').query({ q: '"' });

    expectProblem(answer, 'unbalanced-quote');
  });
});
