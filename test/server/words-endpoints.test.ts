import { expect } from 'chai';
import type { Express } from 'express';
import request from 'supertest';
import { createApp } from '../../server/app.ts';
import { type ApiDescription, validatorOf } from '../support/api-description.ts';
import type { SmallArticle } from '../support/articles.ts';
import { deskOver } from '../support/desk.ts';
import { fakeArchive } from '../support/fake-archive.ts';
import { expectProblem } from '../support/problems.ts';

const ARTICLES: readonly SmallArticle[] = [
  {
    headline: 'Bridge opens',
    date: '1998-06',
    source: 'Northern Wire',
    paragraphs: ['The old bridge over the harbour stood.', ['caption', 'Crowds on the new bridge.']],
  },
  {
    headline: 'Harbour closed',
    date: '1990-05-04',
    source: 'Courier',
    paragraphs: ['The old bridge over the harbour stood. It is <b>shut</b>.'],
  },
  { headline: 'Letters', paragraphs: ['No bridge, please.'] },
];

let app: Express;

/** Hooks of each `describe` here: in the file around them they would run for every test of the suite. */
function withApp(): void {
  before(async () => {
    const { desk } = await deskOver(ARTICLES);
    app = createApp({ desk, archive: fakeArchive() });
  });
}

describe('GET /api/v1/concordance', () => {
  withApp();

  it('answers each occurrence among its words, with where it stands', async () => {
    const { status, body } = await request(app).get('/api/v1/concordance?q=bridge&sort=date&context=2&size=2');

    expect(status).to.equal(200);
    expect(body.totals).to.deep.equal({ articles: 3, paragraphs: 4, occurrences: 5, undated: 1 });
    expect(body.lines).to.deep.equal([
      {
        left: 'The old ',
        match: 'bridge',
        right: ' over the',
        highlights: [[0, 6]],
        id: 'a2',
        url: '/articles/a2#p1',
        headline: 'Harbour closed',
        date: '1990-05-04',
        datePrecision: 'day',
        source: 'Courier',
        kind: 'body',
        n: 1,
      },
      {
        left: '',
        match: 'Bridge',
        right: ' opens',
        highlights: [[0, 6]],
        id: 'a1',
        url: '/articles/a1',
        headline: 'Bridge opens',
        date: '1998-06',
        datePrecision: 'month',
        source: 'Northern Wire',
        kind: 'headline',
        n: null,
      },
    ]);
    expect(body.next).to.be.a('string');
  });

  it('leads from page to page by Link, saying only what differs from the defaults', async () => {
    const first = await request(app).get(
      '/api/v1/concordance?size=2&sort=left1&q=bridge&context=8&source=Courier&source=A',
    );
    const whole = await request(app).get('/api/v1/concordance?q=bridge&sort=right1&size=2');
    const second = await request(app).get(/<([^>]*)>; rel="next"/.exec(whole.headers['link'] ?? '')?.[1] ?? '');

    expect(first.headers['link']).to.equal(
      '</api/v1/concordance?q=bridge&source=Courier&source=A&sort=left1&size=2>; rel="self"',
    );
    expect(second.body.lines.map(({ right }: { right: string }) => right)).to.deep.equal([
      ' over the harbour stood. It is <b>shut',
      ' over the harbour stood.',
    ]);
    expect(second.headers['link']).to.match(/rel="prev"/);
  });

  it('takes orders of its own, and only those', async () => {
    expectProblem(await request(app).get('/api/v1/concordance?q=bridge&sort=newest'), 'bad-parameter');
    expectProblem(await request(app).get('/api/v1/concordance?q=bridge&context=51'), 'bad-parameter');
    expectProblem(await request(app).get('/api/v1/concordance?q=bridge&contxt=5'), 'unknown-parameter');
  });
});

