import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

/**
 * Answers text as its pieces are made, no faster than they are taken. A caller who goes away ends the making; a fault on
 * the way is thrown, and the connection is cut, so that nobody takes half a reply for a whole.
 */
export async function stream(response: Response, pieces: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), response);
  } catch (fault) {
    if (!isCallerGone(fault)) throw fault;
  }
}

const isCallerGone = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && GONE.has(String(fault.code));

const GONE: ReadonlySet<string> = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE']);
