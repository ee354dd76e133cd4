import { pipeline } from 'node:stream';
import { extract } from 'tar-stream';
import { inputFault } from '../input-fault.ts';
import type { Container, InputFile } from '../source.ts';
import { allowanceFor, refuseTooDeep } from './allowance.ts';
import { unpacked } from './gzip-file.ts';
import { membersOf } from './members.ts';

/** Files in the order they were packed, read as they flow by. */
export const tarArchive: Container = { extensions: ['.tar', '.tar.gz', '.tgz'], unpack };

async function* unpack(file: InputFile): AsyncIterable<InputFile> {
  refuseTooDeep(file);
  const name = (file.unpackedName ?? file.name).toLowerCase();
  const allowance = allowanceFor(file);
  const content = name.endsWith('.tar') ? file.open() : unpacked(file, allowance);
  const { member } = membersOf(file, allowance);
  try {
    for await (const entry of pipeline(content, extract(), () => {})) {
      const { type, name: written, size } = entry.header;
      const found = type === 'file' ? member(written, size) : undefined;
      const parts = (entry as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
      if (found !== undefined) yield { ...found, opensOnce: true, open: () => remaining(parts) };
      // Whatever of it was not read must flow by before the next comes.
      for await (const _ of remaining(parts));
    }
  } catch (cause) {
    if (!(cause instanceof Error && TAR_FAULT.test(cause.message))) throw cause;
    const hint = 'What came before the damage was read. Get the file again, if there is a better copy.';
    throw inputFault('input-malformed', file.location, `is damaged: ${cause.message}`, hint, { cause });
  }
}

/** Unlike the parts themselves, this may be left before its end: to close a member closes the whole archive. */
async function* remaining(parts: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let next = await parts.next(); next.done !== true; next = await parts.next()) yield next.value;
}

/** What tar-stream says: "Invalid tar header. Maybe the tar is corrupted or it needs to be gunzipped?", "Unexpected end of data". */
const TAR_FAULT = /tar header|end of data|unknown format|pax/i;
