import { allowanceFor } from '../packed/allowance.ts';
import type { InputFile } from '../source.ts';
import { gzipMembers, type Member } from './gzip-members.ts';
import { isPageResponse } from './page-response.ts';
import { type WarcFault, type WarcRecord, warcRecords } from './warc-records.ts';

/** The records of a crawl, packed or not, with the block of those that are answers of a server. */
export const recordsOfCrawl = (
  file: InputFile,
  { through } = allowanceFor(file),
): AsyncGenerator<WarcRecord | WarcFault> => warcRecords(membersOf(file, through), isPageResponse);

async function* membersOf(
  file: InputFile,
  through: (unpacked: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>,
): AsyncGenerator<Member> {
  if (!(file.unpackedName ?? file.name).toLowerCase().endsWith('.gz')) {
    yield { offset: 0, data: file.open() };
    return;
  }
  for await (const { offset, data } of gzipMembers(file.open())) yield { offset, data: through(data) };
}