describe('GET /api/v1/collocates', () => {
  withApp();

  it('answers the words around the matches with their counts and measures', async () => {
    const { body } = await request(app).get('/api/v1/collocates?q=harbour&span=1&measure=count&min=2&stopwords=drop');

    expect(body).to.deep.include({ words: 29, near: 5, distinct: 1, next: null });
    expect(body.collocates).to.have.length(1);
    expect(body.collocates[0]).to.deep.include({ word: 'stood', count: 2, left: 0, right: 2, everywhere: 2 });
    expect(body.collocates[0]).to.have.all.keys(
      ...['word', 'count', 'left', 'right', 'everywhere', 'expected', 'logLikelihood', 'logDice'],
    );
  });

  it('names the nearest parameter to one that it does not know', async () => {
    const answer = await request(app).get('/api/v1/collocates?q=harbour&spam=5');

    expectProblem(answer, 'unknown-parameter');
    expect(answer.body.detail).to.contain('`span`');
  });
});

describe('the views of a search, asked for as JSON', () => {
  withApp();

  for (const [page, api] of [
    [
      'view=concordance&q=bridge&sort=left1&context=2&span=3&size=2',
      'concordance?q=bridge&sort=left1&context=2&size=2',
    ],
    ['view=collocates&q=bridge&span=3&size=4', 'collocates?q=bridge&span=3&size=4'],
    ['view=timeline&q=bridge', 'timeline?q=bridge'],
  ]) {
    it(`are what the API answers: ${page}`, async () => {
      const asked = await request(app).get(`/search?${page}`).set('Accept', 'application/json');
      const { next, ...body } = asked.body;

      expect(asked.status).to.equal(200);
      expect((await request(app).get(`/api/v1/${api}`)).body).to.deep.include(body);
    });
  }
});

describe('GET /api/v1/terms', () => {
  withApp();

  it('answers words by prefix, pattern or likeness, with exact counts', async () => {
    const terms = async (query: string) =>
      (await request(app).get(`/api/v1/terms?sort=term&${query}`)).body.terms.map(
        ({ term, articles, occurrences }: { term: string; articles: number; occurrences: number }) =>
          `${term} ${articles} ${occurrences}`,
      );

    expect(await terms('prefix=BRI')).to.deep.equal(['bridge 3 5']);
    expect(await terms('pattern=o*')).to.deep.equal(['old 2 2', 'on 1 1', 'opens 1 1', 'over 2 2']);
    expect(await terms('like=harbor')).to.deep.equal(['harbour 2 3']);
    expect(await terms('like=hbour&edits=2')).to.deep.equal(['harbour 2 3']);
  });

  it('answers all words when nothing is said, a page at a time', async () => {
    const { body, headers } = await request(app).get('/api/v1/terms?size=2');

    expect(body.distinct).to.be.greaterThan(15);
    expect(body.terms).to.deep.equal([
      { term: 'bridge', articles: 3, occurrences: 5, edits: 0 },
      { term: 'harbour', articles: 2, occurrences: 3, edits: 0 },
    ]);
    expect(headers['link']).to.contain('</api/v1/terms?size=2>; rel="self"').and.to.contain('rel="next"');
  });

  it('refuses two ways of asking at once, and edits without a word', async () => {
    const both = await request(app).get('/api/v1/terms?prefix=a&like=b');

    expectProblem(both, 'bad-parameter');
    expect(both.body).to.include({ parameter: 'like', detail: '`prefix` and `like` cannot be given together.' });
    expectProblem(await request(app).get('/api/v1/terms?edits=1'), 'bad-parameter');
  });
});

describe('GET /api/v1/suggest', () => {
  withApp();

  it('answers completions of the last word, and whole queries for what may have been meant', async () => {
    const { body } = await request(app).get('/api/v1/suggest').query({ q: 'old har' });
    const misspelt = await request(app).get('/api/v1/suggest').query({ q: 'old harbuor ' });

    expect(body).to.deep.equal({
      query: { text: 'old har', syntax: 'native' },
      index: { version: '1', articles: 3, paragraphs: 4 },
      completions: [{ term: 'harbour', articles: 2, query: 'old harbour' }],
      didYouMean: [],
    });
    expect(misspelt.body.didYouMean).to.deep.equal([{ label: 'Search for “harbour”', query: 'old harbour ' }]);
  });
});

