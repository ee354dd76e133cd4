import { DatabaseSync } from '@photostructure/sqlite';
import { expect } from 'chai';
import { type Archive, openArchive } from '../../archive/index.ts';
import { MorgueError } from '../../errors/index.ts';
import { putAll, recordOf, temporaryFolder } from './records.ts';

describe('withdrawing an article', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let archive: Archive;
  let clock: Date;

  const ferry = recordOf();
  const bridge = recordOf({ identity: 'bridge', name: 'bridge', contentHash: 'b', headline: 'Bridge Plans Shelved' });
  const FERRY = 'ht0925cb10fe';
  const note = { reason: 'court order', who: 'Ada Holm' };

  beforeEach(() => {
    folder = temporaryFolder();
    clock = new Date('2026-01-01T09:00:00Z');
    archive = open();
    putAll(archive, ferry, bridge);
  });

  afterEach(() => {
    archive.close();
    folder.remove();
  });

  const open = () => openArchive(folder.path('test.db'), { mode: 'create', now: () => clock });

  /** The error that `work` ends in. */
  function refusal(work: () => unknown): MorgueError {
    try {
      work();
    } catch (error) {
      if (error instanceof MorgueError) return error;
      throw error;
    }
    throw new Error('Nothing was refused.');
  }

  it('takes it out in a new version that still verifies', () => {
    archive.withdraw([FERRY], note);

    expect(archive.version()).to.equal(3);
    expect(archive.counts()).to.deep.equal({ articles: 1, paragraphs: 3 });
    expect([...archive.removed(2, 3)]).to.deep.equal([1]);
    expect(archive.verify()).to.deep.equal({ articles: 1, paragraphs: 3, faults: [] });
  });

  it('answers whoever asks for it with the date and the reason', () => {
    archive.withdraw([FERRY], note);

    const error = refusal(() => archive.byId(FERRY));

    expect(error.code).to.equal('withdrawn-article');
    expect(error.message).to.equal('The article was withdrawn on 2026-01-01 (court order).');
  });

  it('deletes the text of every version at once, and leaves its place to those who are counting', () => {
    putAll(archive, recordOf({ contentHash: 'corrected', headline: 'Ferry Line to Reopen in Summer' }));

    archive.withdraw([FERRY], note);

    const places = [1, 3].map((number) => archive.byNumber(number as never));
    expect(places.map((place) => place?.id)).to.deep.equal([FERRY, FERRY]);
    for (const place of places) {
      expect(place).to.include({ headline: '', date: null, place: null, source: null, sourceUrl: null });
      expect(place?.byline).to.deep.equal([]);
      expect(place?.paragraphs).to.deep.equal([]);
    }
    expect(archive.removals(FERRY as never)).to.deep.equal([]);
  });

  it('forgets a source that nothing else is from', () => {
    putAll(archive, recordOf({ identity: 'c', name: 'c', contentHash: 'c', source: 'The Zyxomma' }));
    const id = archive.byNumber(3 as never)?.id ?? '';

    archive.withdraw([id, FERRY], note);

    archive.close();
    const database = new DatabaseSync(folder.path('test.db'));
    const sources = database.prepare('SELECT name FROM sources').all();
    database.close();
    archive = open();
    expect(sources.map((row) => row['name'])).to.deep.equal(['Northern Courier']);
  });

  it('keeps its document out, under the same path and under another with the same content', () => {
    archive.withdraw([FERRY], note);

    const standing = { id: FERRY, at: '2026-01-01T09:00:00.000Z', reason: 'court order', who: 'Ada Holm' };
    expect(archive.withdrawalOf('/papers/ferry.txt', 'a new hash')).to.deep.include(standing);
    expect(archive.withdrawalOf('/elsewhere/ferry.txt', 'hash of ferry.txt')).to.deep.include(standing);
    expect(archive.withdrawalOf('/papers/other.txt', 'another hash')).to.equal(undefined);
  });

  it('remembers after the place is forgotten, and after the archive is opened again', () => {
    archive.withdraw([FERRY], note);
    archive.close();
    clock = new Date('2026-01-02T09:00:00Z');

    archive = open();

    expect(archive.byNumber(1 as never)).to.equal(undefined);
    expect([...archive.removed(2, 3)]).to.deep.equal([1]);
    expect(refusal(() => archive.byId(FERRY)).code).to.equal('withdrawn-article');
    expect(archive.verify().faults).to.deep.equal([]);
  });

  it('withdraws all that are named or none', () => {
    const unknown = refusal(() => archive.withdraw([FERRY, 'nosuchid0000'], note));

    expect(unknown.code).to.equal('unknown-article');
    expect(archive.byId(FERRY)?.headline).to.equal(ferry.headline);
    expect(archive.version()).to.equal(2);
  });

  it('says so when it was withdrawn before', () => {
    archive.withdraw([FERRY], note);
    clock = new Date('2026-01-03T09:00:00Z');

    const error = refusal(() => archive.withdraw([FERRY], note));

    expect(error.code).to.equal('withdrawn-article');
    expect(error.message).to.equal('Article “ht0925cb10fe” was withdrawn on 2026-01-01 already.');
  });

  it('can be taken back: the document comes in again under its old id', () => {
    archive.withdraw([FERRY], note);

    archive.restore([FERRY]);

    expect(archive.withdrawalOf('/papers/ferry.txt', 'hash of ferry.txt')).to.equal(undefined);
    putAll(archive, ferry);
    expect(archive.byId(FERRY)?.headline).to.equal(ferry.headline);
    expect(archive.verify()).to.deep.equal({ articles: 2, paragraphs: 6, faults: [] });
    expect(refusal(() => archive.restore([FERRY])).code).to.equal('unknown-article');
  });

  it('can follow a restoring, with a row for each time', () => {
    archive.withdraw([FERRY], note);
    archive.restore([FERRY]);
    putAll(archive, ferry);
    clock = new Date('2026-02-01T09:00:00Z');

    archive.withdraw([FERRY], { reason: 'wrong person named', who: null });

    expect(refusal(() => archive.byId(FERRY)).message).to.equal(
      'The article was withdrawn on 2026-02-01 (wrong person named).',
    );
    expect(archive.verify().faults).to.deep.equal([]);
  });
});
