import { buffer } from 'node:stream/consumers';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { expect } from 'chai';
import tar from 'tar-stream';
import {
  fixture,
  fixtureBytes,
  openSourceFolder,
  readAll,
  readSome,
  type SourceFolder,
  textOf,
} from './sources-support.ts';

describe('reading packed files', () => {
  let folder: SourceFolder;

  beforeEach(() => {
    folder = openSourceFolder();
  });

  afterEach(() => folder.remove());

  it('reads a gzipped file as the file it was, in its own place', async () => {
    const file = folder.copy('packed/lightship.txt.gz', 'papers/lightship.txt.gz');

    const { documents } = await readAll([file]);

    expect(documents.map(({ identity, name }) => [identity, name])).to.deep.equal([[file, 'lightship.txt.gz']]);
    expect(documents.map(textOf).join()).to.match(/^Lightship Comes Home\n/);
  });

  for (const name of ['papers.zip', 'papers.tar.gz']) {
    it(`reads the files in ${name} as if they lay in a folder of that name`, async () => {
      folder.write('papers/newsmorgue.json', '{"source": "Port Ellis Post"}');
      const file = folder.copy(`packed/${name}`, `papers/${name}`);

      const { documents } = await readAll([folder.path]);

      expect(documents.map(({ identity }) => identity)).to.deep.equal([
        `${file}/papers/1961/lightship.txt`,
        `${file}/papers/market.html`,
      ]);
      expect(documents.map((document) => document.name.split('/').slice(1).join('/'))).to.deep.equal([
        `papers/${name}/papers/1961/lightship.txt`,
        `papers/${name}/papers/market.html`,
      ]);
      expect(documents.map(({ given }) => given.source)).to.deep.equal(['Port Ellis Post', 'Port Ellis Post']);
    });
  }

  it('leaves out what macOS adds, and names a picture that lies among the pages', async () => {
    const { documents, skipped } = await readAll([fixture('packed/papers.zip')]);

    expect(documents).to.have.length(2);
    expect(skipped.map(({ location, error }) => [location, error.code])).to.deep.equal([
      [`${fixture('packed/papers.zip')}/papers/photo.jpg`, 'input-binary'],
    ]);
  });

  it('reads an archive within an archive, and lines within a gzipped file', async () => {
    const outer = folder.write('outer.zip', storedZip([['papers.tar.gz', fixtureBytes('packed/papers.tar.gz')]]));
    const lines = folder.write('papers.jsonl.gz', gzipSync('{"text": "one"}\n{"text": "two"}\n'));

    const { documents } = await readAll([outer, lines]);

    expect(documents.map(({ name }) => name.replace(/#.*/, '#…'))).to.deep.equal([
      'outer.zip/papers.tar.gz/papers/1961/lightship.txt',
      'outer.zip/papers.tar.gz/papers/market.html',
      'papers.jsonl.gz#…',
      'papers.jsonl.gz#…',
    ]);
  });

  it('goes on behind a member that is not read to its end', async () => {
    const pack = tar.pack();
    pack.entry({ name: 'a/photo.jpg' }, Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(300_000)]));
    pack.entry({ name: 'a/story.txt' }, 'A story.');
    pack.finalize();
    const file = folder.write('papers.tar', await buffer(pack));

    const { documents, skipped } = await readAll([file]);

    expect(documents.map(({ name }) => name)).to.deep.equal(['papers.tar/a/story.txt']);
    expect(skipped.map(({ error }) => error.code)).to.deep.equal(['input-binary']);
  });

  it('never takes a name for a path: members that point outside are names like others, and two of one name are two', async () => {
    const file = folder.write(
      'odd.zip',
      storedZip([
        ['../../etc/a.txt', Buffer.from('One.')],
        ['etc\\a.txt', Buffer.from('Two.')],
        ['/etc/b.txt', Buffer.from('Three.')],
      ]),
    );

    const { documents } = await readAll([file]);

    expect(documents.map(({ identity }) => identity)).to.deep.equal([
      `${file}/etc/a.txt`,
      `${file}/etc/a.txt (2)`,
      `${file}/etc/b.txt`,
    ]);
  });

  describe('that are damaged', () => {
    it('names the member of a zip file that is broken and reads the others', async () => {
      const bytes = fixtureBytes('packed/papers.zip');
      bytes.fill(0xff, 70, 90);
      const file = folder.write('papers.zip', bytes);

      const { documents, skipped } = await readAll([file]);

      expect(documents.map(({ name }) => name)).to.deep.equal(['papers.zip/papers/market.html']);
      expect(skipped[0]?.location).to.equal(`${file}/papers/1961/lightship.txt`);
      expect(skipped[0]?.error.code).to.equal('input-malformed');
    });

    it('reads the members of a zip file whose list at the end is cut off, and tells how far', async () => {
      const bytes = fixtureBytes('packed/papers.zip');
      const cut = folder.write('a.zip', bytes.subarray(0, bytes.length - 40));
      const inner = folder.write('b.tar.gz', await tarOf('inner.zip', bytes.subarray(0, bytes.length - 40)));
      const whole = folder.write('c.txt', 'A story.');

      const { documents, skipped } = await readAll([cut, inner, whole]);

      expect(documents.map(({ name }) => name)).to.deep.equal([
        'a.zip/papers/1961/lightship.txt',
        'a.zip/papers/market.html',
        'b.tar.gz/inner.zip/papers/1961/lightship.txt',
        'b.tar.gz/inner.zip/papers/market.html',
        'c.txt',
      ]);
      const broken = skipped.filter(({ error }) => error.code === 'input-malformed');
      expect(broken.map(({ location }) => location)).to.deep.equal([cut, `${inner}/inner.zip`]);
      expect(broken[0]?.error.message).to.match(/the list at its end is missing; its members were read up to byte \d+/);
    });

    it('tells of the member in which a zip file breaks off, and keeps those before it', async () => {
      const bytes = fixtureBytes('packed/papers.zip');
      const second = bytes.indexOf('papers/market.html');
      const cut = folder.write('a.zip', bytes.subarray(0, second + 80));

      const { documents, skipped } = await readAll([cut]);

      expect(documents.map(({ name }) => name)).to.deep.equal(['a.zip/papers/1961/lightship.txt']);
      expect(skipped.map(({ location }) => location)).to.deep.equal([`${cut}/papers/market.html`, cut]);
    });

    it('finds the end of a member of a cut zip file by its content where its header does not tell it', async () => {
      const cut = folder.write(
        'a.zip',
        Buffer.concat([streamedMember('one.txt', 'A story.'), streamedMember('two.txt', 'Another story.')]),
      );

      const { documents } = await readAll([cut]);

      expect(
        documents.map(({ name, content }) => [name, content.kind === 'bytes' && `${content.bytes}`]),
      ).to.deep.equal([
        ['a.zip/one.txt', 'A story.'],
        ['a.zip/two.txt', 'Another story.'],
      ]);
    });

    it('says of a file packed with Zstandard that it is not read, and how to mend that', async () => {
      const file = folder.write('crawl.warc.zst', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0]));

      const { skipped } = await readAll([file]);

      expect(skipped.map(({ error }) => [error.code, error.hint])).to.deep.equal([
        ['input-binary', 'Pack it with gzip: zstd -dc FILE.zst | gzip > FILE.gz'],
      ]);
    });

    it('keeps what stood before the place where a tar.gz breaks off', async () => {
      const file = folder.write('papers.tar.gz', fixtureBytes('packed/papers.tar.gz').subarray(0, 420));

      const { documents, skipped } = await readAll([file]);

      expect(documents.map(({ name }) => name)).to.deep.equal(['papers.tar.gz/papers/1961/lightship.txt']);
      expect(skipped.map(({ location, error }) => [location, error.code])).to.deep.equal([
        [`${file}/papers/market.html`, 'input-malformed'],
        [file, 'input-malformed'],
      ]);
    });

    it('says of text that calls itself gzip, tar or zip that it is damaged', async () => {
      const files = ['a.txt.gz', 'b.tar', 'c.tgz', 'd.zip'].map((name) => folder.write(name, 'A story.'.repeat(200)));

      const { documents, skipped } = await readAll(files);

      expect(documents).to.deep.equal([]);
      expect(skipped.map(({ error }) => error.code)).to.deep.equal(Array(4).fill('input-malformed'));
    });
  });

  describe('that are hostile', () => {
    it('stops unpacking what is out of all proportion to its packed size', async () => {
      const file = folder.write('bomb.jsonl.gz', bombOf(300));

      const { skipped } = await readAll([file]);

      expect(skipped.at(-1)?.error.code).to.equal('input-too-large');
    });

    it('reads a zip file no further whose members all name the same bytes', async () => {
      const file = folder.write('bomb.zip', overlappingZip(gzipSync(Buffer.alloc(30 * 1024 * 1024, 'a\n')), 40));

      const { documents, skipped } = await readAll([file]);

      expect(documents).to.have.length(8);
      expect(skipped.map(({ location, error }) => [location, error.code])).to.deep.equal([
        [`${file}/bomb.txt.gz (9)`, 'input-too-large'],
        [file, 'input-too-large'],
      ]);
    });

    it('opens archives in archives only a few deep', async () => {
      let inner = storedZip([['story.txt', Buffer.from('A story.')]]);
      for (let depth = 0; depth < 5; depth += 1) inner = storedZip([[`inner${depth}.zip`, inner]]);
      const file = folder.write('russian-doll.zip', inner);

      const { documents, skipped } = await readAll([file]);

      expect(documents).to.deep.equal([]);
      expect(skipped.map(({ error }) => error.code)).to.deep.equal(['input-too-large']);
    });
  });

  it('closes what it opened when reading stops early', async () => {
    const files = ['packed/papers.tar.gz', 'packed/papers.zip'].map(fixture);

    expect(await readSome(files, 1)).to.have.length(1);
    expect(await readSome([...files].reverse(), 1)).to.have.length(1);
  });
});

