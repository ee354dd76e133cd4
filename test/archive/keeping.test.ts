import { expect } from 'chai';
import fc from 'fast-check';
import { type Archive, type ArticleRecord, openArchive } from '../../archive/index.ts';
import { putAll, recordOf, temporaryFolder } from './records.ts';

describe('keeping articles', () => {
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

  const idOf = (record: ArticleRecord): string => {
    for (const article of archive.added(0, archive.version()))
      if (article.headline === record.headline) return article.id;
    throw new Error(`${record.headline} is not in the archive`);
  };

  it('gives an article back as it was put, paragraphs numbered from 1', () => {
    putAll(archive, recordOf());

    const [article] = archive.added(0, 1);

    expect(article).to.deep.equal({
      id: 'ht0925cb10fe',
      number: 1,
      headline: 'Ferry Line to Reopen in Spring',
      byline: [{ name: 'Ada Holm', role: 'Harbour correspondent' }],
      date: '1998-03-12',
      place: 'PORT ELLIS',
      source: 'Northern Courier',
      section: null,
      language: 'en',
      sourceUrl: 'https://courier.example/ferry',
      paragraphs: [
        { n: 1, kind: 'body', text: 'PORT ELLIS – The ferry will run again from April.' },
        { n: 2, kind: 'subhead', text: 'Long wait' },
        { n: 3, kind: 'body', text: 'Islanders waited nine years for it.' },
      ],
    });
  });

  it('finds an article by id and by number', () => {
    putAll(archive, recordOf({ identity: 'a', name: 'a', headline: 'First' }), recordOf());

    const byId = archive.byId(idOf(recordOf()));
    const byNumber = byId && archive.byNumber(byId.number);

    expect(byId?.headline).to.equal('Ferry Line to Reopen in Spring');
    expect(byNumber).to.deep.equal(byId);
    expect(archive.byId('nosuchid0000')).to.equal(undefined);
  });

  it('keeps what was removed from an article, in order', () => {
    const removals = [
      { rule: 'share-bar', text: 'Share this', after: 0 },
      { rule: 'leave-a-reply', text: 'Leave a Reply', after: 3 },
    ];
    putAll(archive, recordOf({ removals }));

    const article = archive.byId(idOf(recordOf()));

    expect(article && archive.removals(article.id)).to.deep.equal(removals);
  });

  it('knows content it holds already', () => {
    putAll(archive, recordOf());

    expect(archive.holds('/papers/ferry.txt', 'hash of ferry.txt')).to.equal(true);
    expect(archive.holds('/papers/ferry.txt', 'another hash')).to.equal(false);
    expect(archive.holds('/papers/other.txt', 'hash of ferry.txt')).to.equal(false);
  });

  it('makes no new version for an article that is put again unchanged', () => {
    putAll(archive, recordOf());

    const outcome = archive.transaction(() => archive.put(recordOf()));

    expect(outcome).to.equal('unchanged');
    expect(archive.version()).to.equal(1);
  });

  it('makes no new version when only the raw page changed and the article in it did not', () => {
    putAll(archive, recordOf());

    const outcome = archive.transaction(() => archive.put(recordOf({ contentHash: 'same article, other advert' })));

    expect(outcome).to.equal('unchanged');
    expect(archive.version()).to.equal(1);
    expect(archive.holds('/papers/ferry.txt', 'same article, other advert')).to.equal(true);
  });

  it('replaces a changed article under its id and leaves the old text to be read by number', () => {
    putAll(archive, recordOf());
    const before = archive.byId(idOf(recordOf()));

    const corrected = recordOf({ contentHash: 'corrected', headline: 'Ferry Line to Reopen in Summer' });
    const outcome = archive.transaction(() => archive.put(corrected));

    const after = before && archive.byId(before.id);
    expect(outcome).to.equal('replaced');
    expect(after?.headline).to.equal('Ferry Line to Reopen in Summer');
    expect(after?.number).to.not.equal(before?.number);
    expect(before && archive.byNumber(before.number)).to.deep.equal(before);
  });

  it('counts current articles only', () => {
    putAll(
      archive,
      recordOf(),
      recordOf({ identity: 'b', name: 'b' }),
      recordOf({ contentHash: 'shorter', paragraphs: [{ kind: 'body', text: 'Withdrawn.' }], removals: [] }),
    );

    expect(archive.counts()).to.deep.equal({ articles: 2, paragraphs: 4 });
  });

  it('commits nothing of a transaction that throws', () => {
    const failing = () =>
      archive.transaction(() => {
        archive.put(recordOf());
        throw new Error('the power failed');
      });

    expect(failing).to.throw('the power failed');
    expect(archive.version()).to.equal(0);
    expect(archive.counts()).to.deep.equal({ articles: 0, paragraphs: 0 });
    putAll(archive, recordOf());
    expect(archive.version()).to.equal(1);
  });

  it('goes on with the transaction after a record that was refused', () => {
    archive.transaction(() => {
      expect(() => archive.put(recordOf({ date: '2019-02-30' }))).to.throw('2019-02-30');
      archive.put(recordOf());
    });

    expect(archive.counts()).to.deep.equal({ articles: 1, paragraphs: 3 });
    expect(archive.verify().faults).to.deep.equal([]);
  });

  it('refuses an address that is not http or https, an unknown kind and an article without paragraphs', () => {
    const putting = (changes: Partial<ArticleRecord>) => () => putAll(archive, recordOf(changes));

    expect(putting({ sourceUrl: 'javascript:alert(1)' })).to.throw('javascript:alert(1)');
    expect(putting({ paragraphs: [{ kind: 'poem' as 'body', text: 'Roses' }] })).to.throw('poem');
    expect(putting({ paragraphs: [], removals: [] })).to.throw('no paragraphs');
  });

  it('remembers settings without making a version', () => {
    archive.setSetting('sample', 'begun');
    archive.setSetting('sample', 'done');

    expect(archive.setting('sample')).to.equal('done');
    expect(archive.setting('colour')).to.equal(null);
    expect(archive.version()).to.equal(0);
  });

  it('sums up what it holds', () => {
    putAll(
      archive,
      recordOf(),
      recordOf({ identity: 'b', name: 'b', date: '2004-11', source: 'Evening Post', removals: [] }),
      recordOf({ identity: 'c', name: 'c', date: '2004', source: 'Evening Post', removals: [] }),
      recordOf({ identity: 'd', name: 'd', date: null, source: null, removals: [] }),
    );

    expect(archive.stats()).to.deep.equal({
      version: 4,
      articles: 4,
      paragraphs: 12,
      removals: 1,
      undated: 1,
      from: '1998-03-12',
      to: '2004',
      sources: [
        { name: 'Evening Post', articles: 2 },
        { name: null, articles: 1 },
        { name: 'Northern Courier', articles: 1 },
      ],
    });
  });

  it('gives back any text, but for NULs and half surrogates, which become U+FFFD', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    let run = 0;

    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1, maxLength: 4 }), (headline, paragraphs) => {
        run += 1;
        const identity = `run ${run}`;
        putAll(
          archive,
          recordOf({
            identity,
            name: identity,
            headline,
            paragraphs: paragraphs.map((one) => ({ kind: 'body', text: one })),
            removals: [],
          }),
        );

        const [article] = archive.added(archive.version() - 1, archive.version());

        const kept = (one: string) => one.replaceAll(/\p{Surrogate}|\0/gu, '\ufffd');
        expect(article?.headline).to.equal(kept(headline));
        expect(article?.paragraphs.map((one) => one.text)).to.deep.equal(paragraphs.map(kept));
      }),
      { numRuns: 100, examples: [['a\0b', ['\ud800x', 'x\udfff', '😀']]] },
    );
  });
});
