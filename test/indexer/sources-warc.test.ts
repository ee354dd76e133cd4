import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { pack } from 'tar-stream';
import { cleanDocument } from '../../indexer/index.ts';
import { fixture, fixtureBytes, openSourceFolder, readAll, type SourceFolder } from './sources-support.ts';

describe('reading crawls', () => {
  let folder: SourceFolder;

  beforeEach(() => {
    folder = openSourceFolder();
  });

  afterEach(() => folder.remove());

  /** Where the records begin in post.warc.gz; the pages among them are 1, 3 and 6. */
  const PLACES = [0, 271, 833, 1146, 1826, 2159, 2487];

  const headlines = async (file: string): Promise<readonly string[]> =>
    (await readAll([file])).documents.map((document) => cleanDocument(document).headline);

  for (const [name, member, places] of [
    ['post.warc', '', [333, 1628, 3314]],
    ['post.warc.gz', '', [271, 1146, 2487]],
    ['post.wacz', '/archive/post.warc.gz', [271, 1146, 2487]],
  ] as const) {
    it(`takes the pages of ${name}, each by its address, and counts the other records`, async () => {
      const file = fixture(`warc/${name}`);

      const { documents, skipped, passedOver } = await readAll([file]);

      expect(skipped).to.deep.equal([]);
      expect(documents.map(({ identity, location }) => [identity, location])).to.deep.equal([
        [`${file}#https://post.example/2011/04/slipway`, `${file}${member}#${places[0]}`],
        [`${file}#https://post.example/2011/04/cafe`, `${file}${member}#${places[1]}`],
        [`${file}#https://post.example/2011/04/gannets`, `${file}${member}#${places[2]}`],
      ]);
      expect(documents.map((document) => cleanDocument(document).headline)).to.deep.equal([
        'Slipway Opens at Last',
        'Café Loses Its Roof',
        'Gannets Return',
      ]);
      expect(passedOver).to.deep.equal([
        'records that are no responses',
        'responses that are no pages',
        'responses that found no page',
        'records that are no responses',
      ]);
    });
  }

  it('undoes chunks, compression and the encoding that the server said', async () => {
    const { documents } = await readAll([fixture('warc/post.warc.gz')]);

    const cafe = documents[1] && cleanDocument(documents[1]);

    expect(cafe?.paragraphs[0]?.text).to.match(/^The roof of the harbour café – and nothing else – was carried off/);
  });

  it('takes only the pages whose address is asked for', async () => {
    const { documents, passedOver } = await readAll([fixture('warc/post.warc')], { urlPattern: /\/2011\/\d\d\/[a-f]/ });

    expect(documents.map(({ given }) => given.sourceUrl)).to.deep.equal(['https://post.example/2011/04/cafe']);
    expect(passedOver.filter((what) => what === 'responses of other addresses')).to.have.length(4);
  });

  it('reads a crawl that was gzipped as a whole', async () => {
    const file = folder.write('post.warc.gz', gzipSync(fixtureBytes('warc/post.warc')));

    const { documents } = await readAll([file]);

    expect(documents.map(({ location }) => location.slice(file.length))).to.deep.equal(['#333', '#1628', '#3314']);
  });

  it('tells apart the records of several members that hold several each', async () => {
    const again = fixtureBytes('warc/post.warc').toString('latin1').replaceAll('post.example', 'else.example');
    const packed = gzipSync(fixtureBytes('warc/post.warc'));
    const file = folder.write('post.warc.gz', Buffer.concat([packed, gzipSync(Buffer.from(again, 'latin1'))]));

    const { documents } = await readAll([file]);

    expect(documents.map(({ location }) => location.slice(file.length))).to.deep.equal([
      '#333',
      '#1628',
      '#3314',
      `#${packed.length}+333`,
      `#${packed.length}+1628`,
      `#${packed.length}+3314`,
    ]);
  });

  it('takes content that the crawler unpacked, whatever its headers still say', async () => {
    const page = '<html><body><p>Fog closed the harbour for the fourth morning.</p></body></html>';
    const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n${page}`;
    const file = folder.write(
      'a.warc',
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <http://a.example/>\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`,
    );

    const { documents } = await readAll([file]);

    expect(documents.map(({ content, given }) => [content, given.sourceUrl])).to.deep.equal([
      [{ kind: 'html', html: page }, 'http://a.example/'],
    ]);
  });

  describe('that are damaged', () => {
    for (let record = 0; record < PLACES.length; record += 1) {
      it(`loses only the record that is broken: number ${record}`, async () => {
        const bytes = fixtureBytes('warc/post.warc.gz');
        bytes.fill(0x55, (PLACES[record] ?? 0) + 60, (PLACES[record] ?? 0) + 90);
        const file = folder.write('post.warc.gz', bytes);

        const { documents, skipped } = await readAll([file]);

        const pages = [1, 3, 6].filter((page) => page !== record).map((page) => `${file}#${PLACES[page]}`);
        expect(documents.map(({ location }) => location)).to.deep.equal(pages);
        expect(skipped.map(({ location, error }) => [location, error.code])).to.deep.equal([
          [`${file}#${PLACES[record]}`, 'input-malformed'],
        ]);
      });
    }

    it('tells of a wrong checksum, since the text may be wrong as well', async () => {
      const bytes = fixtureBytes('warc/post.warc.gz');
      bytes[(PLACES[2] ?? 0) - 6] = 0;
      const file = folder.write('post.warc.gz', bytes);

      const { documents, skipped } = await readAll([file]);

      expect(documents).to.have.length(2);
      expect(skipped.map(({ location }) => location)).to.deep.equal([`${file}#${PLACES[1]}`]);
    });

    it('goes on behind rubbish between records, packed and plain', async () => {
      const packed = fixtureBytes('warc/post.warc.gz');
      const plain = fixtureBytes('warc/post.warc');
      const rubbish = Buffer.from('rubbish \u001f\u008b\b and more\n\n'.repeat(5_000), 'latin1');
      const files = [
        folder.write('a.warc.gz', Buffer.concat([packed.subarray(0, 833), rubbish, packed.subarray(833)])),
        folder.write('b.warc', Buffer.concat([plain.subarray(0, 1197), rubbish, plain.subarray(1197)])),
      ];

      const results = await Promise.all(files.map((file) => readAll([file])));

      for (const { documents, skipped } of results) {
        expect(documents).to.have.length(3);
        expect(skipped).to.have.length(1);
      }
    });

    it('keeps what stood before the place where a crawl breaks off', async () => {
      const packed = folder.write('a.warc.gz', fixtureBytes('warc/post.warc.gz').subarray(0, -30));
      const plain = folder.write('b.warc', fixtureBytes('warc/post.warc').subarray(0, -30));

      const results = await Promise.all([packed, plain].map((file) => readAll([file])));

      expect(results.map(({ documents }) => documents.length)).to.deep.equal([2, 2]);
      expect(results.map(({ skipped }) => skipped[0]?.location)).to.deep.equal([`${packed}#2487`, `${plain}#3314`]);
    });

    it('reports a page whose compression is broken and reads the others', async () => {
      const bytes = fixtureBytes('warc/post.warc');
      bytes.fill(0x55, 2200, 2210);
      const file = folder.write('a.warc', bytes);

      const { skipped } = await readAll([file]);

      expect(skipped.map(({ location, error }) => [location, error.code])).to.deep.equal([
        [`${file}#1628`, 'input-malformed'],
      ]);
      expect(await headlines(file)).to.deep.equal(['Slipway Opens at Last', 'Gannets Return']);
    });
  });

  describe('that hold a page more than once', () => {
    const capture = (date: string, text: string, status = '200 OK', fragment = ''): string => {
      const http = `HTTP/1.1 ${status}\r\nContent-Type: text/html\r\n\r\n<html><body><p>${text}</p></body></html>`;
      return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: ${date}\r\nWARC-Target-URI: http://a.example/dock${fragment}\r\nContent-Type: application/http\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`;
    };
    const crawl = [
      capture('2011-04-02T10:00:00Z', 'The vote is on Thursday.'),
      capture('2011-04-09T10:00:00Z', 'The vote was lost by one voice.', '200 OK', '#vote'),
      capture('2011-04-05T10:00:00Z', 'The vote was put off.'),
      capture('2011-04-12T10:00:00Z', 'There is no such page.', '404 Not Found'),
    ].join('');
    const textsIn = (documents: Awaited<ReturnType<typeof readAll>>['documents']): readonly unknown[] =>
      documents.map(({ content }) => content.kind === 'html' && content.html.replaceAll(/<[^>]+>/g, ''));

    it('take its newest capture, and count the earlier ones', async () => {
      const file = folder.write('a.warc', crawl);

      const { documents, passedOver } = await readAll([file]);

      expect(textsIn(documents)).to.deep.equal(['The vote was lost by one voice.']);
      expect(documents[0]?.identity).to.equal(`${file}#http://a.example/dock`);
      expect(passedOver).to.deep.equal([
        'earlier captures of a page',
        'earlier captures of a page',
        'responses that found no page',
      ]);
    });

    it('give every capture under one name, in their order, where the crawl flows by in a tar archive', async () => {
      const tar = pack();
      tar.entry({ name: 'a.warc' }, crawl);
      tar.finalize();
      const file = folder.write('crawls.tar', await buffer(tar));

      const { documents } = await readAll([file]);

      expect(textsIn(documents)).to.have.length(3);
      expect(new Set(documents.map(({ identity }) => identity)).size).to.equal(1);
    });
  });

  /** A crawl of one page whose content is packed by the server. */
  const crawlOf = (body: Buffer, path = ''): Buffer => {
    const http = Buffer.concat([
      Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n'),
      body,
    ]);
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/${path}\r\nContent-Type: application/http\r\nContent-Length: ${http.length}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]);
  };

  it('leaves a page out that unpacks to more than a document may have', async () => {
    const file = folder.write('a.warc', crawlOf(gzipSync(Buffer.alloc(40 * 1024 * 1024))));

    const { documents, skipped } = await readAll([file]);

    expect(documents).to.deep.equal([]);
    expect(skipped.map(({ error }) => error.code)).to.deep.equal(['input-too-large']);
  });

  it('reads a crawl no further that has a bomb in every record', async () => {
    const body = gzipSync(Buffer.alloc(30 * 1024 * 1024));
    const bombs = Array.from({ length: 40 }, (_, at) => crawlOf(body, String(at)));
    const file = folder.write('a.warc', Buffer.concat(bombs));

    const { documents, skipped } = await readAll([file]);

    expect(documents).to.have.length(9);
    expect(skipped.map(({ location, error }) => [location, error.code])).to.deep.equal([[file, 'input-too-large']]);
  });
});
