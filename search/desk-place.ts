import type { ArticleId } from './article.ts';
import { articleOrder, openPage } from './desk-page.ts';
import { readQuestion } from './desk-question.ts';
import type { Ask, PageAsk } from './desk-types.ts';
import type { SnapshotShelf } from './snapshot-shelf.ts';

/** Going through a result article by article. */
export interface PlaceDesk {
  /**
   * Where an article stands in a result, in the view of the cursor where there is one; null when the result does not hold
   * it. With reprints grouped, an article stands where the one does that is listed in its stead. Throws QueryError,
   * `bad-cursor` and `cursor-expired`.
   */
  placeInResult(ask: Ask, page: PageAsk, id: ArticleId): Promise<ResultPlace | null>;
}

export interface ResultPlace {
  /** How many results come before it. */
  readonly place: number;
  /** How many there are. */
  readonly total: number;
  /** The cursor of the page that holds it, in the view it was found in. */
  readonly cursor: string;
  /** Null at the ends. */
  readonly previous: ResultNeighbour | null;
  readonly next: ResultNeighbour | null;
}

export interface ResultNeighbour {
  readonly id: ArticleId;
  /** The cursor of its own page: whoever goes on from article to article stays in one view. */
  readonly cursor: string;
}

export function placesInResults(shelf: SnapshotShelf): PlaceDesk {
  return {
    async placeInResult(ask, page, id) {
      const { question } = readQuestion(ask);
      const { sort, size, group = 'none' } = page;
      const { snapshot, cursorAt } = openPage(shelf, page, ask, articleOrder(page));
      const found = await snapshot.placeOf(question, { sort, group }, id);
      if (found === undefined) return null;
      const cursorOf = (place: number) => cursorAt(place - (place % size));
      const neighbour = (beside: ArticleId | null, place: number) =>
        beside === null ? null : { id: beside, cursor: cursorOf(place) };
      return {
        place: found.place,
        total: found.listed,
        cursor: cursorOf(found.place),
        previous: neighbour(found.previous, found.place - 1),
        next: neighbour(found.next, found.place + 1),
      };
    },
  };
}
