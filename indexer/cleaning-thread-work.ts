import { parentPort } from 'node:worker_threads';
import { type ErrorCode, MorgueError, type MorgueErrorOptions } from '../errors/index.ts';
import { cleanDocument } from './clean/clean-document.ts';
import type { CleanArticle } from './clean-article.ts';
import type { RawDocument } from './raw-document.ts';

/** What became of a document: its article, what it is refused for, or a fault of ours. Errors lose their class on the way. */
export type Cleaned =
  | { readonly article: CleanArticle }
  | { readonly code: ErrorCode; readonly message: string; readonly more: MorgueErrorOptions }
  | { readonly failed: unknown };

/** The other end of `createCleaningThreads`: each parcel of documents is answered with what became of them. */
parentPort?.on('message', (documents: readonly RawDocument[]) => parentPort?.postMessage(documents.map(cleaned)));

function cleaned(document: RawDocument): Cleaned {
  try {
    return { article: cleanDocument(document) };
  } catch (failed) {
    if (!(failed instanceof MorgueError)) return { failed };
    const { code, message, hint, where } = failed;
    return {
      code,
      message,
      more: { ...(hint === undefined ? {} : { hint }), ...(where === undefined ? {} : { where }) },
    };
  }
}
