import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { Archive } from '../archive/index.ts';
import type { RawDocument } from './raw-document.ts';

/** Tells where a file was when it was indexed before. */
export type MovedFiles = (document: RawDocument, contentHash: string) => string | undefined;

/**
 * A file is the one that moved when just its content is in the archive under a path where nothing is any more. Each old
 * path is given out once: of two copies of a file that is gone, the first keeps its id and the other is a new article.
 *
 * Only whole files move: a line of a JSONL file has an identity that is no path.
 */
export function createMovedFiles(archive: Pick<Archive, 'identitiesWith'>): MovedFiles {
  const given = new Set<string>();
  return ({ content }, contentHash) => {
    if (content.kind !== 'bytes') return undefined;
    const from = archive.identitiesWith(contentHash).find((identity) => !given.has(identity) && isGone(identity));
    if (from !== undefined) given.add(from);
    return from;
  };
}

const isGone = (identity: string): boolean => isAbsolute(identity) && !existsSync(identity);
