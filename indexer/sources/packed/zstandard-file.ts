import { inputFault } from '../input-fault.ts';
import type { Source } from '../source.ts';

/** A file packed with Zstandard, `crawl.warc.zst`: no Node of those we run on reads it, which is told with the mend. */
export const zstandardFile: Source = {
  extensions: ['.zst', '.zstd'],
  // biome-ignore lint/correctness/useYield: nothing is read of it
  async *read({ location }) {
    throw inputFault(
      'input-binary',
      location,
      'is packed with Zstandard, which is not read',
      'Pack it with gzip: zstd -dc FILE.zst | gzip > FILE.gz',
    );
  },
};
