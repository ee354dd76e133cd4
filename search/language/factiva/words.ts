import { replacing } from '../faults.ts';
import { type ForeignReading, readOtherwise, tellReading } from '../foreign/reading.ts';
import { isLetterOrDigit, stretchOf } from '../foreign/stretch.ts';
import { slotsIn } from '../foreign/words.ts';
import type { PhraseSlot } from '../query.ts';
import { dollarAt } from './dollars.ts';

/**
 * The words of a stretch. `earn*` and `earn$` stand for any number of letters, `organi?ation` for one, a `%` alone for
 * any one word. `engineer$3` asks for at most three letters, which is read as any number, with a warning; in `$3` and
 * `US$3` the sign is money.
 */
export function wordsIn(reading: ForeignReading, text: string, start: number): readonly PhraseSlot[] {
  warnOfSigns(reading, text, start);
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
      return dollarAt(text, i) === 'money' ? char : '*';
    default:
      return before === '$' && dollarAt(text, i - 1) === 'counted' ? '' : char;
  }
}

function warnOfSigns(reading: ForeignReading, text: string, start: number): void {
  for (const { 0: sign, index } of text.matchAll(SIGN)) {
    const at = start + index;
    if (sign === '!') {
      tellReading(reading, reading.source.spanOf(at, at + 1), '! was read as the end of a sentence.', {
        hint: 'Factiva writes * for any ending.',
        mends: [replacing('Any ending', reading.source.spanOf(at, at + 1), '*')],
      });
    } else if (dollarAt(text, index) === 'counted') {
      const count = text.charAt(index + 1);
      const message = `$${count} stands for at most ${count} more letters in Factiva; here for any number.`;
      const hint = 'Write the endings out, joined with OR, where the number matters.';
      readOtherwise(reading, reading.source.spanOf(at, at + 2), message, hint);
    }
  }
}

const isBlank = (char: string): boolean => char === '' || char === ' ';
const isPart = (char: string): boolean => isLetterOrDigit(char) || char === '*' || char === '?';

/** A sign after a letter: `earn$3`, `earn!`. */
const SIGN = /(?<=[\p{L}\p{N}])(?:\$|!(?![\p{L}\p{N}]))/gu;