describe('GET /api/v1/articles/{id}/similar', () => {
  withApp();

  it('answers articles like it, and why', async () => {
    const { body } = await request(app).get('/api/v1/articles/a1/similar');

    expect(body.article).to.include({ id: 'a1', headline: 'Bridge opens' });
    expect(body.similar).to.have.length(1);
    expect(body.similar[0]).to.include({ id: 'a2', url: '/articles/a2', kind: 'related' });
    expect(body.similar[0].share).to.be.closeTo(3 / 8, 1e-9);
    expect(body.similar[0].words[0]).to.have.all.keys('word', 'score');
  });

  it('answers 404 as the article itself does', async () => {
    expectProblem(await request(app).get('/api/v1/articles/a9/similar'), 'unknown-article');
    expectProblem(await request(app).get('/api/v1/articles/a1/similar?size=0'), 'bad-parameter');
  });
});

describe('GET /api/v1/articles/{id}/paragraphs/{n}', () => {
  withApp();

  it('answers the paragraph and the article it is in, marked where a query matches', async () => {
    const { body } = await request(app).get('/api/v1/articles/a1/paragraphs/2?q=bridge');

    expect(body).to.deep.include({
      n: 2,
      kind: 'caption',
      text: 'Crowds on the new bridge.',
      highlights: [[18, 24]],
      url: '/articles/a1#p2',
    });
    expect(body.article).to.include({ id: 'a1', headline: 'Bridge opens', date: '1998-06', source: 'Northern Wire' });
    expect(body.query).to.include({ text: 'bridge' });
  });

  it('leaves text as it is, and has no marks without a query', async () => {
    const { body } = await request(app).get('/api/v1/articles/a2/paragraphs/1');

    expect(body).to.deep.include({
      text: 'The old bridge over the harbour stood. It is <b>shut</b>.',
      highlights: [],
      query: null,
    });
  });

  it('answers 404 for a paragraph that is not there, whatever its number is written like', async () => {
    for (const n of ['0', '3', '01', '1.0', 'x', '-1', '9'.repeat(40)]) {
      expectProblem(await request(app).get(`/api/v1/articles/a1/paragraphs/${n}`), 'not-found');
    }
    expectProblem(await request(app).get('/api/v1/articles/a9/paragraphs/1'), 'unknown-article');
  });
});

describe('the description of what is told of words', () => {
  withApp();

  for (const [path, address] of [
    ['/api/v1/concordance', '/api/v1/concordance?q=old+NEAR/5+harbour&sort=right1'],
    ['/api/v1/concordance', '/api/v1/concordance?q=bridge&sort=oldest'],
    ['/api/v1/collocates', '/api/v1/collocates?q=bridge'],
    ['/api/v1/collocates', '/api/v1/collocates?q=%22'],
    ['/api/v1/terms', '/api/v1/terms?prefix=h'],
    ['/api/v1/suggest', '/api/v1/suggest?q=hab'],
    ['/api/v1/articles/{id}/similar', '/api/v1/articles/a1/similar'],
    ['/api/v1/articles/{id}/similar', '/api/v1/articles/a9/similar'],
    ['/api/v1/articles/{id}/paragraphs/{n}', '/api/v1/articles/a1/paragraphs/1?q=old'],
    ['/api/v1/articles/{id}/paragraphs/{n}', '/api/v1/articles/a1/paragraphs/9'],
  ] as const) {
    it(`holds for the real answer of ${address}`, async () => {
      const description: ApiDescription = (await request(app).get('/openapi.json')).body;

      const { status, type, body } = await request(app).get(address);

      const validate = validatorOf(description, path, status, type);
      expect(validate(body), JSON.stringify(validate.errors)).to.equal(true);
    });

    it(`is tagged for ${address}, so that it is 304 when asked again`, async () => {
      const ask = () => request(app).get(address).set('Accept-Encoding', 'identity');
      const { status, headers } = await ask();
      if (status !== 200) return;

      const again = await ask().set('If-None-Match', headers['etag'] ?? '');
      const head = await request(app).head(address).set('Accept-Encoding', 'identity');

      expect(again.status).to.equal(304);
      expect(head.headers['etag']).to.equal(headers['etag']);
    });
  }
});
