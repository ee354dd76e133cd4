import { onesIn } from '../article-set.ts';

/**
 * A word in 32 bits: which of 26 kinds of letters it has, and its length. One insertion, deletion or substitution changes
 * at most two of the bits and the length by one, so most words that are further away are told by a look at a number.
 */
export function signatureOf(form: string): number {
  let letters = 0;
  for (let i = 0; i < form.length; i += 1) letters |= 1 << (form.charCodeAt(i) % LETTERS);
  return (letters | (Math.min(form.length, LONGEST) << LETTERS)) >>> 0;
}

/** Whether words with these signatures may be within so many edits of each other. */
export function mayBeNear(one: number, other: number, edits: number): boolean {
  const lengths = (one >>> LETTERS) - (other >>> LETTERS);
  if (lengths > edits || -lengths > edits) return false;
  return onesIn((one ^ other) & LETTER_MASK) <= 2 * edits;
}

const LETTERS = 26;
const LETTER_MASK = 2 ** LETTERS - 1;
const LONGEST = 63;
