import { createHash } from 'node:crypto';
import { MorgueError } from '../errors/index.ts';
import type { Ask } from './desk-types.ts';

/** A place in a result list: the archive version the list was made from, the question, and how many results precede. */
export interface Cursor {
  readonly version: number;
  readonly offset: number;
}

/**
 * Opaque to users: base64url of `version.offset.fingerprint`.
 *
 * @param order the list and how it is sorted: with the question, all that must not change from page to page
 */
export function formatCursor({ version, offset }: Cursor, ask: Ask, order: string): string {
  return Buffer.from(`${version}.${offset}.${fingerprint(ask, order)}`).toString('base64url');
}

/** Throws `bad-cursor` for anything that was not given out for this very question. */
export function parseCursor(text: string, ask: Ask, order: string): Cursor {
  const [, version, offset, of] = CURSOR.exec(Buffer.from(text, 'base64url').toString('latin1')) ?? [];
  if (version === undefined || offset === undefined) {
    throw new MorgueError('bad-cursor', 'The cursor is not one that a search here has given out.', {
      hint: 'Pass on the “next” of an earlier reply unchanged, or leave the cursor out to begin again.',
      where: { in: 'parameter', name: 'cursor' },
    });
  }
  if (of !== fingerprint(ask, order)) {
    throw new MorgueError('bad-cursor', 'The cursor belongs to another search.', {
      hint: 'A cursor goes with the query, limits and order it was given for; leave it out to begin again.',
      where: { in: 'parameter', name: 'cursor' },
    });
  }
  return { version: Number(version), offset: Number(offset) };
}

/** What must not change from page to page. The page's size may. */
function fingerprint({ text, syntax, match, filters }: Ask, order: string): string {
  return createHash('sha256')
    .update(JSON.stringify([text, syntax, match, filters, order]))
    .digest('hex')
    .slice(0, 16);
}

const CURSOR = /^(\d{1,15})\.(\d{1,15})\.([0-9a-f]{16})$/;
