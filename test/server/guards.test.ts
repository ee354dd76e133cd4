import { EventEmitter, once } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect } from 'chai';
import type { Express } from 'express';
import { pino } from 'pino';
import request from 'supertest';
import { MorgueError } from '../../errors/index.ts';
import { NotWanted, wantedUntil } from '../../search/wanted.ts';
import { createApp } from '../../server/app.ts';
import { startServer } from '../../server/listen.ts';
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

describe('a page of another site', () => {
  afresh();

  beforeEach(() => {
    const settings = { origins: ['https://desk.example'], rateLimitPerMinute: 3 };
    app = createApp({ desk, archive: fakeArchive(), settings });
  });

  const from = (origin: string, address: string) => request(app).get(address).set('Origin', origin);

  for (const address of ['/api/v1/count?q=a', '/feeds/search.atom?q=a', '/openapi.json']) {
    it(`may read ${address.split('?')[0]} when the operator named its origin`, async () => {
      const { headers } = await from('https://desk.example', address);

      expect(headers).to.include({ 'access-control-allow-origin': 'https://desk.example' });
      expect(headers['vary']).to.contain('Origin');
      expect(headers['access-control-expose-headers']?.split(', ')).to.include.members(['ETag', 'Link', 'Retry-After']);
      expect(headers).to.not.have.any.keys('access-control-allow-credentials');
    });
  }

  for (const origin of ['https://evil.example', 'http://desk.example', 'https://desk.example:8443', 'null']) {
    it(`may read nothing when it is of another: ${origin}`, async () => {
      const { headers } = await from(origin, '/api/v1/count?q=a');

      expect(headers).to.not.have.any.keys('access-control-allow-origin');
      expect(headers['vary']).to.contain('Origin');
    });
  }

  it('may not read the pages', async () => {
    const { headers } = await from('https://desk.example', '/articles/bridge000001');

    expect(headers).to.not.have.any.keys('access-control-allow-origin');
  });

  it('may send a batch, after asking whether it may', async () => {
    const asked = await request(app)
      .options('/api/v1/batch')
      .set({ Origin: 'https://desk.example', 'Access-Control-Request-Method': 'POST' });
    const sent = await request(app)
      .post('/api/v1/batch')
      .set('Origin', 'https://desk.example')
      .send({ queries: ['a'], periods: ['1998'] });

    expect(asked.status).to.equal(204);
    expect(asked.headers).to.include({
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': 'Accept, Content-Type, If-None-Match',
    });
    expect(sent.status).to.equal(200);
    expect(sent.headers['access-control-allow-origin']).to.equal('https://desk.example');
  });

  it('is told why it was refused', async () => {
    const refused = await from('https://desk.example', '/api/v1/count?nosuch=1');

    expectProblem(refused, 'unknown-parameter');
    expect(refused.headers['access-control-allow-origin']).to.equal('https://desk.example');
  });
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

  it('are counted by their queries: those that a comparison has beside the first', async () => {
    app = createApp({ desk, archive: fakeArchive(), settings: { rateLimitPerMinute: 4 } });

    const first = await request(app).get('/api/v1/timeline?q=a&compare=bridge&compare=toll');
    const second = await request(app).get('/api/v1/timeline?q=a&compare=bridge');

    expect(first.status).to.equal(200);
    expect(first.headers['ratelimit']).to.match(/^"[^"]+"; r=1; t=\d+$/);
    expectProblem(second, 'too-many-requests');
  });

  it('are counted by their queries: those of a batch', async () => {
    app = createApp({ desk, archive: fakeArchive(), settings: { rateLimitPerMinute: 4 } });
    const batch = { queries: ['a', 'bridge', 'toll'], periods: ['1998', '2004'] };

    const first = await request(app).post('/api/v1/batch').send(batch);
    const second = await request(app).post('/api/v1/batch').send(batch);

    expect(first.status).to.equal(200);
    expect(first.headers['ratelimit']).to.match(/^"[^"]+"; r=1; t=\d+$/);
    expectProblem(second, 'too-many-requests');
  });

  it('are answered with a whole minute’s worth of queries in one, if nothing was asked before', async () => {
    app = createApp({ desk, archive: fakeArchive(), settings: { rateLimitPerMinute: 2 } });
    const batch = { queries: ['a', 'bridge', 'toll'], periods: ['1998'] };

    const { status, headers } = await request(app).post('/api/v1/batch').send(batch);

    expect(status).to.equal(200);
    expect(headers['ratelimit']).to.contain('r=0');
  });

  it('are never counted unless a limit is set', async () => {
    const { headers } = await request(app).get('/api/v1/count?q=a');

    expect(headers).to.not.have.any.keys('ratelimit', 'ratelimit-policy');
  });
});

describe('a caller who hangs up', () => {
  afresh();

  it('has what he asked called off, which is no fault', async () => {
    const stream = new PassThrough();
    const desking = new EventEmitter();
    const [asked, calledOff] = [once(desking, 'asked'), once(desking, 'called off')];
    desk.count = () => {
      const wanted = wantedUntil();
      desking.emit('asked');
      return new Promise((_, reject) => {
        wanted?.addEventListener('abort', () => {
          reject(new NotWanted());
          desking.emit('called off');
        });
      });
    };
    app = createApp({ desk, archive: fakeArchive(), logger: pino({ level: 'error' }, stream) });
    const server = await startServer(app, { host: '127.0.0.1', port: 0 });
    const hangUp = new AbortController();

    const answer = fetch(`${server.url}/api/v1/count?q=a`, { signal: hangUp.signal }).catch(
      (fault: Error) => fault.name,
    );
    await asked;
    hangUp.abort();
    await calledOff;
    await server.close();

    expect(await answer).to.equal('AbortError');
    expect(String(stream.read() ?? '')).to.equal('');
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
