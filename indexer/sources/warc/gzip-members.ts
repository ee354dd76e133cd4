import { crc32 } from 'node:zlib';
import { type Bytes, bytesOf } from '../bytes.ts';
import { inflated } from '../packed/inflated.ts';

/** One member of a gzip file. */
export interface Member {
  /** Its place in the packed file. */
  readonly offset: number;
  /** Its content, to be read before the next member is asked for. Throws BrokenMember where it cannot be relied on. */
  readonly data: AsyncIterable<Uint8Array>;
}

export class BrokenMember extends Error {}

/**
 * Unpacks a file of many gzip members one by one. Node's own reader takes them for one stream: it does not say where a
 * member begins, and one broken byte ends the file. A crawl has a member for every record, so here a broken one costs
 * itself alone: reading goes on at the next place that looks like a beginning.
 */
export async function* gzipMembers(content: AsyncIterable<Uint8Array>): AsyncGenerator<Member> {
  const packed = bytesOf(content);
  while (await packed.has(1)) {
    packed.mark();
    const offset = packed.offset();
    let isWhole = false;
    const data = async function* (): AsyncGenerator<Uint8Array> {
      isWhole = yield* unpacked(packed);
      if (!isWhole) throw new BrokenMember();
    };
    yield { offset, data: data() };
    if (isWhole) continue;
    packed.backToMark();
    packed.skip(1);
    await skipToMagic(packed);
  }
}

/** The data of the member that begins here; says whether it was whole. RFC 1952. */
async function* unpacked(packed: Bytes): AsyncGenerator<Uint8Array, boolean> {
  const headerBytes = await headerLength(packed);
  if (headerBytes === undefined) return false;
  packed.skip(headerBytes);
  let checksum = 0;
  let length = 0;
  const parts = inflated(packed);
  for (let next = await parts.next(); ; next = await parts.next()) {
    if (next.done === true) return next.value && (await hasTrailer(packed, checksum, length));
    checksum = crc32(next.value, checksum);
    length += next.value.length;
    yield next.value;
  }
}

async function hasTrailer(packed: Bytes, checksum: number, length: number): Promise<boolean> {
  if (!(await packed.has(TRAILER_BYTES))) return false;
  const trailer = packed.peek(TRAILER_BYTES);
  packed.skip(TRAILER_BYTES);
  return trailer.readUInt32LE(0) === checksum && trailer.readUInt32LE(4) === length % 2 ** 32;
}

/** Undefined when no member begins here. */
async function headerLength(packed: Bytes): Promise<number | undefined> {
  if (!(await packed.has(FIXED_HEADER_BYTES))) return undefined;
  await packed.has(LONGEST_HEADER_BYTES);
  const head = packed.peek(LONGEST_HEADER_BYTES);
  const flags = head[MAGIC.length] ?? 0;
  if (!head.subarray(0, MAGIC.length).equals(MAGIC) || flags > FLAG.all) return undefined;
  let at = FIXED_HEADER_BYTES;
  if (flags & FLAG.extra) at += 2 + (at + 2 <= head.length ? head.readUInt16LE(at) : LONGEST_HEADER_BYTES);
  for (const text of [FLAG.name, FLAG.comment]) {
    if (!(flags & text)) continue;
    const end = head.indexOf(0, at);
    if (end < 0) return undefined;
    at = end + 1;
  }
  if (flags & FLAG.checksum) at += 2;
  return at <= head.length ? at : undefined;
}

async function skipToMagic(packed: Bytes): Promise<void> {
  while (await packed.has(MAGIC.length)) {
    const seen = packed.peek(SEARCHED_AT_ONCE);
    const at = seen.indexOf(MAGIC);
    packed.skip(at >= 0 ? at : seen.length - MAGIC.length + 1);
    if (at >= 0) return;
  }
  packed.skip(MAGIC.length);
}

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);
const FLAG = { checksum: 2, extra: 4, name: 8, comment: 16, all: 31 };
const FIXED_HEADER_BYTES = 10;
const LONGEST_HEADER_BYTES = 4096;
const TRAILER_BYTES = 8;
const SEARCHED_AT_ONCE = 64 * 1024;
