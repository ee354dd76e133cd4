import { expect } from 'chai';
import type { WholeHit, WholeResult } from '../../../search/index.ts';
import { articleOf } from '../../support/articles.ts';
import { asking, type DeskOver } from '../../support/desk.ts';

/** What every engine must keep when all of a result is read. */
export function describeWholeResults(deskOver: DeskOver): void {
  describe('reading a whole result', () => {
    it('gives every article once and in order, far beyond what a page holds', async () => {
      const { desk } = await deskOver(
        Array.from({ length: 1234 }, (_, i) => ({ headline: `Dam ${i}`, date: String(1000 + i) })),
      );

      const whole = await desk.wholeResult(asking('dam'), 'oldest');

      expect(whole.totals).to.deep.equal({ articles: 1234, paragraphs: 0, occurrences: 1234, undated: 0 });
      expect((await read(whole)).map(({ article }) => article.headline)).to.deep.equal(
        Array.from({ length: 1234 }, (_, i) => `Dam ${i}`),
      );
    });

    it('gives each occurrence by itself, from the first word that matches to the last', async () => {
      const { desk } = await deskOver([
        {
          headline: 'Dam and dam',
          byline: ['Ada Dam'],
          paragraphs: ['Nothing here.', 'The old dam held; a dam in the old valley broke.'],
        },
      ]);

      const [hit] = await read(await desk.wholeResult(asking('dam OR (old NEAR/3 dam)'), 'relevance'));

      expect(hit?.counts).to.deep.equal({ paragraphs: 1, occurrences: 7 });
      expect(hit?.occurrences().map(({ place, text, start, end }) => [place, text.slice(start, end)])).to.deep.equal([
        [{ kind: 'headline' }, 'Dam'],
        [{ kind: 'headline' }, 'dam'],
        [{ kind: 'byline', author: 0 }, 'Dam'],
        [{ kind: 'paragraph', n: 2 }, 'old dam'],
        [{ kind: 'paragraph', n: 2 }, 'dam'],
        [{ kind: 'paragraph', n: 2 }, 'dam'],
        [{ kind: 'paragraph', n: 2 }, 'dam in the old'],
      ]);
    });

    it('is of one moment while articles are added, replaced and withdrawn', async () => {
      const articles = Array.from({ length: 350 }, (_, i) => ({ headline: `Dam ${i}`, date: String(1500 + i) }));
      const { desk, archive, refresh } = await deskOver(articles);
      const whole = await desk.wholeResult(asking('dam'), 'oldest');
      const headlines: string[] = [];

      for await (const { article } of whole.hits) {
        headlines.push(article.headline);
        if (headlines.length !== 10) continue;
        archive.add([articleOf({ headline: 'Dam new', date: '2020' }, 351)]);
        archive.add([{ ...articleOf({ headline: 'Quite another', date: '1501' }, 352), id: articleOf({}, 300).id }]);
        archive.remove('a340');
        await refresh();
      }

      expect(headlines).to.deep.equal(articles.map(({ headline }) => headline));
      expect((await desk.count(asking('dam'))).totals.articles).to.equal(349);
    });

    it('names every article that is there, in the order they came, a part at a time', async () => {
      const { desk, archive, refresh } = await deskOver(Array.from({ length: 5 }, () => ({ headline: 'Dam' })));
      archive.remove('a2');
      archive.add([articleOf({ headline: 'Weir' }, 6)]);
      await refresh();

      expect(await desk.ids(0, 3)).to.deep.equal(['a1', 'a3', 'a4']);
      expect(await desk.ids(3, 3)).to.deep.equal(['a5', 'a6']);
      expect(await desk.ids(5, 3)).to.deep.equal([]);
    });

    it('ends with a word when its reader has rested for so long that the view is let go', async () => {
      let now = 0;
      const { desk, archive, refresh } = await deskOver(
        Array.from({ length: 150 }, () => ({ headline: 'Dam' })),
        () => now,
      );
      const reading = (await desk.wholeResult(asking('dam'), 'newest')).hits[Symbol.asyncIterator]();
      for (let i = 0; i < 100; i += 1) await reading.next();
      archive.add([articleOf({ headline: 'Weir' }, 151)]);
      await refresh();
      now = 16 * 60_000;
      await desk.count(asking('weir'));

      expect(await reading.next().catch((error: { code: string }) => error.code)).to.equal('cursor-expired');
    });
  });
}

async function read({ hits }: WholeResult): Promise<readonly WholeHit[]> {
  const all: WholeHit[] = [];
  for await (const hit of hits) all.push(hit);
  return all;
}
