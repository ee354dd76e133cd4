import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Container, InputFile } from '../source.ts';
import { type Allowance, allowanceFor, refuseTooDeep } from './allowance.ts';

/** A file that was packed by itself, `dock.html.gz`: read as the file it was, in the place of the packed one. */
export const gzipFile: Container = { extensions: ['.gz'], unpack };

async function* unpack(file: InputFile): AsyncIterable<InputFile> {
  refuseTooDeep(file);
  const unpackedName = (file.unpackedName ?? file.name).slice(0, -'.gz'.length);
  const allowance = allowanceFor(file);
  yield { ...file, unpackedName, depth: file.depth + 1, allowance, open: () => unpacked(file, allowance) };
}

/** The content of a gzip file, of several packed one after another too. */
export function unpacked(file: InputFile, allowance: Allowance): AsyncIterable<Uint8Array> {
  // A fault of either comes out of the second as it is read.
  return allowance.through(pipeline(file.open(), createGunzip(), () => {}));
}
