import { inputFault } from '../input-fault.ts';
import type { InputFile } from '../source.ts';

/** What the content of one packed file may come to, all its members together. */
export interface Allowance {
  /** The bytes as they are; throws `input-too-large`, placed at the packed file, once they are more than is allowed. */
  readonly through: (unpacked: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>;
}

/**
 * Content may be large, but only in proportion to what it was packed in. A page of HTML packs to a fifth and a log file
 * to a fiftieth; a zip bomb makes gigabytes of kilobytes, often by naming the same bytes for thousands of members.
 */
export function allowanceFor({ bytes, location }: InputFile): Allowance {
  let left = Math.max(ALWAYS_ALLOWED, bytes * MOST_EXPANSION);
  return {
    async *through(unpacked) {
      for await (const part of unpacked) {
        left -= part.length;
        if (left < 0) throw tooLarge(location);
        yield part;
      }
    },
  };
}

/** Archives may lie in archives, a few deep; one that holds itself has no end. Throws `input-too-large`. */
export function refuseTooDeep({ depth, location }: InputFile): void {
  if (depth < MOST_DEPTH) return;
  throw inputFault(
    'input-too-large',
    location,
    `lies in ${depth} other archives and was not unpacked`,
    'Unpack the outer ones and index the folder.',
  );
}

const tooLarge = (location: string) =>
  inputFault(
    'input-too-large',
    location,
    `unpacks to more than ${MOST_EXPANSION} times its size; the rest of it was left out`,
    'If you trust it, unpack it and index the folder.',
  );

const MOST_EXPANSION = 250;
const ALWAYS_ALLOWED = 256 * 1024 * 1024;
const MOST_DEPTH = 3;
