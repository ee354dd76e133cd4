import { PassThrough } from 'node:stream';
import { expect } from 'chai';
import type { Express } from 'express';
import { pino } from 'pino';
import request from 'supertest';
import { MorgueError } from '../../errors/index.ts';
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

describe('while the index is opening', () => {
  afresh();

  beforeEach(() => {
    desk.ready = false;
  });

  it('the process says it lives', async () => {
    const { status, body } = await request(app).get('/healthz');

    expect(status).to.equal(200);
    expect(body).to.deep.equal({ status: 'ok' });
  });

  for (const address of ['/readyz', '/api/v1/search?q=a', '/api/v1/count?q=a', '/api/v1/articles/bridge000001']) {
    it(`${address} asks to come again`, async () => {
      const answer = await request(app).get(address);

      expectProblem(answer, 'index-opening');
      expect(answer.headers['retry-after']).to.equal('2');
    });
  }

  it('the pages say so as pages', async () => {
    const { status, headers } = await request(app).get('/search?q=a').set('Accept', 'text/html');

    expect(status).to.equal(503);
    expect(headers['content-type']).to.equal('text/html; charset=utf-8');
    expect(headers['retry-after']).to.equal('2');
  });

  it('is over once the desk is ready', async () => {
    desk.ready = true;

    const { status, body } = await request(app).get('/readyz');

    expect(status).to.equal(200);
    expect(body).to.deep.equal({ status: 'ready' });
  });
});

describe('what a browser may do with an answer', () => {
  afresh();

  for (const address of ['/', '/api/v1/search?q=a', '/nowhere']) {
    it(`is only what we send ourselves: ${address}`, async () => {
      const { headers } = await request(app).get(address);

      expect(headers['content-security-policy']?.split(';')).to.have.members([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ]);
      expect(headers).to.include({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' });
      expect(headers).to.not.have.any.keys(
        'x-powered-by',
        'strict-transport-security',
        'access-control-allow-origin',
        'set-cookie',
      );
    });
  }
});

describe('a name that the machine itself is asked under', () => {
  afresh();

  const under = (host: string) => request(app).get('/api/v1/count?q=a').set('Host', host);

  for (const host of ['127.0.0.1:3000', 'localhost', 'LOCALHOST:80', 'morgue.localhost', '[::1]:3000']) {
    it(`is answered when it is its own: ${host}`, async () => {
      await under(host).expect(200);
    });
  }

  for (const host of ['evil.example', 'evil.example:3000', 'localhost.evil.example', '127.0.0.1.evil.example']) {
    it(`is refused when a web page could have pointed it here: ${host}`, async () => {
      expectProblem(await under(host), 'unknown-host');
    });
  }

  it('is answered when the operator named it', async () => {
    app = createApp({ desk, archive: fakeArchive(), settings: { hosts: ['archive.example'] } });

    await under('Archive.example').expect(200);
  });
});

describe('a method other than reading', () => {
  afresh();

  for (const address of ['/', '/search', '/api/v1/search?q=a', '/api/v1/articles/bridge000001', '/healthz']) {
    it(`is not allowed at ${address}`, async () => {
      const answer = await request(app).post(address).set('Accept', 'application/json').send({ q: 'a' });

      expectProblem(answer, 'method-not-allowed');
      expect(answer.headers['allow']).to.equal('GET, HEAD, OPTIONS');
    });
  }

  it('OPTIONS tells which are', async () => {
    const { status, headers } = await request(app).options('/api/v1/search');

    expect(status).to.equal(204);
    expect(headers['allow']).to.equal('GET, HEAD, OPTIONS');
  });
});

describe('an API caller that does not take JSON', () => {
  afresh();

  it('is told what there is', async () => {
    const answer = await request(app).get('/api/v1/search?q=a').set('Accept', 'text/csv');

    expectProblem(answer, 'not-acceptable');
    expect(answer.body.hint).to.equal('Accept one of: application/json.');
  });
});

describe('too many requests', () => {
  afresh();

  it('are refused with the time to wait, counted over pages and API alike', async () => {
    app = createApp({ desk, archive: fakeArchive(), settings: { rateLimitPerMinute: 2 } });
    const first = await request(app).get('/api/v1/count?q=a');
    await request(app).get('/').expect(200);

    const third = await request(app).get('/api/v1/count?q=a');

    expect(first.headers['ratelimit-policy']).to.contain('q=2');
    expect(first.headers['ratelimit']).to.contain('r=1');
    expectProblem(third, 'too-many-requests');
    expect(Number(third.headers['retry-after'])).to.be.within(1, 60);
  });

  it('do not keep health checks from being answered', async () => {
    app = createApp({ desk, archive: fakeArchive(), settings: { rateLimitPerMinute: 1 } });

    for (let times = 0; times < 3; times += 1) await request(app).get('/healthz').expect(200);
  });

  it('are never counted unless a limit is set', async () => {
    const { headers } = await request(app).get('/api/v1/count?q=a');

    expect(headers).to.not.have.any.keys('ratelimit', 'ratelimit-policy');
  });
});

describe('a fault of the server', () => {
  afresh();

  const logged = () => {
    const stream = new PassThrough();
    app = createApp({ desk, archive: fakeArchive(), logger: pino({ level: 'info' }, stream) });
    return () => String(stream.read() ?? '');
  };

  it('is answered without its message and logged whole', async () => {
    const log = logged();
    desk.fault = new TypeError('cannot read /home/somebody/private.db');

    const answer = await request(app).get('/api/v1/search?q=a');

    expectProblem(answer, 'internal');
    expect(answer.body.detail).to.equal('Something went wrong here.');
    expect(log()).to.contain('cannot read /home/somebody/private.db');
  });

  it('tells only its title when it lies in the archive', async () => {
    desk.fault = new MorgueError('archive-damaged', 'Page 12 of /home/somebody/morgue.db is torn.');

    const answer = await request(app).get('/api/v1/search?q=a');

    expectProblem(answer, 'archive-damaged');
    expect(answer.body.detail).to.equal('The archive is damaged.');
  });

  it('is an error page for a reader', async () => {
    desk.fault = new TypeError('secret');

    const { status, headers, text } = await request(app).get('/search?q=a').set('Accept', 'text/html');

    expect(status).to.equal(500);
    expect(headers['content-type']).to.equal('text/html; charset=utf-8');
    expect(text).to.not.contain('secret');
  });

  it('is not what a refused request is logged as', async () => {
    const log = logged();

    await request(app).get('/api/v1/search?q=confidential+source');

    const [line] = log()
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(line).to.deep.include({ level: 30, res: { status: 200 }, msg: 'GET /api/v1/search 200' });
    expect(line.req).to.have.all.keys('id', 'method', 'path');
    expect(JSON.stringify(line)).to.not.contain('confidential');
  });
});
