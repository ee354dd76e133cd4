import { unpackZip } from '../packed/zip-archive.ts';
import type { Container } from '../source.ts';

/** A web archive collection: a zip file whose crawls lie in `archive/`, beside lists and indexes that are not needed. */
export const waczArchive: Container = {
  extensions: ['.wacz'],
  unpack: (file) => unpackZip(file, (name) => CRAWL.test(name)),
};

const CRAWL = /^archive\/[^/]+\.warc(?:\.gz)?$/i;