/** Mebibytes of zeros, packed: two thousandths of that. */
function bombOf(mebibytes: number): Buffer {
  return Buffer.concat(Array(mebibytes).fill(gzipSync(Buffer.alloc(1024 * 1024), { level: 9 })));
}

/** A zip file of one stored member that its list names many times. */
function overlappingZip(content: Buffer, times: number): Buffer {
  const zip = storedZip([['bomb.txt.gz', content]]);
  const start = zip.lastIndexOf('PK\u0001\u0002');
  const end = zip.lastIndexOf('PK\u0005\u0006');
  const tail = Buffer.from(zip.subarray(end));
  tail.writeUInt16LE(times, 8);
  tail.writeUInt16LE(times, 10);
  tail.writeUInt32LE((end - start) * times, 12);
  return Buffer.concat([zip.subarray(0, start), ...Array(times).fill(zip.subarray(start, end)), tail]);
}

/** A zip file whose members are stored, names taken as they are, checksums left at zero. */
function storedZip(members: readonly (readonly [name: string, content: Buffer])[]): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of members) {
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt32LE(content.length, 14);
    header.writeUInt32LE(content.length, 18);
    header.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    parts.push(Buffer.from('PK\u0003\u0004'), header, Buffer.from(name), content);
    list.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), header, place, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + content.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, directory, Buffer.from('PK\u0005\u0006'), end]);
}

/** A gzipped tar archive of one file. */
async function tarOf(name: string, content: Buffer): Promise<Buffer> {
  const archive = tar.pack();
  archive.entry({ name }, content);
  archive.finalize();
  return gzipSync(await buffer(archive));
}

/** A member of a zip file as a program writes it that does not know its size beforehand: sizes stand behind it. */
function streamedMember(name: string, text: string): Buffer {
  const content = deflateRawSync(text);
  const header = Buffer.alloc(30);
  header.write('PK\u0003\u0004');
  header.writeUInt16LE(8, 6);
  header.writeUInt16LE(8, 8);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  const behind = Buffer.alloc(16);
  behind.write('PK\u0007\u0008');
  behind.writeUInt32LE(crc32(text), 4);
  behind.writeUInt32LE(content.length, 8);
  behind.writeUInt32LE(Buffer.byteLength(text), 12);
  return Buffer.concat([header, Buffer.from(name), content, behind]);
}
