import { expect } from 'chai';
import type { Express } from 'express';
import request from 'supertest';
import { validatorOf } from '../support/api-description.ts';
import { expectProblem } from '../support/problems.ts';
import { viewApp } from '../support/view-app.ts';

describe('GET /api/v1/timeline', () => {
  let app: Express;

  before(async () => {
    ({ app } = await viewApp());
  });

  const ask = (parameters: string) => request(app).get(`/api/v1/timeline?${parameters}`);

  it('answers articles by period, quiet ones included, the undated and the imprecise apart', async () => {
    const { status, body } = await ask('q=dam&interval=month');

    expect(status).to.equal(200);
    expect(body).to.deep.equal({
      query: { text: 'dam', syntax: 'native', interpreted: 'dam', warnings: [] },
      index: { version: '1', articles: 5, paragraphs: 2 },
      totals: { articles: 4, paragraphs: 2, occurrences: 6, undated: 1 },
      interval: 'month',
      buckets: [
        { from: '2019-01-01', to: '2019-01-31', articles: 2, occurrences: 4, all: 2, share: 1 },
        { from: '2019-02-01', to: '2019-02-28', articles: 0, occurrences: 0, all: 0, share: 0 },
        { from: '2019-03-01', to: '2019-03-31', articles: 1, occurrences: 1, all: 1, share: 1 },
      ],
      undated: 1,
      imprecise: 0,
    });
  });

  it('chooses the interval unless one is named', async () => {
    expect((await ask('q=dam')).body.interval).to.equal('day');
    expect((await ask('q=ferry')).body.interval).to.equal('quarter');
    expect((await ask('q=ferry&interval=auto')).body.interval).to.equal('quarter');
    expect((await ask('q=ferry&interval=year')).body.buckets).to.have.length(22);
  });

  it('holds the limits of the query', async () => {
    const { body } = await ask('q=dam&interval=year&source=Courier&from=2019-02');

    expect(body.buckets).to.deep.equal([
      { from: '2019-02-01', to: '2019-12-31', articles: 1, occurrences: 1, all: 1, share: 1 },
    ]);
  });

  it('names an interval that would do where one is too fine', async () => {
    const { app: wide } = await viewApp([{ headline: 'Dam', date: '1900-01-01' }]);

    const answer = await request(wide).get('/api/v1/timeline?q=dam&interval=day');

    expectProblem(answer, 'interval-too-fine');
    expect(answer.body).to.include({ parameter: 'interval' });
    expect(answer.body.hint).to.contain('interval=week');
  });

  it('refuses an interval there is none of', async () => {
    const answer = await ask('q=dam&interval=decade');

    expectProblem(answer, 'bad-parameter');
    expect(answer.body.detail).to.equal('“decade” cannot be used for the parameter `interval`.');
  });

  it('names the nearest of its parameters for one it does not know', async () => {
    const answer = await ask('q=dam&intervall=day');

    expectProblem(answer, 'unknown-parameter');
    expect(answer.body.detail).to.contain('the nearest is `interval`');
  });

  it('is answered with 304 while it is the same, and to HEAD', async () => {
    const plainly = { 'Accept-Encoding': 'identity' };
    const { headers } = await ask('q=dam').set(plainly);
    const again = await ask('q=dam').set({ ...plainly, 'If-None-Match': headers['etag'] ?? '' });
    const head = await request(app).head('/api/v1/timeline?q=dam').set(plainly);

    expect(again.status).to.equal(304);
    expect(head.headers['etag']).to.equal(headers['etag']);
  });

  it('is as the API’s description says', async () => {
    const { body: description } = await request(app).get('/openapi.json');
    const { body } = await ask('q=dam&interval=month');

    const validate = validatorOf(description, '/api/v1/timeline', 200, 'application/json');
    expect(validate(body), JSON.stringify(validate.errors)).to.equal(true);
  });
});
