import { expect } from 'chai';
import request from 'supertest';
import { createApp } from '../../server/app.ts';
import { fakeArchive } from '../support/fake-archive.ts';
import { fakeDesk } from '../support/fake-desk.ts';
import { expectProblem } from '../support/problems.ts';

const app = createApp({ desk: fakeDesk(), archive: fakeArchive() });

describe('GET /api/v1/articles/{id}', () => {
  it('answers the whole article, unmarked when nothing is searched for', async () => {
    const { status, body } = await request(app).get('/api/v1/articles/bridge000001');

    expect(status).to.equal(200);
    expect(body).to.deep.include({
      id: 'bridge000001',
      headline: 'Harbour bridge opens',
      authors: [{ name: 'Ada Okoye', role: 'Staff Writer' }],
      query: null,
      headlineHighlights: [],
      bylineHighlights: [[]],
    });
    expect(body.paragraphs).to.deep.equal([
      { n: 1, kind: 'body', text: 'The bridge over the harbour opened on Tuesday.', highlights: [] },
      { n: 2, kind: 'caption', text: 'Crowds on the bridge.', highlights: [] },
    ]);
  });

  it('marks where the query matches and says how the query was read', async () => {
    const { body } = await request(app).get('/api/v1/articles/bridge000001?q=bridge');

    expect(body.headlineHighlights).to.deep.equal([[8, 14]]);
    expect(body.paragraphs[1].highlights).to.deep.equal([[14, 20]]);
    expect(body.query.interpreted).to.equal('(bridge)');
  });

  it('answers unmarked when the article does not match the query', async () => {
    const { status, body } = await request(app).get('/api/v1/articles/bridge000001?q=lighthouse');

    expect(status).to.equal(200);
    expect(body.headlineHighlights).to.deep.equal([]);
    expect(body.query.text).to.equal('lighthouse');
  });

  it('refuses a query that cannot be read', async () => {
    expectProblem(await request(app).get('/api/v1/articles/bridge000001?q=%22'), 'unbalanced-quote');
  });

  it('answers 404 for an article that never was', async () => {
    expectProblem(await request(app).get('/api/v1/articles/nosucharticle'), 'unknown-article');
  });

  it('answers 410 for an article that was withdrawn', async () => {
    const answer = await request(app).get('/api/v1/articles/withdrawn0001');

    expectProblem(answer, 'withdrawn-article');
    expect(answer.body.detail).to.equal('The article was withdrawn on 2020-05-01.');
  });
});

describe('GET /api/v1/articles/{id}/cleaning', () => {
  it('answers what was removed, by which rule and where it stood', async () => {
    const { body } = await request(app).get('/api/v1/articles/bridge000001/cleaning');

    expect(body).to.deep.equal({
      id: 'bridge000001',
      removals: [{ rule: 'see-also', text: 'SEE ALSO: Ferry to close', after: 1 }],
    });
  });

  it('answers 404 for an article that never was', async () => {
    expectProblem(await request(app).get('/api/v1/articles/nosucharticle/cleaning'), 'unknown-article');
  });
});

describe('a hostile article id', () => {
  for (const id of [
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e%2f',
    '%00',
    "'%20OR%201=1--",
    '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    'a'.repeat(5000),
    '__proto__%20',
  ]) {
    it(`names no article: ${id.slice(0, 40)}`, async () => {
      expectProblem(await request(app).get(`/api/v1/articles/${id}`), 'unknown-article');
      expectProblem(await request(app).get(`/api/v1/articles/${id}/cleaning`), 'unknown-article');
    });
  }

  it('that is not UTF-8 names nothing', async () => {
    expectProblem(await request(app).get('/api/v1/articles/%E0%A4%A'), 'not-found');
  });
});
