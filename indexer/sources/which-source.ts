import { csvFile } from './csv/csv-file.ts';
import { documentFile } from './document-file.ts';
import { jsonlFile } from './jsonl/jsonl-file.ts';
import { mailFile } from './mail/mail-file.ts';
import { mhtmlFile } from './mail/mhtml-file.ts';
import { gzipFile } from './packed/gzip-file.ts';
import { tarArchive } from './packed/tar-archive.ts';
import { zipArchive } from './packed/zip-archive.ts';
import { zstandardFile } from './packed/zstandard-file.ts';
import { pagePart } from './page-part.ts';
import type { Container, InputFile, Source } from './source.ts';
import { waczArchive } from './warc/wacz-archive.ts';
import { warcFile } from './warc/warc-file.ts';
import { feedFile } from './xml/feed-file.ts';
import { wordpressExport } from './xml/wordpress-export.ts';

/** Whose file it is: by its name, or else by how it begins. Any other file is taken for one document. */
export async function whichSource(file: InputFile): Promise<{ readonly file: InputFile; readonly reader: Reader }> {
  const name = (file.unpackedName ?? file.name).toLowerCase();
  const named = READERS.find(({ extensions }) => extensions.some((end) => name.endsWith(end)));
  if (named !== undefined) return { file, reader: named };
  const { start, whole } = await peek(file);
  const text = Buffer.from(start).toString('latin1').replaceAll('\0', '');
  const found = SOURCES.find(({ isBegunBy }) => isBegunBy?.(text));
  return { file: whole, reader: found ?? documentFile };
}

export type Reader = Source | Container;

/** The first bytes of a file, and the file as if they had not been read. */
async function peek(file: InputFile): Promise<{ readonly start: Uint8Array; readonly whole: InputFile }> {
  const parts = file.open()[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let size = 0;
  while (size < PEEKED_BYTES) {
    const next = await parts.next();
    if (next.done === true) break;
    read.push(next.value);
    size += next.value.length;
  }
  const start = Buffer.concat(read);
  const open = async function* (): AsyncGenerator<Uint8Array> {
    try {
      if (start.length > 0) yield start;
      for (let next = await parts.next(); next.done !== true; next = await parts.next()) yield next.value;
    } finally {
      await parts.return?.();
    }
  };
  return { start, whole: { ...file, opensOnce: true, open } };
}

/** In the order they are asked: a WordPress export begins as a feed does. */
const SOURCES: readonly Source[] = [
  jsonlFile,
  csvFile,
  wordpressExport,
  feedFile,
  warcFile,
  mailFile,
  mhtmlFile,
  documentFile,
  pagePart,
];
/** A gzipped file comes last: the names of `papers.tar.gz` and `crawl.warc.gz` end as its does. */
const READERS: readonly Reader[] = [zstandardFile, zipArchive, waczArchive, tarArchive, ...SOURCES, gzipFile];

/** XML may open with a comment and a DOCTYPE before its root element. */
const PEEKED_BYTES = 8192;
