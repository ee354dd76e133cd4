import { formatCursor, parseCursor } from './cursor.ts';
import type { Ask, PageAsk } from './desk-types.ts';
import type { Snapshot } from './engine.ts';
import type { SnapshotShelf } from './snapshot-shelf.ts';

/** Which page of a list. */
export interface ListPage {
  /** 1–100. */
  readonly size: number;
  /** As an earlier page gave it in `next` or `previous`; null for the first. */
  readonly cursor: string | null;
}

/** Where a page stands, and the cursors of the pages beside it; null where there is none. */
export interface Neighbours {
  /** How many entries precede the page. */
  readonly offset: number;
  readonly next: string | null;
  readonly previous: string | null;
}

/** The name of a list of articles in `openPage`: a cursor of a grouped one counts other entries. */
export const articleOrder = ({ sort, group = 'none' }: Pick<PageAsk, 'sort' | 'group'>): string =>
  group === 'none' ? sort : `${sort} ${group}`;

export interface OpenPage {
  /** The view the list was begun on. */
  readonly snapshot: Snapshot;
  /** How many entries precede the page. */
  readonly offset: number;
  /** The cursor of a page of this view. @param offset how many entries precede it */
  cursorAt(offset: number): string;
  /** @param total entries of the whole list */
  neighbours(total: number): Neighbours;
}

/**
 * Opens a list at a page. Throws `bad-cursor` for a cursor of another list and `cursor-expired` for one kept too long.
 *
 * @param order names the list and everything beside the question that it depends on
 */
export function openPage(shelf: SnapshotShelf, { size, cursor }: ListPage, ask: Ask, order: string): OpenPage {
  const place = cursor === null ? undefined : parseCursor(cursor, ask, order);
  const snapshot = place === undefined ? shelf.current() : shelf.at(place.version);
  const offset = place?.offset ?? 0;
  const cursorAt = (start: number) => formatCursor({ version: snapshot.version, offset: start }, ask, order);
  return {
    snapshot,
    offset,
    cursorAt,
    neighbours: (total) => ({
      offset,
      next: offset + size < total ? cursorAt(offset + size) : null,
      previous: offset > 0 ? cursorAt(Math.max(0, offset - size)) : null,
    }),
  };
}
