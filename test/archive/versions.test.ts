import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import { type Archive, openArchive } from '../../archive/index.ts';
import { putAll, recordOf, temporaryFolder } from './records.ts';

describe('versions of an archive', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let clock: Date;

  beforeEach(() => {
    folder = temporaryFolder();
    clock = new Date('2026-01-01T09:00:00Z');
  });

  afterEach(() => folder.remove());

  const open = (mode: 'read' | 'create'): Archive => openArchive(folder.path('test.db'), { mode, now: () => clock });
  const ferry = recordOf();
  const bridge = recordOf({ identity: 'bridge', name: 'bridge', headline: 'Bridge Plans Shelved' });
  const ferryCorrected = recordOf({ contentHash: 'corrected', headline: 'Ferry Line to Reopen in Summer' });
  const headlines = (archive: Archive, after: number, upTo: number) =>
    [...archive.added(after, upTo)].map(({ headline }) => headline);

  it('tell an index what came and what went since the version it knows', () => {
    const archive = open('create');
    putAll(archive, ferry, bridge, ferryCorrected);

    expect(headlines(archive, 0, 2)).to.deep.equal([ferry.headline, bridge.headline]);
    expect(headlines(archive, 0, 3)).to.deep.equal([bridge.headline, ferryCorrected.headline]);
    expect(headlines(archive, 2, 3)).to.deep.equal([ferryCorrected.headline]);
    expect([...archive.removed(2, 3)]).to.deep.equal([1]);
    expect([...archive.removed(0, 3)]).to.deep.equal([]);
    archive.close();
  });

  it('hand each article its own paragraphs', () => {
    const archive = open('create');
    const long = Array.from({ length: 40 }, (_, n) => ({ kind: 'body', text: `Paragraph ${n + 1}` }) as const);
    putAll(archive, ferry, recordOf({ identity: 'long', name: 'long', paragraphs: long }), bridge);

    const counts = [...archive.added(0, 3)].map(({ paragraphs }) => paragraphs.map(({ n }) => n));

    expect(counts).to.deep.equal([[1, 2, 3], Array.from({ length: 40 }, (_, n) => n + 1), [1, 2, 3]]);
    archive.close();
  });

  it('can be left half read while the archive is used', () => {
    const archive = open('create');
    putAll(archive, ferry, bridge);

    for (const article of archive.added(0, 2)) {
      expect(article.headline).to.equal(ferry.headline);
      break;
    }

    putAll(archive, ferryCorrected);
    expect(archive.version()).to.equal(3);
    archive.close();
  });

  it('can be read while memory is collected', () => {
    const archive = open('create');
    putAll(archive, ferry, bridge);
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;

    const seen: string[] = [];
    for (const article of archive.added(0, 2)) {
      seen.push(article.headline);
      collect();
    }

    expect(seen).to.deep.equal([ferry.headline, bridge.headline]);
    archive.close();
  });

  it('are seen by a reader in another connection as soon as they are committed', () => {
    const writer = open('create');
    putAll(writer, ferry);
    const reader = open('read');

    putAll(writer, bridge);

    expect(reader.version()).to.equal(2);
    expect(headlines(reader, 1, 2)).to.deep.equal([bridge.headline]);
    reader.close();
    writer.close();
  });

  it('keep the text of a superseded article for an hour, then forget it when the next run begins', () => {
    const archive = open('create');
    putAll(archive, ferry, ferryCorrected);
    const [old] = archive.removed(1, 2);
    archive.close();

    clock = new Date('2026-01-01T09:59:59Z');
    const soon = open('create');
    expect(old && soon.byNumber(old)?.headline).to.equal(ferry.headline);
    soon.close();
    clock = new Date('2026-01-01T10:00:01Z');
    const later = open('create');

    expect(old && later.byNumber(old)).to.equal(undefined);
    expect(headlines(later, 0, 2)).to.deep.equal([ferryCorrected.headline]);
    expect(later.verify()).to.deep.equal({ articles: 1, paragraphs: 3, faults: [] });
    later.close();
  });

  it('tell even an index that slept through the forgetting which articles went', () => {
    const archive = open('create');
    putAll(archive, ferry, ferryCorrected);
    archive.close();
    clock = new Date('2026-01-02T09:00:00Z');

    const later = open('create');

    expect([...later.removed(1, 2)]).to.deep.equal([1]);
    later.close();
  });

  it('leave no trace of what was put and replaced in one transaction', () => {
    const archive = open('create');
    archive.transaction(() => {
      archive.put(ferry);
      archive.put(ferryCorrected);
    });

    expect(headlines(archive, 0, 1)).to.deep.equal([ferryCorrected.headline]);
    expect(archive.verify()).to.deep.equal({ articles: 1, paragraphs: 3, faults: [] });
    archive.close();
  });

  it('never use a number again', () => {
    const archive = open('create');
    putAll(archive, ferry, ferryCorrected);
    archive.close();
    clock = new Date('2026-01-02T09:00:00Z');

    const later = open('create');
    putAll(later, recordOf({ contentHash: 'corrected again', headline: 'Ferry Line to Reopen in Autumn' }));

    expect([...later.added(0, 3)].map(({ number }) => number)).to.deep.equal([3]);
    later.close();
  });
});
