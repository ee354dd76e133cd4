import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { type Bytes, bytesOf } from '../bytes.ts';
import { inputFault } from '../input-fault.ts';
import { type InputFile, type SkippedInput, skipped } from '../source.ts';
import type { Allowance } from './allowance.ts';
import { inflated } from './inflated.ts';
import type { Members } from './members.ts';

/**
 * What is left of a zip file whose list, at its end, is cut off: each member has a header of its own before it. They are
 * read as they flow by, up to the place where the file breaks off; that place is told last, as the file's fault.
 */
export async function* cutZip(
  file: InputFile,
  content: AsyncIterable<Uint8Array>,
  allowance: Allowance,
  { member }: Members,
  isWanted: (name: string) => boolean,
): AsyncGenerator<InputFile | SkippedInput> {
  const packed = bytesOf(content);
  for (let header = await readHeader(packed); header !== undefined; header = await readHeader(packed)) {
    const found = isWanted(header.name) ? member(header.name, header.unpackedBytes) : undefined;
    const parts = allowance.through(contentOf(packed, header, found?.location ?? file.location));
    if (header.isEncrypted && found !== undefined) yield skipped(found.location, encrypted(found.location));
    else if (found !== undefined) yield { ...found, opensOnce: true, open: () => flowing(parts) };
    try {
      // Whatever of it was not read must flow by before the next comes.
      for await (const _ of flowing(parts));
    } catch {
      break; // Whoever read the member met the same, and told of it; where it ends, nobody can say.
    }
    await skipDescriptor(packed, header);
  }
  yield skipped(file.location, cutOff(file.location, packed.offset()));
}

/** What stands before a member. APPNOTE.TXT 4.3.7. */
interface Header {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly isDeflated: boolean;
  /** Undefined where they were not known yet when it was written; they stand behind the member then. */
  readonly packedBytes: number | undefined;
  readonly unpackedBytes: number;
  readonly checksum: number;
}

async function readHeader(packed: Bytes): Promise<Header | undefined> {
  if (!(await packed.has(HEADER_BYTES)) || !packed.peek(MAGIC.length).equals(MAGIC)) return undefined;
  const fixed = packed.peek(HEADER_BYTES);
  const [flags, method] = [fixed.readUInt16LE(6), fixed.readUInt16LE(8)];
  const nameEnd = HEADER_BYTES + fixed.readUInt16LE(26);
  const end = nameEnd + fixed.readUInt16LE(28);
  if (!(await packed.has(end)) || (method !== STORED && method !== DEFLATED)) return undefined;
  const name = yauzl.getFileNameLowLevel(flags, packed.peek(nameEnd).subarray(HEADER_BYTES), [], false);
  packed.skip(end);
  const isKnown = (flags & SIZES_BEHIND) === 0;
  // Of what was stored as it is, without its length said, nobody knows the end.
  if (!isKnown && method === STORED) return undefined;
  return {
    name,
    isEncrypted: (flags & ENCRYPTED) !== 0,
    isDeflated: method === DEFLATED,
    packedBytes: isKnown ? fixed.readUInt32LE(18) : undefined,
    unpackedBytes: fixed.readUInt32LE(22),
    checksum: fixed.readUInt32LE(14),
  };
}

async function* contentOf(packed: Bytes, header: Header, location: string): AsyncGenerator<Uint8Array> {
  const parts = header.isDeflated && !header.isEncrypted ? inflated(packed) : stored(packed, header.packedBytes ?? 0);
  let checksum = 0;
  for (let next = await parts.next(); ; next = await parts.next()) {
    if (next.done !== true) {
      checksum = crc32(next.value, checksum);
      yield next.value;
      continue;
    }
    const isWrong = header.packedBytes !== undefined && !header.isEncrypted && checksum !== header.checksum;
    if (!next.value || isWrong) throw brokenOff(location);
    return;
  }
}

async function* stored(packed: Bytes, length: number): AsyncGenerator<Uint8Array, boolean> {
  for (let left = length; left > 0; ) {
    if (!(await packed.has(1))) return false;
    const part = packed.peek(left);
    packed.skip(part.length);
    left -= part.length;
    yield part;
  }
  return true;
}

/** Sizes and checksum behind a member, with a mark of their own or without. */
async function skipDescriptor(packed: Bytes, { packedBytes }: Header): Promise<void> {
  if (packedBytes !== undefined) return;
  await packed.has(MARKED_DESCRIPTOR_BYTES);
  const isMarked = packed.peek(DESCRIPTOR_MARK.length).equals(DESCRIPTOR_MARK);
  packed.skip(isMarked ? MARKED_DESCRIPTOR_BYTES : MARKED_DESCRIPTOR_BYTES - DESCRIPTOR_MARK.length);
}

/** Unlike the parts themselves, this may be left before its end. */
async function* flowing(parts: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let next = await parts.next(); next.done !== true; next = await parts.next()) yield next.value;
}

const encrypted = (location: string) =>
  inputFault('input-malformed', location, 'is encrypted', 'Unpack it with its password and index the folder.');

const brokenOff = (location: string) =>
  inputFault('input-malformed', location, 'is damaged: the zip file breaks off in it', BETTER_COPY);

const cutOff = (location: string, offset: number) =>
  inputFault(
    'input-malformed',
    location,
    `is damaged: the list at its end is missing; its members were read up to byte ${offset}`,
    BETTER_COPY,
  );

const BETTER_COPY = 'What came before the damage was read. Get the file again, if there is a better copy.';
const MAGIC = Buffer.from('PK\u0003\u0004', 'latin1');
const DESCRIPTOR_MARK = Buffer.from('PK\u0007\u0008', 'latin1');
const HEADER_BYTES = 30;
const MARKED_DESCRIPTOR_BYTES = 16;
const ENCRYPTED = 1;
const SIZES_BEHIND = 8;
const STORED = 0;
const DEFLATED = 8;
