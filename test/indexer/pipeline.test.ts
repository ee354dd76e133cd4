import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { type Archive, openArchive } from '../../archive/index.ts';
import { MorgueError } from '../../errors/index.ts';
import { type Input, indexInto, type RawDocument, type Skipped } from '../../indexer/index.ts';
import { temporaryFolder } from '../archive/records.ts';

describe('indexing documents', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let archive: Archive;

  beforeEach(() => {
    folder = temporaryFolder();
    archive = openArchive(folder.path('test.db'), { mode: 'create' });
  });

  afterEach(() => {
    archive.close();
    folder.remove();
  });

  /** An article already clean, as a line of JSONL gives it. */
  const documentOf = (name: string, text: string, given: RawDocument['given'] = {}): RawDocument => ({
    identity: `https://paper.example/${name}`,
    location: `papers.jsonl:${name}`,
    name,
    content: { kind: 'article', paragraphs: [{ kind: 'body', text }] },
    given: { headline: `About ${name}`, ...given },
  });

  async function* streamOf(...inputs: readonly Input[]): AsyncGenerator<Input> {
    yield* inputs;
  }

  const index = (...inputs: readonly Input[]) => indexInto(archive, streamOf(...inputs));
  const current = () => [...archive.added(0, archive.version())];
  const texts = () => current().map(({ paragraphs }) => paragraphs.map(({ text }) => text).join('\n'));

  it('adds what is new and says how much it was', async () => {
    const { elapsedMs, ...summary } = await index(
      documentOf('ferry', 'The ferry runs.'),
      documentOf('bridge', 'No bridge.'),
    );

    expect(texts()).to.deep.equal(['The ferry runs.', 'No bridge.']);
    expect(summary).to.deep.equal({
      read: 2,
      added: 2,
      replaced: 0,
      unchanged: 0,
      moved: 0,
      skipped: [],
      passedOver: new Map(),
      paragraphs: 2,
      removals: new Map(),
    });
    expect(elapsedMs).to.be.greaterThan(0);
  });

  it('leaves alone what is the same, without cleaning it again', async () => {
    await index(documentOf('ferry', 'The ferry runs.'));

    const summary = await indexInto(archive, streamOf(documentOf('ferry', 'The ferry runs.')), undefined, () => {
      throw new Error('it was cleaned');
    });

    expect(summary).to.include({ added: 0, replaced: 0, unchanged: 1 });
    expect(archive.version()).to.equal(1);
  });

  it('replaces what changed, under its id, and leaves the others’ ids and numbers alone', async () => {
    await index(documentOf('ferry', 'The ferry runs.'), documentOf('bridge', 'No bridge.'));
    const [ferry, bridge] = current();

    const summary = await index(documentOf('ferry', 'The ferry sank.'), documentOf('bridge', 'No bridge.'));

    expect(summary).to.include({ added: 0, replaced: 1, unchanged: 1 });
    expect(ferry && archive.byId(ferry.id)?.paragraphs[0]?.text).to.equal('The ferry sank.');
    expect(bridge && archive.byId(bridge.id)).to.deep.equal(bridge);
  });

  it('takes a change in what the source says of an article for a change', async () => {
    await index(documentOf('ferry', 'The ferry runs.', { source: 'Northern Courier' }));

    const summary = await index(documentOf('ferry', 'The ferry runs.', { source: 'Evening Post' }));

    expect(summary.replaced).to.equal(1);
    expect(current()[0]?.source).to.equal('Evening Post');
  });

  it('gives the same ids whatever is indexed beside an article, and in whatever order', async () => {
    await index(documentOf('bridge', 'No bridge.'), documentOf('ferry', 'The ferry runs.'));
    const other = openArchive(folder.path('other.db'), { mode: 'create' });

    await indexInto(other, streamOf(documentOf('ferry', 'The ferry runs.')));

    const [alone] = other.added(0, 1);
    expect(current().map(({ id }) => id)).to.include(alone?.id);
    other.close();
  });

  it('reports what cannot be read and goes on with the rest', async () => {
    const told: Skipped[] = [];
    const unreadable = { location: 'gone.txt', error: new MorgueError('input-missing', 'There is no “gone.txt”.') };
    const inputs = streamOf(unreadable, documentOf('empty', '   '), documentOf('ferry', 'The ferry runs.'));

    const summary = await indexInto(archive, inputs, { progressed: () => {}, skipped: (one) => told.push(one) });

    expect(texts()).to.deep.equal(['The ferry runs.']);
    expect(summary.skipped.map(({ location, code }) => [location, code])).to.deep.equal([
      ['gone.txt', 'input-missing'],
      ['papers.jsonl:empty', 'input-no-text'],
    ]);
    expect(told).to.deep.equal(summary.skipped);
    expect(summary.read).to.equal(3);
  });

  it('skips a document it fails on, names it, and keeps the others of its batch', async () => {
    const clean = ({ name }: RawDocument) => {
      if (name === 'bad') throw new TypeError('x is not a function');
      return {
        headline: name,
        byline: [],
        date: name === 'odd' ? 'yesterday' : null,
        place: null,
        source: null,
        section: null,
        language: null,
        sourceUrl: null,
        paragraphs: [{ kind: 'body', text: `${name}.` }],
        removals: [],
      } as const;
    };

    const inputs = streamOf(...['good', 'bad', 'odd', 'fine'].map((name) => documentOf(name, 'x')));
    const summary = await indexInto(archive, inputs, undefined, clean);

    expect(texts()).to.deep.equal(['good.', 'fine.']);
    expect(summary.skipped.map(({ location, code }) => [location, code])).to.deep.equal([
      ['papers.jsonl:bad', 'internal'],
      ['papers.jsonl:odd', 'internal'],
    ]);
    expect(summary.skipped[0]?.reason).to.include('x is not a function');
  });

  it('keeps the last of two documents of the same identity', async () => {
    const summary = await index(documentOf('ferry', 'The ferry runs.'), documentOf('ferry', 'The ferry sank.'));

    expect(texts()).to.deep.equal(['The ferry sank.']);
    expect(summary).to.include({ added: 1, replaced: 1 });
    expect(archive.verify().faults).to.deep.equal([]);
  });

  it('ends with the last of several documents of an identity, though the archive held just that before', async () => {
    await index(documentOf('ferry', 'The ferry runs.'));

    const summary = await index(documentOf('ferry', 'The ferry sank.'), documentOf('ferry', 'The ferry runs.'));

    expect(texts()).to.deep.equal(['The ferry runs.']);
    expect(summary).to.include({ replaced: 2, unchanged: 0 });
    expect(archive.verify().faults).to.deep.equal([]);
  });

  it('tells how far it has come after every document', async () => {
    const told: number[] = [];

    await indexInto(archive, streamOf(documentOf('a', 'A.'), documentOf('b', ' '), documentOf('c', 'C.')), {
      progressed: (done) => told.push(done),
      skipped: () => {},
    });

    expect(told).to.deep.equal([1, 2, 3]);
  });

  it('counts what cleaning removed, by rule', async () => {
    const text =
      'Ferry Back\n\nThe ferry runs again from April, the harbour board said.\n\nSEE ALSO: Bridge Plans Shelved\n\nIslanders waited nine years for it, and many came to look.\n\nLeave a Reply';
    const document = { ...documentOf('ferry', ''), content: { kind: 'text', text } } as const;

    const summary = await index(document);

    expect(summary.removals.get('see-also')).to.equal(1);
  });

  it('commits a large run in batches', async () => {
    await index(...Array.from({ length: 450 }, (_, n) => documentOf(`article ${n}`, `Text ${n}.`)));

    expect(archive.version()).to.equal(3);
    expect(archive.counts()).to.deep.equal({ articles: 450, paragraphs: 450 });
  });

  describe('when files move', () => {
    function fileAt(path: string): RawDocument {
      const name = path.slice(folder.path('').length);
      const bytes = new TextEncoder().encode('Ferry Back\n\nThe ferry runs again from April, the harbour board said.');
      if (!existsSync(path)) writeFileSync(path, bytes);
      return { ...documentOf(name, ''), identity: path, location: path, content: { kind: 'bytes', bytes }, given: {} };
    }

    it('knows the article again by its content and keeps its id', async () => {
      await index(fileAt(folder.path('ferry.txt')));
      const [before] = current();
      mkdirSync(folder.path('1998'));
      renameSync(folder.path('ferry.txt'), folder.path('1998/ferry.txt'));

      const summary = await index(fileAt(folder.path('1998/ferry.txt')));

      expect(summary).to.include({ added: 0, moved: 1 });
      expect(current()).to.deep.equal([before]);
      expect(await index(fileAt(folder.path('1998/ferry.txt')))).to.include({ unchanged: 1, moved: 0 });
    });

    it('takes the ids of all articles along when an archive or an export moves', async () => {
      const members = ['a', 'b'].map((name) => ({
        ...documentOf(name, `Story ${name}.`),
        identity: folder.path(`papers.zip/${name}.txt`),
      }));
      writeFileSync(folder.path('papers.zip'), '');
      await index(...members);
      const before = current();
      renameSync(folder.path('papers.zip'), folder.path('moved.zip'));

      const summary = await index(
        ...members.map((one) => ({ ...one, identity: one.identity.replace('papers.zip', 'moved.zip') })),
      );

      expect(summary).to.include({ added: 0, moved: 2 });
      expect(current()).to.deep.equal(before);
    });

    it('does not take a record for moved while the file that held it is there', async () => {
      writeFileSync(folder.path('one.jsonl'), '');
      await index({ ...documentOf('a', 'Story.'), identity: folder.path('one.jsonl#4f1c') });

      const summary = await index({ ...documentOf('a', 'Story.'), identity: folder.path('two.jsonl#4f1c') });

      expect(summary).to.include({ added: 1, moved: 0 });
    });

    it('takes a copy beside the original for another article', async () => {
      await index(fileAt(folder.path('ferry.txt')));

      const summary = await index(fileAt(folder.path('copy.txt')));

      expect(summary).to.include({ added: 1, moved: 0 });
      expect(archive.counts().articles).to.equal(2);
    });

    it('lets one of two copies of a vanished file be the one that moved', async () => {
      await index(fileAt(folder.path('ferry.txt')));
      renameSync(folder.path('ferry.txt'), folder.path('a.txt'));

      const summary = await index(fileAt(folder.path('a.txt')), fileAt(folder.path('b.txt')));

      expect(summary).to.include({ added: 1, moved: 1 });
      expect(archive.counts().articles).to.equal(2);
      expect(archive.verify().faults).to.deep.equal([]);
    });
  });
});
