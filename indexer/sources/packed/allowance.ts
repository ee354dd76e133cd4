import type { MorgueError } from '../../../errors/index.ts';
import { inputFault } from '../input-fault.ts';
import type { InputFile } from '../source.ts';

/** What the content of one packed file may come to, all its members together. Once it is spent, nothing passes. */
export interface Allowance {
  /** Throws `input-too-large`, placed at the packed file, when so many unpacked bytes are more than is left. */
  readonly spend: (bytes: number) => void;
  /** The bytes as they are, for as long as they can be paid for. */
  readonly through: (unpacked: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>;
}

/**
 * Content may be large, but only in proportion to what it was packed in. A page of HTML packs to a fifth and a log file
 * to a fiftieth; a zip bomb makes gigabytes of kilobytes, often by naming the same bytes for thousands of members. What
 * lies in other archives is paid for there as well.
 */
export function allowanceFor({ bytes, location, allowance: outer }: InputFile): Allowance {
  let left = Math.max(ALWAYS_ALLOWED, bytes * MOST_EXPANSION);
  const spend = (count: number): void => {
    outer?.spend(count);
    left -= count;
    if (left < 0) throw tooLarge(location);
  };
  return {
    spend,
    async *through(unpacked) {
      for await (const part of unpacked) {
        spend(part.length);
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

const tooLarge = (location: string): MorgueError =>
  inputFault(
    'input-too-large',
    location,
    `unpacks to more than ${MOST_EXPANSION} times its size; the rest of it was left out`,
    'If you trust it, unpack it and index the folder.',
  );

const MOST_EXPANSION = 250;
const ALWAYS_ALLOWED = 256 * 1024 * 1024;
const MOST_DEPTH = 3;
