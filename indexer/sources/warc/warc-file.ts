import { LARGEST_DOCUMENT } from '../../clean/largest-document.ts';
import type { RawDocument } from '../../raw-document.ts';
import { decodePage } from '../decode-page.ts';
import { inputFault, readingFault } from '../input-fault.ts';
import { type Allowance, allowanceFor } from '../packed/allowance.ts';
import { type InputFile, passedOver, type SkippedInput, type Source, type SourceItem, skipped } from '../source.ts';
import { webAddress } from '../web-address.ts';
import { gzipMembers, type Member } from './gzip-members.ts';
import { type HttpResponse, httpResponse } from './http-response.ts';
import { type WarcHeaders, type WarcRecord, warcRecords } from './warc-records.ts';

/** A crawl: one article a page that was answered with status 200. Its place is where its record begins in the file. */
export const warcFile: Source = {
  extensions: ['.warc', '.warc.gz'],
  isBegunBy: (start) => start.startsWith('WARC/1.'),
  read: readPages,
};

async function* readPages(file: InputFile): AsyncIterable<SourceItem> {
  const allowance = allowanceFor(file);
  for await (const found of warcRecords(membersOf(file, allowance), isResponse)) {
    const location = `${file.location}#${found.place}`;
    if (found.kind === 'record') yield readRecord(found, location, file, allowance);
    else yield skipped(location, damaged(location, found.trouble));
  }
}

async function* membersOf(file: InputFile, { through }: Allowance): AsyncGenerator<Member> {
  if (!(file.unpackedName ?? file.name).toLowerCase().endsWith('.gz')) {
    yield { offset: 0, data: file.open() };
    return;
  }
  for await (const { offset, data } of gzipMembers(file.open())) yield { offset, data: through(data) };
}

const isResponse = (headers: WarcHeaders): boolean =>
  headers.get('warc-type') === 'response' && HTTP.test(headers.get('content-type') ?? '');

function readRecord(
  { headers, block, place }: WarcRecord,
  location: string,
  file: InputFile,
  allowance: Allowance,
): SourceItem {
  const address = headers.get('warc-target-uri')?.replace(ANGLES, '');
  if (!isResponse(headers)) return passedOver(location, 'records that are no responses');
  if (address === undefined || file.reading.urlPattern?.test(address) === false) {
    return passedOver(location, 'responses of other addresses');
  }
  if (block === undefined) return skipped(location, tooLarge(location));
  const response = httpResponse(block);
  if (response === undefined) return skipped(location, damaged(location, 'holds no HTTP response'));
  if (response.status !== FOUND) return passedOver(location, 'responses that found no page');
  if (!PAGE_TYPES.has(response.mediaType)) return passedOver(location, 'responses that are no pages');
  const content = contentOf(response, location, allowance);
  return 'kind' in content ? content : pageIn(content, response, address, place, file);
}

function pageIn(content: Buffer, response: HttpResponse, address: string, place: string, file: InputFile): RawDocument {
  const sourceUrl = webAddress(address);
  return {
    identity: `${file.path}#${place}`,
    location: `${file.location}#${place}`,
    name: `${file.name}#${place}`,
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

const FOUND = 200;
const HTTP = /^application\/http\b/i;
const PAGE_TYPES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);
/** Old crawlers wrote the address as `<http://…>`. */
const ANGLES = /^<|>$/g;
