import { expect } from 'chai';
import { type Archive, openArchive } from '../../archive/index.ts';
import { dryRun, indexInto, type RawDocument, switchRule } from '../../indexer/index.ts';
import { putAll, recordOf, temporaryFolder } from '../archive/records.ts';

const PIER = 'The pier itself is to be mended by the summer.';
const FOOTER = 'The Courier is printed at Dock Lane and read by the tide';

describe('furniture that no rule knows', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let archive: Archive;

  beforeEach(() => {
    folder = temporaryFolder();
    archive = openArchive(folder.path('test.db'), { mode: 'create', now: () => new Date('2026-03-04T05:06:07Z') });
  });

  afterEach(() => {
    archive.close();
    folder.remove();
  });

  /** A copied article of the Courier: number, headline, two paragraphs, the footer, an invitation that a rule knows. */
  const documentOf = (n: number, source = 'Courier', footer = FOOTER): RawDocument => ({
    identity: `https://${source.toLowerCase()}.example/${n}`,
    location: `${source}/${n}`,
    name: `${source}/${n}`,
    content: {
      kind: 'text',
      text: `Berth ${n} Is Dredged\n\nBy Ada Holm\n\nThe harbour board had berth ${n} dredged on Thursday, and ${n + 3} ships waited.\n\nThe pilot of ship ${n} said it was the longest wait of the year, and nobody disagreed.\n\n${footer}\n\nLeave a Reply\n`,
    },
    given: { source },
  });

  async function* streamOf(documents: readonly RawDocument[]): AsyncGenerator<RawDocument> {
    yield* documents;
  }

  const courier = (from: number, upTo: number) =>
    Array.from({ length: upTo - from }, (_, index) => documentOf(from + index));
  const index = (...documents: readonly RawDocument[]) => indexInto(archive, streamOf(documents));
  const current = () => [...archive.added(0, archive.version())];
  const withFooter = () => current().filter(({ paragraphs }) => paragraphs.some(({ text }) => text === FOOTER)).length;

  it('is learned from thirty articles, and is on record with its share, its place and the day', async () => {
    await index(...courier(0, 30));

    expect(archive.learnedLines()).to.deep.equal([
      { source: 'Courier', text: FOOTER, articles: 30, share: 1, position: 'tail', since: '2026-03-04' },
    ]);
  });

  it('is taken out of the articles that were kept before, under their ids, where it stood', async () => {
    await index(...courier(0, 15));
    const before = current();

    await index(...courier(15, 30));

    const ids = current().map(({ id }) => id);
    expect(before.every(({ paragraphs }) => paragraphs.at(-1)?.text === FOOTER)).to.equal(true);
    expect(withFooter()).to.equal(0);
    expect(ids).to.include.members(before.map(({ id }) => id));
    expect(ids).to.have.length(30);
    expect(before[0] && archive.removals(before[0].id).slice(-2)).to.deep.equal([
      { rule: 'learned-furniture', text: FOOTER, after: 2 },
      { rule: 'leave-a-reply', text: 'Leave a Reply', after: 2 },
    ]);
    expect(archive.verify().faults).to.deep.equal([]);
  });

  it('is taken out of what comes later, as a dry run foretells', async () => {
    await index(...courier(0, 30));
    const [later] = courier(30, 31);
    const foretold: unknown[] = [];
    const prospect = (_: RawDocument, told: unknown) => foretold.push(told);
    if (later !== undefined) {
      await dryRun(archive, streamOf([later]), { prospect, progressed: () => {}, skipped: () => {} });
    }

    const { removals } = await index(...courier(30, 31));

    expect(removals.get('learned-furniture')).to.equal(1);
    expect(foretold).to.have.nested.property('[0].article.removals[0].rule', 'learned-furniture');
    expect(withFooter()).to.equal(0);
  });

  it('is nothing that stands in articles handed in clean, not even of a source it was learned of', async () => {
    const clean = (n: number): RawDocument => ({
      ...documentOf(n),
      content: {
        kind: 'article',
        paragraphs: [`The board had berth ${n} dredged.`, FOOTER].map((text) => ({ kind: 'body', text })),
      },
    });

    await index(...Array.from({ length: 40 }, (_, n) => clean(n)));
    expect(archive.learnedLines()).to.deep.equal([]);
    await index(...courier(40, 80), clean(90));

    expect(archive.learnedLines().map(({ text }) => text)).to.deep.equal([FOOTER]);
    expect(withFooter()).to.equal(41);
  });

  it('is not looked for in what was kept before the archive told clean articles apart, once they come again', () => {
    const record = recordOf({ source: 'Courier' });
    putAll(archive, record);
    const before = archive.sourceGrowth();

    putAll(archive, { ...record, contentHash: 'hash by a newer cleaning', isGivenClean: true });

    expect(before).to.have.length(1);
    expect(archive.sourceGrowth()).to.deep.equal([]);
    expect(archive.version()).to.equal(1);
  });

  it('is furniture of its own source only', async () => {
    await index(...courier(0, 30), documentOf(1, 'Wire'));

    expect(withFooter()).to.equal(1);
  });

  it('is learned of articles that name no source as of a source of its own', async () => {
    const unnamed = courier(0, 30).map((document) => ({ ...document, given: {} }));

    await index(...unnamed);

    expect(archive.learnedLines().map(({ source, text }) => [source, text])).to.deep.equal([[null, FOOTER]]);
    expect(withFooter()).to.equal(0);
  });

  it('is learned anew when the footer changes after years', async () => {
    await index(...courier(0, 30));
    const renewed = courier(30, 60).map(({ identity }, n) => ({
      ...documentOf(n + 30, 'Courier', 'Now printed across the Strait on the paper of the Strait'),
      identity,
    }));

    await index(...renewed);

    expect(archive.learnedLines().map(({ text, articles, share }) => [text, articles, share])).to.deep.equal([
      [FOOTER, 30, 1],
      ['Now printed across the Strait on the paper of the Strait', 30, 0.5],
    ]);
  });

  it('leaves alone what was cleaned of it when the same documents come again', async () => {
    await index(...courier(0, 30));
    const version = archive.version();

    const summary = await index(...courier(0, 30));

    expect(summary).to.include({ unchanged: 30, replaced: 0 });
    expect(archive.version()).to.equal(version);
  });

  it('is taken out of the rest by the next run when one was stopped half-way', async () => {
    await index(...courier(0, 15));
    archive.transaction(() => {
      archive.learn('Courier', [{ text: FOOTER, articles: 15, share: 1, position: 'tail' }]);
    });
    const [first] = archive.toCleanOf('Courier', 1);
    archive.transaction(() => archive.cleanedUpTo('Courier', first?.article.number));

    await index();

    expect(withFooter()).to.equal(1);
    expect(archive.unfinishedSources()).to.deep.equal([]);
    expect(archive.sourceGrowth()).to.deep.equal([{ source: 'Courier', articles: 15, fresh: 0 }]);
  });

  it('is forgotten with its source when all of that is withdrawn', async () => {
    await index(...courier(0, 30));

    archive.withdraw(
      current().map(({ id }) => id),
      { reason: 'court order', who: null },
    );

    expect(archive.learnedLines()).to.deep.equal([]);
    expect(archive.sourceGrowth()).to.deep.equal([]);
    expect(archive.verify().faults).to.deep.equal([]);
  });

  it('goes back in when the rule is switched off for its source', async () => {
    await index(...courier(0, 30));

    const again = switchRule(archive, { rule: 'learned-furniture', source: 'Courier', isOn: false });
    const summary = await index(...courier(0, 30));

    expect(again).to.equal(30);
    expect(summary).to.include({ replaced: 30 });
    expect(withFooter()).to.equal(30);
  });
});

