import { LARGEST_DOCUMENT } from '../../clean/largest-document.ts';
import { type Bytes, bytesOf } from '../bytes.ts';
import { BrokenMember, type Member } from './gzip-members.ts';

/** One record of a crawl. ISO 28500 (WARC 1.1). */
export interface WarcRecord {
  readonly kind: 'record';
  /** Where it begins: `4711`, or `300+4711` for one behind others in the gzip member at 300. */
  readonly place: string;
  readonly headers: WarcHeaders;
  /** Undefined when it was not wanted, or is longer than a document may be. */
  readonly block: Buffer | undefined;
}

/** By lower-case name. */
export type WarcHeaders = ReadonlyMap<string, string>;

/** A stretch in which no record can be read; `trouble` completes "the record at 4711 …". */
export interface WarcFault {
  readonly kind: 'fault';
  readonly place: string;
  readonly trouble: string;
}

/**
 * The records in a file, one at a time. After a fault, which is told once however long the stretch is, reading goes on
 * where the next record begins.
 *
 * @param members the file's gzip members; a file that is not packed is one, whose offset is 0
 * @param isWanted asked by a record's headers whether its block is to be held
 */
export async function* warcRecords(
  members: AsyncIterable<Member>,
  isWanted: (headers: WarcHeaders) => boolean,
): AsyncGenerator<WarcRecord | WarcFault> {
  let isLost = false;
  for await (const { offset, data } of members) {
    const begun: Begun = { place: String(offset), hasHeaders: false };
    try {
      for await (const found of recordsIn(bytesOf(data), offset, isWanted, begun)) {
        if (found.kind === 'record' || !isLost || begun.hasHeaders) yield found;
        isLost = found.kind === 'fault';
      }
    } catch (cause) {
      if (!(cause instanceof BrokenMember)) throw cause;
      if (!isLost || begun.hasHeaders) yield { kind: 'fault', place: begun.place, trouble: 'is damaged' };
      isLost = true;
    }
  }
}

/** The record that is being read, for whoever must tell of it when reading breaks off. */
interface Begun {
  place: string;
  hasHeaders: boolean;
}

async function* recordsIn(
  bytes: Bytes,
  offset: number,
  isWanted: (headers: WarcHeaders) => boolean,
  begun: Begun,
): AsyncGenerator<WarcRecord | WarcFault> {
  // A record is handed on when what follows shows that it is whole: the checksum of its member comes last.
  let whole: WarcRecord | undefined;
  while (await skipLineEnds(bytes)) {
    if (whole !== undefined) yield whole;
    whole = undefined;
    const place = placeOf(offset, bytes.offset());
    Object.assign(begun, { place, hasHeaders: false });
    const headers = await readHeaders(bytes);
    const length = Number(headers?.get('content-length') ?? Number.NaN);
    if (headers === undefined || !Number.isSafeInteger(length) || length < 0) {
      yield { kind: 'fault', place, trouble: 'has no headers that can be read' };
      await skipToRecord(bytes);
      continue;
    }
    begun.hasHeaders = true;
    const block = await readBlock(bytes, length, length <= LARGEST_RECORD && isWanted(headers));
    if (block === 'short') yield { kind: 'fault', place, trouble: 'breaks off' };
    else whole = { kind: 'record', place, headers, block };
  }
  if (whole !== undefined) yield whole;
}

const placeOf = (member: number, inside: number): string =>
  member === 0 || inside === 0 ? String(member + inside) : `${member}+${inside}`;

/** Whether anything is left behind the empty lines between records. */
async function skipLineEnds(bytes: Bytes): Promise<boolean> {
  while (await bytes.has(1)) {
    const next = bytes.peek(1)[0];
    if (next !== LINE_FEED && next !== CARRIAGE_RETURN) return true;
    bytes.skip(1);
  }
  return false;
}

async function readHeaders(bytes: Bytes): Promise<WarcHeaders | undefined> {
  for (let size = 1024; size <= LONGEST_HEADERS; size *= 4) {
    const isLonger = await bytes.has(size);
    const text = bytes.peek(size).toString('utf8');
    if (!text.startsWith('WARC/1.')) return undefined;
    const end = HEADERS_END.exec(text);
    if (end !== null) {
      bytes.skip(Buffer.byteLength(text.slice(0, end.index + end[0].length)));
      return headersOf(text.slice(0, end.index));
    }
    if (!isLonger) return undefined;
  }
  return undefined;
}

const headersOf = (text: string): WarcHeaders =>
  new Map(
    text.split(LINE_END).flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
    }),
  );

async function readBlock(bytes: Bytes, length: number, isHeld: boolean): Promise<Buffer | undefined | 'short'> {
  const parts: Buffer[] = [];
  for (let left = length; left > 0; ) {
    if (!(await bytes.has(1))) return 'short';
    const part = bytes.peek(left);
    bytes.skip(part.length);
    left -= part.length;
    if (isHeld) parts.push(part);
  }
  return isHeld ? Buffer.concat(parts) : undefined;
}

async function skipToRecord(bytes: Bytes): Promise<void> {
  while (await bytes.has(1)) {
    await bytes.has(SEARCHED_AT_ONCE);
    const seen = bytes.peek(SEARCHED_AT_ONCE);
    const at = seen.indexOf(RECORD_START);
    if (at >= 0) {
      bytes.skip(at);
      return;
    }
    bytes.skip(seen.length < SEARCHED_AT_ONCE ? seen.length : seen.length - RECORD_START.length);
  }
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const HEADERS_END = /\r?\n\r?\n/;
const LINE_END = /\r?\n/;
const RECORD_START = Buffer.from('\nWARC/1.');
const LONGEST_HEADERS = 256 * 1024;
const SEARCHED_AT_ONCE = 64 * 1024;
/** A document and what the server said before it. */
const LARGEST_RECORD = LARGEST_DOCUMENT + 64 * 1024;
