import { wordsAsTyped } from '../../analysis/index.ts';
import type { WordQuery } from '../query.ts';

/** One word in a stretch of typed text: offsets are UTF-16 into the stretch. */
export interface TypedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words as the analyzer would cut them, wildcards counting as letters: `kim*,trump` → `kim*`, `trump`; punctuation
 * around them falls away. What belongs together stays one: `co-operate`, `U.S.`, `9/11`, `O'Brien`, a run of Chinese.
 */
export function typedWords(text: string): readonly TypedWord[] {
  const words: { start: number; end: number; isJoined: boolean }[] = [];
  for (const { start, end, length } of wordsAsTyped(withoutWildcards(text))) {
    const last = words.at(-1);
    const belongs = last !== undefined && (start < last.end || (start === last.end && isSegment(text, start, last)));
    if (belongs) {
      last.end = Math.max(last.end, end);
      last.isJoined ||= length > 1;
    } else {
      words.push({ start, end, isJoined: false });
    }
  }
  return words.map(({ start, end }) => ({ text: text.slice(start, end), start, end }));
}

/** A letter in place of each wildcard; within a number a digit, so that `13.?7` and `1,?00` stay one word as `13.07` does. */
const withoutWildcards = (text: string): string =>
  hasWildcard(text)
    ? text.replaceAll(WITHIN_NUMBER, (wildcards) => '0'.repeat(wildcards.length)).replaceAll(WILDCARDS, 'x')
    : text;

/** `2019年` is two words of a text and one as typed. `$3$4` is two either way. */
const isSegment = (text: string, start: number, { isJoined }: { readonly isJoined: boolean }): boolean =>
  !isJoined && !CURRENCY.test(text.charAt(start));

/** Whether a stretch holds a letter or digit that can be looked for; wildcards alone do not count. */
export const holdsWord = (text: string): boolean =>
  SURELY_WORD.test(text) || wordsAsTyped(text.replaceAll(WILDCARDS, ' ')).length > 0;

export const hasWildcard = (text: string): boolean => text.includes('*') || text.includes('?');

/** Whether a plain or wildcard word, written bare, would be read as itself. */
export function readsAsOne({ text, match }: Pick<WordQuery, 'text' | 'match'>): boolean {
  const [only, ...others] = typedWords(text);
  return others.length === 0 && only?.text === text && hasWildcard(text) === (match === 'wildcard');
}

/** What is a word even alone; other letters (`々`) may only change one. */
const SURELY_WORD = /[\p{Ll}\p{Lu}\p{Lo}\p{Nd}]/u;
const CURRENCY = /\p{Sc}/u;
const WILDCARDS = /[*?]/g;
/** Between a digit with a sign that numbers hold and another digit; or, as in `13.*`, a star for all that follows. */
const WITHIN_NUMBER = /(?<=\d[.,/:])[*?]+(?=\d)|(?<=\d[./:])\*(?![\p{L}\p{N}*?])/gu;
