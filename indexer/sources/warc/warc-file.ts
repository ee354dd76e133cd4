import { LARGEST_DOCUMENT } from '../../clean/largest-document.ts';
import type { RawDocument } from '../../raw-document.ts';
import { decodePage } from '../decode-page.ts';
import { inputFault, readingFault } from '../input-fault.ts';
import { type Allowance, allowanceFor } from '../packed/allowance.ts';
import {
  type Collection,
  type InputFile,
  passedOver,
  type SkippedInput,
  type Source,
  type SourceItem,
  skipped,
} from '../source.ts';
import { webAddress } from '../web-address.ts';
import type { HttpResponse } from './http-response.ts';
import { capturePlace, newestCaptures } from './newest-captures.ts';
import { pageResponse } from './page-response.ts';
import { recordsOfCrawl } from './records-of-crawl.ts';
import type { WarcRecord } from './warc-records.ts';

/**
 * A crawl: one article a page that was answered with status 200, known by its address. Of a page that was captured more
 * than once the newest capture is taken. Where the crawl flows by and cannot be read twice, each capture is taken, and
 * the later replaces the earlier.
 */
export const warcFile: Source = {
  extensions: ['.warc', '.warc.gz'],
  isBegunBy: (start) => start.startsWith('WARC/1.'),
  read: readPages,
};

async function* readPages(file: InputFile): AsyncIterable<SourceItem> {
  const allowance = allowanceFor(file);
  const crawl: Crawl = { file, allowance, collection: file.collection ?? (await collectionOf(file)) };
  for await (const found of recordsOfCrawl(file, allowance)) {
    const location = `${file.location}#${found.place}`;
    if (found.kind === 'record') yield readRecord(found, location, crawl);
    else yield skipped(location, damaged(location, found.trouble));
  }
}

const collectionOf = async (file: InputFile): Promise<Collection> => ({
  path: file.path,
  name: file.name,
  newest: file.opensOnce ? undefined : await newestCaptures([file]),
});

interface Crawl {
  readonly file: InputFile;
  readonly allowance: Allowance;
  readonly collection: Collection;
}

function readRecord(record: WarcRecord, location: string, crawl: Crawl): SourceItem {
  const { file, allowance, collection } = crawl;
  const found = pageResponse(record);
  if (found.address !== undefined && file.reading.urlPattern?.test(found.address) === false) {
    return passedOver(location, 'responses of other addresses');
  }
  switch (found.kind) {
    case 'other':
      return passedOver(location, found.what);
    case 'too-large':
      return skipped(location, tooLarge(location));
    case 'unreadable':
      return skipped(location, damaged(location, 'holds no HTTP response'));
    case 'page': {
      const { address, response } = found;
      const newest = collection.newest?.get(address) ?? capturePlace(file, record.place);
      if (newest !== capturePlace(file, record.place)) return passedOver(location, 'earlier captures of a page');
      const content = contentOf(response, location, allowance);
      return 'kind' in content ? content : pageIn(content, response, address, location, crawl);
    }
    default:
      return found satisfies never;
  }
}

function pageIn(
  content: Buffer,
  response: HttpResponse,
  address: string,
  location: string,
  { file, collection }: Crawl,
): RawDocument {
  const sourceUrl = webAddress(address);
  return {
    identity: `${collection.path}#${address}`,
    location,
    name: `${collection.name}#${address}`,
    content: { kind: 'html', html: decodePage(content, response.charset) },
    given: { ...file.defaults, ...(sourceUrl === undefined ? {} : { sourceUrl }) },
  };
}

/** What a page unpacks to is paid for as well, since a crawl may hold a bomb in every record. */
function contentOf(response: HttpResponse, location: string, { spend }: Allowance): Buffer | SkippedInput {
  let content: Buffer;
  try {
    content = response.content();
  } catch (cause) {
    const error = readingFault(location, cause);
    if (error.code === 'input-too-large') spend(LARGEST_DOCUMENT);
    return skipped(location, error);
  }
  spend(content.length);
  return content;
}

const damaged = (location: string, trouble: string) =>
  inputFault(
    'input-malformed',
    location,
    trouble,
    'The records around it were read. Get the file again, or crawl the page again.',
  );

const tooLarge = (location: string) =>
  inputFault(
    'input-too-large',
    location,
    'is larger than the 32 MiB one document may have',
    'It is hardly an article.',
  );
