import { extname } from 'node:path';
import type { RawDocument } from '../raw-document.ts';
import { documentFile } from './document-file.ts';
import { findFiles } from './find-files.ts';
import { jsonlFile } from './jsonl-file.ts';
import type { SkippedInput, Source } from './source.ts';

export type { SkippedInput } from './source.ts';

export interface SourceOptions {
  /** The outlet of documents that neither they themselves nor their folder's newsmorgue.json name one for. */
  readonly source?: string;
}

/**
 * Every document in the named files and folders, in the order of their paths, so that two runs read alike. What cannot
 * be read comes as a SkippedInput with its reason (`input-missing`, `input-malformed`, `input-binary`, …); nothing is
 * thrown for it. One document is held at a time.
 */
export async function* readSources(
  paths: readonly string[],
  options: SourceOptions = {},
): AsyncIterable<RawDocument | SkippedInput> {
  const outermost = options.source === undefined ? {} : { source: options.source };
  for (const path of paths) {
    for await (const found of findFiles(path, outermost)) {
      if ('kind' in found) yield found;
      else yield* sourceFor(found.path).read(found);
    }
  }
}

/** How many files `readSources` will open; a file of many records counts once. */
export async function countInputs(paths: readonly string[]): Promise<number> {
  let count = 0;
  for (const path of paths) for await (const found of findFiles(path, {})) if (!('kind' in found)) count += 1;
  return count;
}

const SOURCES: readonly Source[] = [jsonlFile];

/** The source that answers for the file's extension; any other file is taken for one document. */
function sourceFor(path: string): Source {
  const extension = extname(path).toLowerCase();
  return SOURCES.find(({ extensions }) => extensions.includes(extension)) ?? documentFile;
}
