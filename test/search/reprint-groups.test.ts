import { expect } from 'chai';
import { compareNew } from '../../indexer/reprints/compare-articles.ts';
import { NO_FILTERS, type ReprintNews, type Snapshot } from '../../search/index.ts';
import { parseQuery } from '../../search/language/index.ts';
import { createEmbeddedEngine, type EmbeddedEngine } from '../../search/minisearch/index.ts';
import { articleOf, articlesOf, MemoryArchive } from '../support/articles.ts';
import { engineOverFiles, engineOverTexts, openStoredArchive } from '../support/stored-archive.ts';

describe('the groups of a view', () => {
  it('are those of its version, though the archive goes on while they are read', async () => {
    const archive = new GoingOn().add(articlesOf([{ headline: 'Dam one' }, { headline: 'Dam two' }]));
    const engine = createEmbeddedEngine(archive);

    archive.next = () => archive.add([articleOf({ headline: 'Dam three' }, 3)]).group(['a1', 'a3']);
    await engine.refresh();

    expect(engine.snapshot().version).to.equal(archive.version());
    expect(await listed(engine.snapshot())).to.deep.equal(['1 1', '2 0']);
  });

  it('are in no way changed by a later view', async () => {
    const archive = new MemoryArchive().add(articlesOf([{ headline: 'Dam one' }, { headline: 'Dam two' }])).group();
    const engine = createEmbeddedEngine(archive);
    await engine.refresh();
    const before = engine.snapshot();

    archive.group(['a1', 'a2']);
    await engine.refresh();

    expect(await listed(before)).to.deep.equal(['1 0', '2 0']);
    expect(await listed(engine.snapshot())).to.deep.equal(['1 1']);
  });

  it('are the same from files, merged ones included, as from texts', async () => {
    const stored = openStoredArchive();
    try {
      const kept: EmbeddedEngine = (await engineOverFiles(stored.archive)).engine;
      for (let round = 0; round < 9; round += 1) {
        const story = Array.from({ length: 50 }, (_, i) => `dam${round % 4}x${i}`).join(' ');
        stored.put([{ headline: `Dam ${round}`, date: `190${round}`, paragraphs: [story] }]);
        stored.archive.transaction(() => compareNew(stored.archive));
        await stored.keep(1);
        await kept.refresh();
      }

      const byTexts = await listed((await engineOverTexts(stored.archive)).snapshot());

      expect(byTexts).to.deep.equal(['1 2', '2 1', '3 1', '4 1']);
      expect(await listed(kept.snapshot())).to.deep.equal(byTexts);
      expect(await listed((await engineOverFiles(stored.archive)).engine.snapshot())).to.deep.equal(byTexts);
    } finally {
      stored.remove();
    }
  });
});

/** An archive that changes once, when its groups are asked for. */
class GoingOn extends MemoryArchive {
  next: () => void = () => {};

  override reprints(after: number): ReprintNews {
    const { next } = this;
    this.next = () => {};
    next();
    return super.reprints(after);
  }
}

/** `1 2`: the article’s number and how many reprints it has, as they are listed when grouped. */
async function listed(snapshot: Snapshot): Promise<string[]> {
  const { query } = parseQuery('dam*', { syntax: 'native', match: undefined });
  const page = { sort: 'oldest', group: 'reprints', offset: 0, size: 100 } as const;
  const { hits } = await snapshot.search({ query, filters: NO_FILTERS }, page);
  return hits.map(({ article, reprints }) => `${article} ${reprints}`);
}
