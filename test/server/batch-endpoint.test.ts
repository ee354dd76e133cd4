import { setImmediate } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import type { Express } from 'express';
import fc from 'fast-check';
import request from 'supertest';
import { createApp } from '../../server/app.ts';
import { startServer } from '../../server/listen.ts';
import { validatorOf } from '../support/api-description.ts';
import { fakeArchive } from '../support/fake-archive.ts';
import { fakeDesk } from '../support/fake-desk.ts';
import { expectProblem } from '../support/problems.ts';
import { viewApp } from '../support/view-app.ts';

let app: Express;

/** Hooks of each `describe` here: in the file around them they would run for every test of the suite. */
function withApp(): void {
  before(async () => {
    ({ app } = await viewApp());
  });
}

const send = (body: unknown) =>
  request(app)
    .post('/api/v1/batch')
    .send(body as object);

async function expectAsDescribed(body: unknown): Promise<void> {
  const { body: description } = await request(app).get('/openapi.json');
  const validate = validatorOf(description, '/api/v1/batch', 200, 'application/json');
  expect(validate(body), JSON.stringify(validate.errors)).to.equal(true);
}

describe('POST /api/v1/batch with a list of calls', () => {
  withApp();

  it('answers each as its own address would', async () => {
    const { status, headers, body } = await send({
      calls: [
        { call: 'count', q: 'dam', source: ['Wire', 'Courier'] },
        { call: 'search', q: 'ferry', sort: 'oldest', size: 1 },
        { call: 'timeline', q: 'dam', interval: 'year' },
      ],
    });

    const alone = await Promise.all(
      [
        'count?q=dam&source=Wire&source=Courier',
        'search?q=ferry&sort=oldest&size=1',
        'timeline?q=dam&interval=year',
      ].map(async (rest) => (await request(app).get(`/api/v1/${rest}`)).body),
    );
    expect(status).to.equal(200);
    expect(headers['cache-control']).to.equal('no-store');
    expect(body.results).to.deep.equal(alone.map((reply) => ({ status: 200, reply, problem: null })));
    await expectAsDescribed(body);
  });

  it('lets one fail by itself', async () => {
    const { status, body } = await send({
      calls: [
        { call: 'count', q: '"dam' },
        { call: 'count', q: 'dam', sise: 3 },
        { call: 'export', q: 'dam' },
        { call: 'count', q: 'dam', source: [{}] },
        { call: 'count', q: 'dam' },
      ],
    });

    expect(status).to.equal(200);
    expect(
      body.results.map((result: { problem: { code: string } | null }) => result.problem?.code ?? null),
    ).to.deep.equal(['unbalanced-quote', 'unknown-parameter', 'bad-body', 'bad-body', null]);
    expect(body.results[1].problem.detail).to.contain('the nearest is `size`');
    expect(body.results[0].status).to.equal(400);
    await expectAsDescribed(body);
  });

  it('gives out two thousand articles in all, whole pages always', async () => {
    const { app: large } = await viewApp(Array.from({ length: 100 }, () => ({ headline: 'Mill' })));
    const calls = Array.from({ length: 22 }, () => ({ call: 'search', q: 'mill', size: 100 }));

    const { body } = await request(large).post('/api/v1/batch').send({ calls });

    const [last, beyond] = body.results.slice(19);
    expect(last.reply.results).to.have.length(100);
    expect(beyond.problem).to.include({ code: 'batch-too-large', status: 422 });
  });

  it('goes no further once its caller has gone', async () => {
    const desk = fakeDesk();
    const gone = new AbortController();
    const count = desk.count;
    let end = (): void => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    desk.count = async (ask) => {
      gone.abort();
      await ended;
      return count(ask);
    };
    const server = await startServer(createApp({ desk, archive: fakeArchive() }), { host: '127.0.0.1', port: 0 });

    const calls = Array.from({ length: 50 }, () => ({ call: 'count', q: 'bridge' }));
    const sent = fetch(`${server.url}/api/v1/batch`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ calls }),
      signal: gone.signal,
    });
    await sent.catch(() => undefined);
    await server.close();
    end();
    await setImmediate();

    expect(desk.asks).to.have.length(1);
  });

  it('refuses more than a hundred', async () => {
    const answer = await send({ calls: Array.from({ length: 101 }, () => ({ call: 'count', q: 'dam' })) });

    expectProblem(answer, 'batch-too-large');
    expect(answer.body.detail).to.equal('101 calls are asked for; one batch has at most 100.');
  });
});

