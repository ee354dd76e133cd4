import { unpackZip } from '../packed/zip-archive.ts';
import type { Collection, Container, InputFile, SkippedInput } from '../source.ts';
import { newestCaptures } from './newest-captures.ts';

/** A web archive collection: a zip file whose crawls lie in `archive/`, beside lists and indexes that are not needed. */
export const waczArchive: Container = { extensions: ['.wacz'], unpack };

async function* unpack(file: InputFile): AsyncIterable<InputFile | SkippedInput> {
  const newest = file.opensOnce ? undefined : await newestCaptures(crawlsIn(file));
  const collection: Collection = { path: file.path, name: file.name, newest };
  for await (const member of crawlsIn(file)) yield 'kind' in member ? member : { ...member, collection };
}

const crawlsIn = (file: InputFile): AsyncIterable<InputFile | SkippedInput> =>
  unpackZip(file, (name) => CRAWL.test(name));

const CRAWL = /^archive\/[^/]+\.warc(?:\.gz|\.zst)?$/i;
