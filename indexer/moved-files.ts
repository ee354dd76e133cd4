import { existsSync, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { Archive } from '../archive/index.ts';
import type { RawDocument } from './raw-document.ts';

/** Tells where a document was when it was indexed before. */
export type MovedFiles = (document: RawDocument, contentHash: string) => string | undefined;

/**
 * A document is the one that moved when just its content is in the archive under a path where no file is any more. That
 * may be the path of a file that holds many: an export or a zip file that was moved takes its articles' ids along. Each
 * old path is given out once: of two copies of a file that is gone, the first keeps its id and the other is a new
 * article.
 */
export function createMovedFiles(archive: Pick<Archive, 'identitiesWith'>): MovedFiles {
  const given = new Set<string>();
  return ({ identity: to }, contentHash) => {
    if (!isAbsolute(to)) return undefined;
    const from = archive.identitiesWith(contentHash).find((identity) => !given.has(identity) && isGone(identity));
    if (from !== undefined) given.add(from);
    return from;
  };
}

/** "/papers/a.zip/dock.txt" and "/papers/a.jsonl#4f1c" are gone when neither they nor the file that holds them is there. */
const isGone = (identity: string): boolean =>
  isAbsolute(identity) &&
  !existsSync(identity) &&
  ![...identity.matchAll(INNER_PLACE)].some(({ index }) => isFile(identity.slice(0, index)));

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

const INNER_PLACE = /[/#]/g;
