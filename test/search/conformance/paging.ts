import { expect } from 'chai';
import { articleOf } from '../../support/articles.ts';
import { asking, type DeskOver, type SmallDesk } from '../../support/desk.ts';

/** What every engine must keep while an archive changes under a reader who is paging. */
export function describePaging(deskOver: DeskOver): void {
  describe('paging through a result', () => {
    const articles = Array.from({ length: 25 }, (_, i) => ({ headline: `Dam ${i}`, date: `19${10 + i}` }));

    it('shows every article once, with the same totals on each page', async () => {
      const { desk } = await deskOver(articles);

      const pages = await allPages(desk, 10);

      expect(pages.map(({ results }) => results.length)).to.deep.equal([10, 10, 5]);
      expect(new Set(pages.flatMap(({ results }) => results.map(({ article }) => article.id))).size).to.equal(25);
      expect(new Set(pages.map(({ totals }) => totals.articles))).to.deep.equal(new Set([25]));
    });

    it('neither overlaps nor skips while articles are added, replaced and withdrawn', async () => {
      const { desk, archive, refresh } = await deskOver(articles);
      const first = await desk.search(asking('dam'), { sort: 'newest', size: 10, cursor: null });
      archive.add([articleOf({ headline: 'Dam new', date: '2020' }, 26)]);
      archive.add([{ ...articleOf({ headline: 'Quite another', date: '1911' }, 27), id: articleOf({}, 2).id }]);
      archive.remove('a1');
      await refresh();

      const rest = await desk.search(asking('dam'), { sort: 'newest', size: 100, cursor: first.next });

      expect(rest.results.map(({ article }) => article.headline)).to.deep.equal(
        Array.from({ length: 15 }, (_, i) => `Dam ${14 - i}`),
      );
      expect(rest.totals.articles).to.equal(25);
      expect((await desk.count(asking('dam'))).totals.articles).to.equal(24);
    });

    it('leads back to the page before', async () => {
      const { desk } = await deskOver(articles);
      const first = await desk.search(asking('dam'), { sort: 'oldest', size: 10, cursor: null });
      const second = await desk.search(asking('dam'), { sort: 'oldest', size: 10, cursor: first.next });

      const back = await desk.search(asking('dam'), { sort: 'oldest', size: 10, cursor: second.previous });

      expect(back.results).to.deep.equal(first.results);
      expect(first.previous).to.equal(null);
    });

    it('refuses a cursor made up, or given for another search', async () => {
      const { desk } = await deskOver(articles);
      const { next } = await desk.search(asking('dam'), { sort: 'newest', size: 10, cursor: null });

      for (const cursor of ['', 'xyz', Buffer.from('1.5').toString('base64url')]) {
        expect(await codeOf(desk.search(asking('dam'), { sort: 'newest', size: 10, cursor }))).to.equal('bad-cursor');
      }
      expect(await codeOf(desk.search(asking('dams'), { sort: 'newest', size: 10, cursor: next }))).to.equal(
        'bad-cursor',
      );
      expect(await codeOf(desk.search(asking('dam'), { sort: 'oldest', size: 10, cursor: next }))).to.equal(
        'bad-cursor',
      );
    });

    it('says that a cursor has expired once its view is no longer kept', async () => {
      let now = 0;
      const { desk, archive, refresh } = await deskOver(articles, () => now);
      const { next } = await desk.search(asking('dam'), { sort: 'newest', size: 10, cursor: null });
      archive.remove('a1');
      await refresh();

      now = 10 * 60_000;
      const held = await desk.search(asking('dam'), { sort: 'newest', size: 10, cursor: next });
      now += 16 * 60_000;

      expect(held.results).to.have.length(10);
      expect(await codeOf(desk.search(asking('dam'), { sort: 'newest', size: 10, cursor: next }))).to.equal(
        'cursor-expired',
      );
    });
  });
}

async function allPages(desk: SmallDesk['desk'], size: number) {
  const pages = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof desk.search>> = await desk.search(asking('dam'), {
      sort: 'relevance',
      size,
      cursor,
    });
    pages.push(page);
    cursor = page.next;
  } while (cursor !== null);
  return pages;
}

const codeOf = (refused: Promise<unknown>): Promise<unknown> =>
  refused.then(
    () => 'answered',
    (error: { code?: unknown }) => error.code,
  );
