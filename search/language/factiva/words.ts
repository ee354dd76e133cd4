import { type ForeignReading, readOtherwise } from '../foreign/reading.ts';
import { isLetterOrDigit, stretchOf } from '../foreign/stretch.ts';
import { slotsIn } from '../foreign/words.ts';
import type { PhraseSlot } from '../query.ts';

/**
 * The words of a stretch. `earn*` and `earn$` stand for any number of letters, `organi?ation` for one, a `%` alone for
 * any one word. `$3` after a word asks for at most three letters, which is read as any number, with a warning; before
 * one it is money.
 */
export function wordsIn(reading: ForeignReading, text: string, start: number): readonly PhraseSlot[] {
  for (const { index, groups } of text.matchAll(COUNTED)) {
    const from = start + index;
    const span = reading.source.spanOf(from, from + 1 + (groups?.['count']?.length ?? 0));
    const message = `$${groups?.['count']} stands for at most ${groups?.['count']} more letters in Factiva; here for any number.`;
    readOtherwise(reading, span, message, 'Write the endings out, joined with OR, where the number matters.');
  }
  return slotsIn(reading, stretchOf(text, start, plain), { hasAny: true });
}

function plain(text: string, i: number): string {
  const char = text.charAt(i);
  const before = text.charAt(i - 1);
  const after = text.charAt(i + 1);
  switch (char) {
    case '%':
      return isBlank(before) && isBlank(after) ? '*' : ' ';
    case '*':
    case '?':
      return isPart(before) || isPart(after) ? char : ' ';
    case '$':
      return isPart(before) ? '*' : char;
    default:
      return isCount(text, i) ? '' : char;
  }
}

/** The `3` of `earn$3`. */
function isCount(text: string, i: number): boolean {
  let at = i;
  while (isDigit(text.charAt(at)) && i - at < LONGEST_COUNT) at -= 1;
  return at < i && text.charAt(at) === '$' && isPart(text.charAt(at - 1));
}

const isBlank = (char: string): boolean => char === '' || char === ' ';
const isDigit = (char: string): boolean => char >= '0' && char <= '9' && char.length === 1;
const isPart = (char: string): boolean => isLetterOrDigit(char) || char === '*' || char === '?';

const LONGEST_COUNT = 3;
const COUNTED = /(?<=[\p{L}\p{N}])\$(?<count>\d{1,3})/gu;
