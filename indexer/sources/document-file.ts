import { open, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { MorgueError } from '../../errors/index.ts';
import { looksBinary } from '../clean/decode/looks-binary.ts';
import { LARGEST_DOCUMENT } from '../clean/largest-document.ts';
import type { RawDocument } from '../raw-document.ts';
import { type InputFile, type SkippedInput, type Source, skipped } from './source.ts';

/** A file that holds one article: a saved page or plain text. Any other text file is tried as one too. */
export const documentFile: Source = {
  extensions: ['.txt', '.text', '.md', '.html', '.htm', '.xhtml'],
  read: readDocument,
};

async function* readDocument(file: InputFile): AsyncIterable<RawDocument | SkippedInput> {
  try {
    const fault = await faultOf(file);
    if (fault !== undefined) {
      yield skipped(file.location, fault);
      return;
    }
    const bytes = await readFile(file.path);
    const { path, location, name, defaults } = file;
    yield { identity: path, location, name, content: { kind: 'bytes', bytes }, given: defaults };
  } catch (cause) {
    yield skipped(file.location, fault('input-missing', file, 'cannot be read', 'Check that you may read it.', cause));
  }
}

/** What can be told without reading the whole file, which may be a film. */
async function faultOf(file: InputFile): Promise<MorgueError | undefined> {
  if (PARTS_OF_PAGES.has(extname(file.path).toLowerCase())) {
    return fault(
      'input-no-text',
      file,
      'is part of a page, not an article',
      'Nothing needs doing; or leave such files out.',
    );
  }
  if (looksBinary(await firstBytes(file.path))) {
    return fault('input-binary', file, 'is not text', 'Save it as a page or as plain text first.');
  }
  if (file.bytes <= LARGEST_DOCUMENT) return undefined;
  return fault(
    'input-too-large',
    file,
    'is larger than the 32 MiB one document may have',
    'Split it into one file an article, or into JSONL.',
  );
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function fault(
  code: 'input-missing' | 'input-binary' | 'input-too-large' | 'input-no-text',
  { location }: InputFile,
  trouble: string,
  hint: string,
  cause?: unknown,
): MorgueError {
  return new MorgueError(code, `"${location}" ${trouble}.`, { hint, cause, where: { in: 'input', file: location } });
}

const SNIFFED_BYTES = 4096;
/** What a browser saves beside a page. */
const PARTS_OF_PAGES = new Set(['.css', '.js', '.mjs', '.map', '.json', '.svg', '.csv', '.xsl']);
