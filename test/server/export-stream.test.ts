import { get, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { createDesk } from '../../search/index.ts';
import { createEmbeddedEngine } from '../../search/minisearch/index.ts';
import { createApp } from '../../server/app.ts';
import { type RunningServer, startServer } from '../../server/listen.ts';
import { articleOf, articlesOf, MemoryArchive } from '../support/articles.ts';
import { fakeArchive } from '../support/fake-archive.ts';

const ARTICLES = 2000;

/** Made long where it is read, so that indexing takes no time: 40 MB, more than the sockets on the way hold. */
const LONG_TEXT = 'The dam held. '.repeat(1500);

describe('a large export', () => {
  let archive: MemoryArchive;
  let engine: ReturnType<typeof createEmbeddedEngine>;
  let server: RunningServer;
  let read: number;

  beforeEach(async () => {
    archive = new MemoryArchive().add(
      articlesOf(
        Array.from({ length: ARTICLES }, (_, i) => ({
          headline: `Dam ${i}`,
          date: '1998',
          paragraphs: ['The dam held.'],
        })),
      ),
    );
    engine = createEmbeddedEngine(archive);
    await engine.refresh();
    read = 0;
    const texts = {
      byId: (id: string) => archive.byId(id),
      byNumber: (number: Parameters<MemoryArchive['byNumber']>[0]) => {
        read += 1;
        const article = archive.byNumber(number);
        return article && { ...article, paragraphs: [{ n: 1, kind: 'body' as const, text: LONG_TEXT }] };
      },
    };
    const app = createApp({ desk: createDesk(engine, texts), archive: fakeArchive() });
    server = await startServer(app, { host: '127.0.0.1', port: 0, closeTimeoutMs: 100 });
  });

  afterEach(async () => {
    await server.close();
  });

  it('waits for who reads slowly, and ends with who goes away', async () => {
    const response = await begin(server, 'q=title:dam');
    const readWhileWaiting = await settled(() => read);
    expect(readWhileWaiting).to.be.lessThan(ARTICLES / 2);

    response.destroy();

    expect(await settled(() => read)).to.be.at.most(readWhileWaiting + 200);
    expect((await fetch(`${server.url}/api/v1/count?q=title:dam`)).status).to.equal(200);
  });

  it('is whole and of one moment, though articles are added, replaced and withdrawn meanwhile', async () => {
    const response = await begin(server, 'q=title:dam&sort=oldest&format=csv');
    await settled(() => read);
    archive.add([
      articleOf({ headline: 'Dam new', date: '1990' }, ARTICLES + 1),
      { ...articleOf({ headline: 'Weir' }, ARTICLES + 2), id: articleOf({}, ARTICLES).id },
    ]);
    archive.remove(`a${ARTICLES - 1}`);
    await engine.refresh();

    const headlines: string[] = [];
    for (const line of (await whole(response)).trimEnd().split('\r\n').slice(1)) {
      headlines.push(line.split(',')[3] ?? '');
    }

    expect(headlines).to.have.members(Array.from({ length: ARTICLES }, (_, i) => `Dam ${i}`));
    expect(response.headers).to.include({ 'newsmorgue-records': String(ARTICLES), 'newsmorgue-index-version': '1' });
    const { totals } = await (await fetch(`${server.url}/api/v1/count?q=title:dam`)).json();
    expect(totals.articles).to.equal(ARTICLES - 1);
  });

  it('is cut, not ended, when something fails half-way', async () => {
    const response = await begin(server, 'q=title:dam');
    await settled(() => read);
    archive.byNumber = () => undefined;

    const end = await whole(response).catch((error: NodeJS.ErrnoException) => error.code);

    expect(end).to.equal('ECONNRESET');
  });
});

/** Asked, and not read yet. */
const begin = ({ url }: RunningServer, parameters: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    get(`${url}/api/v1/export?${parameters}`, { agent: false }, resolve).on('error', reject);
  });

async function whole(response: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

/** A figure once it has stood still for a while. */
async function settled(figure: () => number): Promise<number> {
  for (let last = -1; ; ) {
    await pause(150);
    const now = figure();
    if (now === last) return now;
    last = now;
  }
}
