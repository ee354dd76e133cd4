import { replacing } from '../faults.ts';
import { type ForeignReading, tellReading } from '../foreign/reading.ts';
import { isLetterOrDigit, stretchOf } from '../foreign/stretch.ts';
import { slotsIn } from '../foreign/words.ts';
import type { PhraseSlot } from '../query.ts';

/**
 * The words of a stretch. `recycl!` is our `recycl*`, `wom*n` and `wom?n` our `wom?n`; elsewhere `!` and `?` are signs
 * like any other.
 */
export function wordsIn(reading: ForeignReading, text: string, start: number): readonly PhraseSlot[] {
  warnOfSigns(reading, text, start);
  return slotsIn(reading, stretchOf(text, start, plain));
}

function plain(text: string, i: number): string {
  const char = text.charAt(i);
  if (char === '*') return '?';
  if (char !== '!' && char !== '?') return char;
  const follows = LETTER_BEFORE.test(text.slice(Math.max(0, i - MOST_SIGNS), i));
  const isWithin = LETTER_AFTER.test(text.slice(i + 1, i + 1 + MOST_SIGNS));
  if (char === '?') return follows && isWithin ? '?' : ' ';
  return follows && !isLetterOrDigit(text.charAt(i + 1)) ? '*' : ' ';
}

/** Says of a `!` or `*` that it does not stand for what it might be thought to. */
function warnOfSigns(reading: ForeignReading, text: string, start: number): void {
  for (const { 0: found, index, groups } of text.matchAll(MISPLACED)) {
    const { head = '', tail = '' } = groups ?? {};
    const span = reading.source.spanOf(start + index, start + index + found.length);
    tellReading(reading, span, `! stands for any ending, only at a word’s end; in “${found}” it was read as a blank.`, {
      hint: 'Write * for one letter, ! at the end for any ending.',
      mends:
        head === ''
          ? [replacing('Without it', span, tail)]
          : [replacing('Any ending', span, `${head}!`), replacing('One letter there', span, `${head}*${tail}`)],
    });
  }
  for (const { index } of text.matchAll(ONE_AT_END)) {
    const span = reading.source.spanOf(start + index, start + index + 1);
    tellReading(reading, span, '* is exactly one letter, at a word’s end as well.', {
      hint: 'Write ! for any ending or none.',
      mends: [replacing('Any ending', span, '!')],
    });
  }
}

const LETTER_BEFORE = /[\p{L}\p{N}][*?]*$/u;
const LETTER_AFTER = /^[*?]*[\p{L}\p{N}]/u;
/** So many wildcards on end are looked past. */
const MOST_SIGNS = 20;
const MISPLACED = /(?<![\p{L}\p{N}*])(?<head>[\p{L}\p{N}*]*)!(?<tail>[\p{L}\p{N}]+)/gu;
const ONE_AT_END = /(?<=[\p{L}\p{N}])\*(?![\p{L}\p{N}*?!])/gu;
