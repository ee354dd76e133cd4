import type { MorgueError } from '../../errors/index.ts';
import { looksBinary } from '../clean/decode/looks-binary.ts';
import { LARGEST_DOCUMENT } from '../clean/largest-document.ts';
import { inputFault } from './input-fault.ts';
import { savedFrom, withoutEmbedded } from './saved-page.ts';
import { type InputFile, type Source, type SourceItem, skipped } from './source.ts';

/** A file that holds one article: a saved page or plain text. Any other text file is tried as one too. */
export const documentFile: Source = {
  extensions: ['.txt', '.text', '.md', '.html', '.htm', '.xhtml'],
  read: readDocument,
};

async function* readDocument(file: InputFile): AsyncIterable<SourceItem> {
  const { path, location, name, defaults } = file;
  const bytes = await bytesOf(file);
  if (bytes instanceof Uint8Array) {
    const sourceUrl = savedFrom(bytes);
    const given = sourceUrl === undefined ? defaults : { ...defaults, sourceUrl };
    yield { identity: path, location, name, content: { kind: 'bytes', bytes }, given };
  } else {
    yield skipped(location, bytes);
  }
}

/** The whole file, or why it is no document, told without reading more than is needed: it may be a film. */
async function bytesOf(file: InputFile): Promise<Uint8Array | MorgueError> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const content = file.bytes > LARGEST_DOCUMENT ? withoutEmbedded(file.open()) : file.open();
  for await (const part of content) {
    if (size === 0 && looksBinary(part.subarray(0, SNIFFED_BYTES))) return binary(file);
    parts.push(part);
    size += part.length;
    if (size > LARGEST_DOCUMENT) return tooLarge(file);
  }
  return Buffer.concat(parts);
}

const binary = ({ location }: InputFile): MorgueError =>
  inputFault('input-binary', location, 'is not text', 'Save it as a page or as plain text first.');

const tooLarge = ({ location }: InputFile): MorgueError =>
  inputFault(
    'input-too-large',
    location,
    'is larger than the 32 MiB one document may have',
    'Split it into one file an article, or into JSONL.',
  );

const SNIFFED_BYTES = 4096;
