import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { inputFault } from '../input-fault.ts';
import { type Container, type InputFile, type SkippedInput, skipped } from '../source.ts';
import { allowanceFor, refuseTooDeep } from './allowance.ts';
import { cutZip } from './cut-zip.ts';
import { membersOf } from './members.ts';

/** Files in the order of the archive's own list. A member that cannot be read is told by its name; the others go on. */
export const zipArchive: Container = { extensions: ['.zip'], unpack: (file) => unpackZip(file, () => true) };

/** @param isWanted asked with a member's name as the archive's list has it */
export async function* unpackZip(
  file: InputFile,
  isWanted: (name: string) => boolean,
): AsyncIterable<InputFile | SkippedInput> {
  refuseTooDeep(file);
  const allowance = allowanceFor(file);
  const members = membersOf(file, allowance);
  const opened = await openZip(file);
  if ('withoutList' in opened) {
    yield* cutZip(file, opened.withoutList(), allowance, members, isWanted);
    return;
  }
  const { zip } = opened;
  const { member } = members;
  try {
    for await (const entry of zip.eachEntry()) {
      // Throws once there is nothing left to pay with: no other member can be read then.
      allowance.spend(0);
      const name = nameOf(entry);
      const found = isWanted(name) ? member(name, entry.uncompressedSize) : undefined;
      if (found === undefined) continue;
      if (entry.isEncrypted()) yield skipped(found.location, encrypted(found));
      else yield { ...found, open: () => allowance.through(contentOf(zip, entry, found)) };
    }
  } catch (cause) {
    throw damaged(file, cause);
  } finally {
    zip.close();
  }
}

/**
 * A zip file is read from its end, so it must lie on disk; one inside another archive is held in memory if it is small.
 * Where the list at its end is missing, its content is given from the beginning.
 */
async function openZip(
  file: InputFile,
): Promise<{ readonly zip: ZipFile } | { readonly withoutList: () => AsyncIterable<Uint8Array> }> {
  const options = { autoClose: false, decodeStrings: false } as const;
  const whole = file.depth === 0 ? undefined : await wholeOf(file);
  try {
    if (whole === undefined) return { zip: await yauzl.openPromise(file.path, options) };
    return { zip: await yauzl.fromBufferPromise(whole, options) };
  } catch (cause) {
    const start = whole ?? (await startOf(file));
    const isCut = cause instanceof Error && NO_LIST.test(cause.message) && start.subarray(0, 4).equals(MEMBER);
    if (!isCut) throw damaged(file, cause);
    return { withoutList: () => (whole === undefined ? file.open() : inOnePart(whole)) };
  }
}

async function startOf(file: InputFile): Promise<Buffer> {
  for await (const part of file.open()) return Buffer.from(part);
  return Buffer.alloc(0);
}

async function* inOnePart(whole: Buffer): AsyncGenerator<Uint8Array> {
  yield whole;
}

async function wholeOf({ open, location }: InputFile): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of open()) {
    size += part.length;
    if (size > LARGEST_INNER) {
      const hint = 'Unpack the outer one and index the folder.';
      throw inputFault('input-too-large', location, 'is a zip file of over 64 MiB inside another archive', hint);
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function* contentOf(zip: ZipFile, entry: Entry, found: Pick<InputFile, 'location'>): AsyncGenerator<Uint8Array> {
  try {
    yield* await zip.openReadStreamPromise(entry);
  } catch (cause) {
    throw damaged(found, cause);
  }
}

/** As UTF-8 if the archive says so, else as the IBM PC wrote it; a hostile name is only ever a name. */
const nameOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string =>
  yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);

const encrypted = ({ location }: Pick<InputFile, 'location'>) =>
  inputFault('input-malformed', location, 'is encrypted', 'Unpack it with its password and index the folder.');

/** yauzl throws plain errors: "end of central directory record signature not found", "invalid relative path: …". */
function damaged({ location }: Pick<InputFile, 'location'>, cause: unknown): unknown {
  if (!(cause instanceof Error) || 'code' in cause) return cause;
  const hint = 'Get the file again, if there is a better copy; unpack what can be unpacked by hand.';
  return inputFault('input-malformed', location, `is damaged: ${cause.message}`, hint, { cause });
}

/** What yauzl says of a file without its list. */
const NO_LIST = /end of central directory record signature not found/i;
const MEMBER = Buffer.from('PK\u0003\u0004', 'latin1');
const LARGEST_INNER = 64 * 1024 * 1024;