describe('a rule that is switched off for a source', () => {
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

  const documentOf = (source: string, pointer = 'SEE ALSO: Bridge Plans Shelved'): RawDocument => ({
    identity: `https://${source.toLowerCase()}.example/ferry`,
    location: source,
    name: source,
    content: {
      kind: 'text',
      text: `Ferry Is Back\n\nThe ferry runs again from April, the harbour board said on Thursday.\n\n${pointer}\n\nIslanders waited nine years for it, and came down to the pier in hundreds.\n\nLeave a Reply\n`,
    },
    given: { source },
  });

  async function* streamOf(documents: readonly RawDocument[]): AsyncGenerator<RawDocument> {
    yield* documents;
  }

  const index = (...documents: readonly RawDocument[]) => indexInto(archive, streamOf(documents));
  const textsOf = (source: string) =>
    [...archive.added(0, archive.version())]
      .filter((article) => article.source === source)
      .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text.split(':')[0]?.slice(0, 12)));
  const off = { rule: 'see-also', source: 'Courier', isOn: false };

  it('takes nothing out any more, its documents unchanged, and other sources and rules go on', async () => {
    await index(documentOf('Courier'), documentOf('Wire'));
    switchRule(archive, off);

    const summary = await index(documentOf('Courier'), documentOf('Wire'));

    expect(summary).to.include({ replaced: 1, unchanged: 1 });
    expect(textsOf('Courier')).to.deep.equal(['The ferry ru', 'SEE ALSO', 'Islanders wa']);
    expect(textsOf('Wire')).to.deep.equal(['The ferry ru', 'Islanders wa']);
    expect(summary.removals).to.deep.equal(new Map([['leave-a-reply', 1]]));
  });

  it('takes out again what it did when it is switched on', async () => {
    await index(documentOf('Courier'));
    switchRule(archive, off);
    await index(documentOf('Courier'));
    switchRule(archive, { ...off, isOn: true });

    await index(documentOf('Courier'));

    expect(textsOf('Courier')).to.deep.equal(['The ferry ru', 'Islanders wa']);
  });

  it('costs one more reading, and no new version of an article it never touched', async () => {
    await index(documentOf('Courier', PIER));
    switchRule(archive, off);
    const version = archive.version();

    const first = await index(documentOf('Courier', PIER));
    const second = await indexInto(archive, streamOf([documentOf('Courier', PIER)]), undefined, () => {
      throw new Error('it was cleaned');
    });

    expect([first, second].map(({ unchanged }) => unchanged)).to.deep.equal([1, 1]);
    expect(archive.version()).to.equal(version);
  });

  it('marks nothing when it is switched to what it was', () => {
    expect(switchRule(archive, { ...off, isOn: true })).to.equal(0);
  });

  it('must be one that there is; the nearest is named', () => {
    expect(() => switchRule(archive, { ...off, rule: 'see-alos' })).to.throw(
      'There is no rule “see-alos”; the nearest is “see-also”.',
    );
  });
});
