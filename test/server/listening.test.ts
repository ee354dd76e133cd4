import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { expect } from 'chai';
import { MorgueError } from '../../errors/index.ts';
import { createApp } from '../../server/app.ts';
import { type RunningServer, startServer } from '../../server/listen.ts';
import { fakeArchive } from '../support/fake-archive.ts';
import { fakeDesk } from '../support/fake-desk.ts';

const AT = { host: '127.0.0.1', port: 0 };

describe('a running server', () => {
  let server: RunningServer;

  beforeEach(async () => {
    server = await startServer(createApp({ desk: fakeDesk(), archive: fakeArchive() }), AT);
  });

  afterEach(() => server.close());

  it('answers at the address it names', async () => {
    const response = await fetch(`${server.url}/healthz`);

    expect(server.url).to.equal(`http://127.0.0.1:${server.port}`);
    expect(await response.json()).to.deep.equal({ status: 'ok' });
  });

  it('says plainly when its port is taken', async () => {
    const fault = await startServer(() => undefined, { host: '127.0.0.1', port: server.port }).catch((error) => error);

    expect(fault).to.be.instanceOf(MorgueError).that.includes({ code: 'address-in-use' });
    expect(fault.message).to.equal(`Port ${server.port} on 127.0.0.1 is taken by another program.`);
  });

  it('lets the longest query of the language through to be judged there', async () => {
    const query = encodeURIComponent('首'.repeat(10_000));

    const response = await fetch(`${server.url}/api/v1/count?q=${query}`);

    expect(response.status).to.equal(200);
  });

  for (const length of [100_001, 300_000]) {
    it(`answers 414 for an address of ${length} bytes`, async () => {
      const response = await fetch(`${server.url}/api/v1/count?q=${'a'.repeat(length)}`);

      expect(response.status).to.equal(414);
      expect(response.headers.get('content-type')).to.equal('application/problem+json; charset=utf-8');
      expect(await response.json()).to.include({ code: 'address-too-long', status: 414 });
    });
  }
});

describe('a server that stops', () => {
  it('finishes the request it is answering, then ends the connection kept alive for more', async () => {
    const arrived = promised<() => void>();
    const server = await startServer((_request, response) => arrived.resolve(() => response.end('whole')), AT);
    const agent = new Agent({ keepAlive: true });
    const answer = once(get(server.url, { agent }), 'response') as Promise<[IncomingMessage]>;
    const finish = await arrived.promise;

    const closed = server.close();
    finish();

    const [response] = await answer;
    expect(String((await response.toArray()).join(''))).to.equal('whole');
    await closed;
    agent.destroy();
  });

  it('takes no more connections, and may be told twice', async () => {
    const server = await startServer((_request, response) => response.end(), AT);

    await Promise.all([server.close(), server.close()]);

    expect(await fetch(server.url).catch((fault: Error) => fault.message)).to.equal('fetch failed');
  });

  it('does not wait for ever on a request that never ends', async () => {
    const arrived = promised<void>();
    const server = await startServer(() => arrived.resolve(), { ...AT, closeTimeoutMs: 20 });
    const answer = fetch(server.url).catch((fault: Error) => fault.message);
    await arrived.promise;

    await server.close();

    expect(await answer).to.equal('fetch failed');
  });
});

/** A promise and the way to keep it. */
function promised<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let keep: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    keep = resolve;
  });
  return { promise, resolve: (value) => keep(value) };
}
