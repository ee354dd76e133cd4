import { expect } from 'chai';
import type { Express } from 'express';
import request from 'supertest';
import type { TimelineReply } from '../../server/schemas/timeline.ts';
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

  it('lays other queries over the same periods, each with its own totals', async () => {
    const { body } = await ask('q=dam&interval=month&compare=ferry&compare=title:ferry&from=2019');

    const months = ['2019-01-01', '2019-02-01', '2019-03-01'];
    const compared = body.compared as { q: string; timeline: TimelineReply }[];
    expect(body.buckets.map(({ from }: { from: string }) => from)).to.deep.equal(months);
    expect(compared.map(({ q }) => q)).to.deep.equal(['ferry', 'title:ferry']);
    expect(compared.map(({ timeline }) => timeline.buckets.map(({ from }) => from))).to.deep.equal([months, months]);
    expect(compared[0]?.timeline.buckets[0]).to.deep.equal({
      from: '2019-01-01',
      to: '2019-01-31',
      articles: 1,
      occurrences: 1,
      all: 2,
      share: 0.5,
    });
    expect(compared[0]?.timeline.totals.articles).to.equal(1);
  });

  it('reaches as far as any of the queries does', async () => {
    const alone = await ask('q=dam&interval=year');
    const { body } = await ask('q=dam&interval=year&compare=ferry');

    expect(alone.body.buckets).to.have.length(1);
    expect(body.buckets).to.have.length(22);
    expect(body.compared[0].timeline.buckets).to.have.length(22);
  });

  it('tells what is wrong with a query beside it, and answers the others', async () => {
    const { status, body } = await ask('q=dam&compare=%28ferry&compare=ferry');

    expect(status).to.equal(200);
    expect(body.totals.articles).to.equal(4);
    expect(body.compared[0]).to.include({ q: '(ferry', timeline: null });
    expect(body.compared[0].problem).to.include({ status: 400, code: 'unbalanced-parenthesis' });
    expect(body.compared[1].timeline.totals.articles).to.equal(2);
  });

  it('compares at most five', async () => {
    const answer = await ask(`q=dam${'&compare=ferry'.repeat(6)}`);

    expectProblem(answer, 'bad-parameter');
    expect(answer.body).to.include({ parameter: 'compare' });
  });

  it('is a table of all queries, for who accepts CSV or names it', async () => {
    const { headers, text } = await ask('q=dam&interval=year&compare=ferry&from=2018&format=csv');
    const accepted = await ask('q=dam&interval=year&compare=ferry&from=2018').set('Accept', 'text/csv');

    expect(headers['content-type']).to.equal('text/csv; header=present; charset=utf-8');
    expect(headers['content-disposition']).to.equal('attachment; filename="newsmorgue-timeline-dam-v1.csv"');
    expect(text).to.equal(
      'query,from,to,articles,occurrences,all,share\r\n' +
        'dam,2019-01-01,2019-12-31,3,5,3,1\r\n' +
        'ferry,2019-01-01,2019-12-31,1,1,3,0.3333333333333333\r\n',
    );
    expect(accepted.text).to.equal(text);
  });

  it('keeps a spreadsheet from running a query as a formula', async () => {
    const { text } = await ask('q=%3Ddam&interval=year&format=csv');

    expect(text.split('\r\n')[1]).to.equal("'=dam,2019-01-01,2019-12-31,3,5,3,1");
  });

  it('does not leave a query out of the table because it cannot be read', async () => {
    const answer = await ask('q=dam&compare=%28ferry&format=csv');

    expectProblem(answer, 'unbalanced-parenthesis');
  });

  it('is as the API’s description says', async () => {
    const { body: description } = await request(app).get('/openapi.json');
    const { body } = await ask('q=dam&interval=month&compare=ferry&compare=%28');

    const validate = validatorOf(description, '/api/v1/timeline', 200, 'application/json');
    expect(validate(body), JSON.stringify(validate.errors)).to.equal(true);
  });
});
