import { expect } from 'chai';
import fc from 'fast-check';
import type { ArticleId, Desk, PageAsk, SearchFound } from '../../../search/index.ts';
import { SORTS } from '../../../search/index.ts';
import { articleOf } from '../../support/articles.ts';
import { asking, type DeskOver } from '../../support/desk.ts';

/** What every engine must answer where the archive says which articles are reprints of one another. */
export function describeReprints(deskOver: DeskOver): void {
  const grouped: PageAsk = { sort: 'oldest', size: 100, cursor: null, group: 'reprints' };

  describe('reprints in a result', () => {
    it('are not known while the archive was not compared, and nothing is grouped', async () => {
      const { desk } = await deskOver(DAMS);

      expect(linesOf(await desk.search(asking('dam'), grouped))).to.deep.equal([
        'a1 ?',
        'a2 ?',
        'a3 ?',
        'a4 ?',
        'a5 ?',
      ]);
    });

    it('are listed once, the first in each order, and counted', async () => {
      const { desk, archive, refresh } = await deskOver(DAMS);
      archive.group(['a1', 'a3', 'a4'], ['a2', 'a5']);
      await refresh();

      const oldest = await desk.search(asking('dam'), grouped);
      const newest = await desk.search(asking('dam'), { ...grouped, sort: 'newest' });

      expect(linesOf(oldest)).to.deep.equal(['a1 2', 'a2 1']);
      expect(linesOf(newest)).to.deep.equal(['a5 1', 'a4 2']);
      expect(oldest.totals.articles).to.equal(5);
      expect(oldest.listed).to.equal(2);
    });

    it('are counted where they are not grouped', async () => {
      const { desk, archive, refresh } = await deskOver(DAMS);
      archive.group(['a1', 'a3']);
      await refresh();

      expect(linesOf(await desk.search(asking('dam'), { ...grouped, group: 'none' }))).to.deep.equal([
        'a1 1',
        'a2 0',
        'a3 1',
        'a4 0',
        'a5 0',
      ]);
    });

    it('are only those that the query and its limits find', async () => {
      const { desk, archive, refresh } = await deskOver(DAMS);
      archive.group(['a1', 'a2', 'a3', 'a4', 'a5']);
      await refresh();

      expect(linesOf(await desk.search(asking('dam three'), grouped))).to.deep.equal(['a3 0']);
      expect(linesOf(await desk.search(asking('dam date:1912..1913'), grouped))).to.deep.equal(['a3 1']);
    });

    it('are named, as many as are asked for, in the order of the result', async () => {
      const { desk, archive, refresh } = await deskOver(DAMS);
      archive.group(['a1', 'a3', 'a4', 'a5']);
      await refresh();

      const [first] = (await desk.search(asking('dam'), { ...grouped, sort: 'newest', alike: 2 })).results;

      expect(first?.article.id).to.equal('a5');
      expect(first?.alike.map(({ id }) => id)).to.deep.equal(['a4', 'a3']);
    });

    it('stay as they were for who pages on while others are added and withdrawn', async () => {
      const { desk, archive, refresh } = await deskOver(DAMS);
      archive.group(['a1', 'a4']);
      await refresh();
      const first = await desk.search(asking('dam'), { ...grouped, size: 2 });
      archive.add([articleOf({ headline: 'Dam again', date: '1909' }, 6)]);
      archive.remove('a1');
      archive.group(['a2', 'a3', 'a4', 'a6']);
      await refresh();

      const rest = await desk.search(asking('dam'), { ...grouped, size: 2, cursor: first.next });

      expect([...linesOf(first), ...linesOf(rest)]).to.deep.equal(['a1 1', 'a2 0', 'a3 0', 'a5 0']);
      expect(linesOf(await desk.search(asking('dam'), grouped))).to.deep.equal(['a6 3', 'a5 0']);
    });

    it('stand where the one does that is listed for them, for who goes from article to article', async () => {
      const { desk, archive, refresh } = await deskOver(DAMS);
      archive.group(['a2', 'a3', 'a5']);
      await refresh();
      const placeOf = (id: string) => desk.placeInResult(asking('dam'), { ...grouped, size: 2 }, id as ArticleId);

      expect(await placeOf('a4')).to.deep.include({ place: 2, total: 3, next: null });
      expect((await placeOf('a4'))?.previous?.id).to.equal('a2');
      expect(await placeOf('a5')).to.deep.equal(await placeOf('a2'));
    });

    it('have cursors of their own', async () => {
      const { desk } = await deskOver(DAMS);
      const { next } = await desk.search(asking('dam'), { ...grouped, size: 2 });

      const code = await desk.search(asking('dam'), { ...grouped, size: 2, group: 'none', cursor: next }).then(
        () => undefined,
        (error: { readonly code: string }) => error.code,
      );

      expect(code).to.equal('bad-cursor');
    });

    it('are the whole result with all but the first of each group left out, page by page', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ group: fc.integer({ min: 0, max: 6 }), year: fc.integer({ min: 1990, max: 1994 }) }), {
            minLength: 1,
            maxLength: 20,
          }),
          fc.integer({ min: 1, max: 7 }),
          async (made, size) => {
            const small = made.map(({ group, year }) => ({ headline: `Dam ${'dam '.repeat(group)}`, date: `${year}` }));
            const { desk, archive, refresh } = await deskOver(small.slice(0, 10));
            archive.add(small.slice(10).map((one, i) => articleOf(one, i + 11)));
            // Group 0 is none.
            const groupOf = new Map(made.map(({ group }, i) => [`a${i + 1}`, group === 0 ? `alone ${i}` : `${group}`]));
            archive.group(
              ...[1, 2, 3, 4, 5, 6].map((group) => [...groupOf.keys()].filter((id) => groupOf.get(id) === `${group}`)),
            );
            await refresh();

            for (const sort of SORTS) {
              const all = await pagesOf(desk, { sort, size: 100, cursor: null, group: 'none' });
              const pages = await pagesOf(desk, { sort, size, cursor: null, group: 'reprints' });

              const seen = new Set<string | undefined>();
              const collapsed = all.filter((line) => {
                const group = groupOf.get(line.split(' ')[0] ?? '');
                return !seen.has(group) && seen.add(group);
              });
              expect(pages).to.deep.equal(collapsed);
            }
          },
        ),
        { numRuns: 30 },
      );
    });
  });
}

const DAMS = ['one', 'two', 'three', 'four', 'five'].map((word, i) => ({
  headline: `Dam ${word}`,
  date: `19${10 + i}`,
}));

/** `a1 2`: the article and how many reprints it has, `?` where that is not known. */
const linesOf = ({ results }: SearchFound): string[] =>
  results.map(({ article, reprints }) => `${article.id} ${reprints ?? '?'}`);

async function pagesOf(desk: Desk, page: PageAsk): Promise<string[]> {
  const found = await desk.search(asking('dam'), page);
  return [...linesOf(found), ...(found.next === null ? [] : await pagesOf(desk, { ...page, cursor: found.next }))];
}
