import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { inputFault } from '../input-fault.ts';
import { type Container, type InputFile, type SkippedInput, skipped } from '../source.ts';
import { allowanceFor, refuseTooDeep } from './allowance.ts';
import { membersOf } from './members.ts';

/** Files in the order of the archive's own list. A member that cannot be read is told by its name; the others go on. */
export const zipArchive: Container = { extensions: ['.zip'], unpack: (file) => unpackZip(file, () => true) };

/** @param isWanted asked with a member's name as the archive's list has it */
export async function* unpackZip(
  file: InputFile,
  isWanted: (name: string) => boolean,
): AsyncIterable<InputFile | SkippedInput> {
  refuseTooDeep(file);
  const zip = await openZip(file);
  const allowance = allowanceFor(file);
  const { member } = membersOf(file, allowance);
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

/** A zip file is read from its end, so it must lie on disk; one inside another archive is held in memory if it is small. */
async function openZip(file: InputFile): Promise<ZipFile> {
  const options = { autoClose: false, decodeStrings: false } as const;
  try {
    if (file.depth === 0) return await yauzl.openPromise(file.path, options);
    return await yauzl.fromBufferPromise(await wholeOf(file), options);
  } catch (cause) {
    throw damaged(file, cause);
  }
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

const LARGEST_INNER = 64 * 1024 * 1024;
