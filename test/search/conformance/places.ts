import { expect } from 'chai';
import type { ArticleId, Sort } from '../../../search/index.ts';
import { articleOf, type SmallArticle } from '../../support/articles.ts';
import { asking, type DeskOver, type SmallDesk } from '../../support/desk.ts';

/** What every engine must tell of an article’s place among the results. */
export function describePlaces(deskOver: DeskOver): void {
  describe('going through a result article by article', () => {
    const articles: readonly SmallArticle[] = [
      { headline: 'Dam', date: '1911' },
      { headline: 'Dam opened', date: '1913', source: 'Wire' },
      { headline: 'Ferry', date: '1912' },
      { headline: 'Dam, undated' },
      { headline: 'Dam again', date: '1913', source: 'Wire' },
    ];
    const at = ({ desk }: SmallDesk, sort: Sort, id: string, cursor: string | null = null) =>
      desk.placeInResult(asking('dam'), { sort, size: 2, cursor }, id as ArticleId);
    const told = (place: Awaited<ReturnType<typeof at>>) =>
      place && [place.previous?.id ?? null, place.place, place.next?.id ?? null];

    it('tells who stands beside an article, and its place, in each order', async () => {
      const small = await deskOver(articles);

      expect(told(await at(small, 'oldest', 'a1'))).to.deep.equal([null, 0, 'a2']);
      expect(told(await at(small, 'oldest', 'a5'))).to.deep.equal(['a2', 2, 'a4']);
      expect(told(await at(small, 'newest', 'a4'))).to.deep.equal(['a1', 3, null]);
      expect((await at(small, 'relevance', 'a1'))?.total).to.equal(4);
    });

    it('is what the pages of the search show, in each order', async () => {
      const small = await deskOver(articles);

      for (const sort of ['relevance', 'newest', 'oldest'] as const) {
        const { results } = await small.desk.search(asking('dam'), { sort, size: 100, cursor: null });
        const ids = results.map(({ article }) => article.id);
        const places = await Promise.all(ids.map(async (id) => told(await at(small, sort, id))));

        expect(places).to.deep.equal(ids.map((_, i) => [ids[i - 1] ?? null, i, ids[i + 1] ?? null]));
      }
    });

    it('keeps to the limits beside the query', async () => {
      const { desk } = await deskOver(articles);
      const ask = asking('dam', { filters: { ...asking('').filters, source: ['Wire'] } });

      const place = await desk.placeInResult(ask, { sort: 'oldest', size: 20, cursor: null }, 'a2' as ArticleId);

      expect([place?.previous, place?.place, place?.total, place?.next?.id]).to.deep.equal([null, 0, 2, 'a5']);
    });

    it('tells nothing of an article that is not found, or that there never was', async () => {
      const small = await deskOver(articles);

      expect(await at(small, 'oldest', 'a3')).to.equal(null);
      expect(await at(small, 'oldest', 'zzz')).to.equal(null);
    });

    it('names the page that holds it and the pages of its neighbours', async () => {
      const small = await deskOver(articles);

      const place = await at(small, 'oldest', 'a2');
      const shown = async (cursor: string | undefined) => {
        const page = { sort: 'oldest', size: 2, cursor: cursor ?? '' } as const;
        return (await small.desk.search(asking('dam'), page)).results.map(({ article }) => article.id);
      };

      expect(await shown(place?.cursor)).to.deep.equal(['a1', 'a2']);
      expect(await shown(place?.previous?.cursor)).to.deep.equal(['a1', 'a2']);
      expect(await shown(place?.next?.cursor)).to.deep.equal(['a5', 'a4']);
    });

    it('stays in the view it began on while articles come and go', async () => {
      const small = await deskOver(articles);
      const before = await at(small, 'oldest', 'a2');
      small.archive.add([articleOf({ headline: 'Dam between', date: '1912' }, 6)]);
      small.archive.remove('a5');
      await small.refresh();

      const kept = await at(small, 'oldest', 'a2', before?.cursor);
      const fresh = await at(small, 'oldest', 'a2');

      expect(kept).to.deep.equal(before);
      expect(told(fresh)).to.deep.equal(['a6', 2, 'a4']);
    });
  });
}