describe('POST /api/v1/batch with queries and periods', () => {
  withApp();

  it('answers the table of their totals, each period with all its articles', async () => {
    const { status, body } = await send({
      queries: ['dam', '"dam', 'ferry'],
      periods: ['1998', '2019-01', { from: '2019' }],
      source: ['Wire', 'Courier'],
    });

    expect(status).to.equal(200);
    expect(body.index).to.deep.equal({ version: '1', articles: 5, paragraphs: 2 });
    expect(body.periods).to.deep.equal([
      { from: '1998', to: '1998', articles: 1 },
      { from: '2019-01', to: '2019-01', articles: 2 },
      { from: '2019', to: null, articles: 3 },
    ]);
    const [dam, broken, ferry] = body.rows;
    expect(dam.totals).to.deep.equal([
      { articles: 0, paragraphs: 0, occurrences: 0, undated: 0 },
      { articles: 2, paragraphs: 2, occurrences: 4, undated: 0 },
      { articles: 3, paragraphs: 2, occurrences: 5, undated: 0 },
    ]);
    expect(broken).to.deep.include({ q: '"dam', query: null, totals: null });
    expect(broken.problem.code).to.equal('unbalanced-quote');
    expect(ferry.totals.map(({ articles }: { articles: number }) => articles)).to.deep.equal([1, 1, 1]);
    await expectAsDescribed(body);
  });

  it('has in each cell what counting within the period gives', async () => {
    const periods = ['1998', '2019-01-31', '2019-01', '2019'];
    const { body } = await send({ queries: ['dam OR ferry', '*:*'], periods });

    for (const [i, q] of ['dam OR ferry', '*:*'].entries()) {
      for (const [j, period] of periods.entries()) {
        const count = await request(app).get('/api/v1/count').query({ q, from: period, to: period });
        expect(body.rows[i].totals[j]).to.deep.equal(count.body.totals);
      }
    }
  });

  it('refuses a period that is none', async () => {
    const answer = await send({ queries: ['dam'], periods: ['2019-13'] });
    const backwards = await send({ queries: ['dam'], periods: [{ from: '2019', to: '1998' }] });

    expectProblem(answer, 'bad-body');
    expect(answer.body.detail).to.contain('“periods.0”');
    expectProblem(backwards, 'bad-parameter');
  });

  it('refuses more than ten thousand cells', async () => {
    const answer = await send({ queries: ['a', 'b'], periods: Array.from({ length: 5001 }, () => '2019') });

    expectProblem(answer, 'batch-too-large');
    expect(answer.body.detail).to.equal('10,002 cells are asked for; one batch has at most 10,000.');
  });

  it('names a member it does not know', async () => {
    const answer = await send({ queries: ['a'], periods: ['2019'], sources: ['Wire'] });

    expectProblem(answer, 'bad-body');
    expect(answer.body.detail).to.equal('There is no member “sources” here.');
  });
});

describe('what is sent to POST /api/v1/batch', () => {
  withApp();

  const post = (type: string, body: string | Buffer) =>
    request(app)
      .post('/api/v1/batch')
      .set('Content-Type', type)
      .serialize((sent: unknown) => sent as string)
      .send(body);

  it('must be JSON, and say so: a form of another site cannot', async () => {
    expectProblem(await post('text/plain', '{"calls":[]}'), 'body-not-json');
    expectProblem(await post('application/x-www-form-urlencoded', 'calls=1'), 'body-not-json');
    expectProblem(await post('application/json; charset=latin9', '{}'), 'body-not-json');
    expectProblem(await post('application/json', '{"calls":'), 'bad-body');
    expectProblem(await request(app).post('/api/v1/batch'), 'body-not-json');
  });

  it('must be short, unpacked too', async () => {
    const long = JSON.stringify({ calls: [{ call: 'count', q: 'x'.repeat(1_000_000) }] });

    expectProblem(await post('application/json', long), 'body-too-large');
    expectProblem(await post('application/json', gzipSync(long)).set('Content-Encoding', 'gzip'), 'body-too-large');
    expectProblem(await post('application/json', 'no gzip').set('Content-Encoding', 'gzip'), 'bad-body');
  });

  it('is sent with POST and nothing else', async () => {
    const answer = await request(app).get('/api/v1/batch');

    expectProblem(answer, 'method-not-allowed');
    expect(answer.headers['allow']).to.equal('POST, OPTIONS');
    expectProblem(await request(app).post('/api/v1/batch?q=dam').send({ calls: [] }), 'unknown-parameter');
  });

  it('is never a fault of the server, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc.json().map((json) => `{"calls":[${json}]}`),
        ),
        async (json) => {
          const { status } = await post('application/json', json);

          expect(status).to.be.oneOf([200, 400]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
