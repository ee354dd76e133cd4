import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MorgueError } from '../errors/index.ts';

/**
 * Writes text as its pieces are made, no faster than it is taken; gives how many characters it was. A file is written
 * beside and renamed, so that there is a whole one or none. Throws `usage` for a file that cannot be written.
 *
 * @param file null for standard output
 */
export async function writePieces(
  pieces: Iterable<string> | AsyncIterable<string>,
  file: string | null,
): Promise<number> {
  let characters = 0;
  const counting = async function* (): AsyncGenerator<string> {
    for await (const piece of pieces) {
      characters += piece.length;
      yield piece;
    }
  };
  const source = Readable.from(counting());
  if (file === null) await pipeline(source, process.stdout, { end: false });
  else await writeWhole(source, file);
  return characters;
}

async function writeWhole(source: Readable, file: string): Promise<void> {
  const unfinished = `${file}.part`;
  try {
    await pipeline(source, createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw isFileError(cause) ? unwritable(file, cause) : cause;
  }
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error;

const unwritable = (file: string, cause: NodeJS.ErrnoException): MorgueError =>
  new MorgueError('usage', `“${file}” cannot be written (${cause.code}).`, {
    hint: 'Name a file in a folder that exists and that you may write to.',
    cause,
  });
