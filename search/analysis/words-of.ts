import { CHARACTER, classAt, isWordClass, widthAt } from './character-class.ts';
import { foldWord } from './fold.ts';
import { type SegmentedWord, segmentedWords } from './segmented.ts';
import { endsSentence } from './sentence-end.ts';
import type { Token } from './token.ts';
import { type WordPart, wordPartAt } from './word-part.ts';

/**
 * The words of a text, in order of position: what is indexed, and how a typed word is understood. docs/query-language.md
 * lists the rules with examples; in short:
 *
 * - `U.S.` is one word, `us`; so are `O’Brien`, `don’t`, `9/11`, `10:30`, `3.5`, `1,000` (as `1000`); `’s` is dropped
 * - parts joined by a hyphen or `&`, and French or Italian elisions (`l’accord`), are words of their own and also one
 *   joined word
 * - `$3` is `3` and, at the same place, `$3`
 * - Chinese, Japanese, Thai, Lao, Khmer and Burmese are cut by dictionary
 *
 * Takes any string, in linear time; offsets stay inside it.
 */
export const wordsOf = (text: string): Token[] => readWords(text, segmentedWords);

/**
 * The words of a typed text, where a run of Chinese, Japanese or Thai stays whole: what somebody typed in one piece is one
 * word of a query, whatever words a text has there. No dictionary is asked, so it takes a fraction of the time.
 */
export const wordsAsTyped = (text: string): Token[] => readWords(text, wholeRun);

type Cut = (run: string) => readonly SegmentedWord[];

const wholeRun: Cut = (run) => (HOLDS_WORD.test(run) ? [{ text: run, start: 0, end: run.length }] : []);

function readWords(text: string, cut: Cut): Token[] {
  const reading: Reading = { text, tokens: [], position: 0, sentence: 0, wordEnd: 0, lastWord: '' };
  let at = 0;
  while (at < text.length) {
    const plainEnd = readPlainWord(reading, at);
    if (plainEnd > 0) {
      at = plainEnd;
      continue;
    }
    const kind = classAt(text, at);
    if (isWordClass(kind)) at = readWord(reading, at);
    else if (kind === CHARACTER.SEGMENTED) at = readSegmented(reading, at, cut);
    else at += widthAt(text, at);
  }
  return reading.tokens;
}

/** What is known while a text is read from left to right. */
interface Reading {
  readonly text: string;
  readonly tokens: Token[];
  position: number;
  sentence: number;
  /** Where the word before ends, and its last part as written: a sentence may end after it. */
  wordEnd: number;
  lastWord: string;
}

/** Reads one word with all its parts (`mother-in-law`); returns where reading goes on. */
function readWord(reading: Reading, start: number): number {
  const first = wordPartAt(reading.text, start);
  beginWord(reading, start);
  if (first.joinedTo === undefined) {
    addPart(reading, first);
    return endWord(reading, first);
  }
  const parts = partsFrom(reading.text, first);
  const joined = parts.length <= MOST_JOINED ? joinedOf(reading, parts) : undefined;
  for (const part of parts) {
    addPart(reading, part);
    if (part === parts[0] && joined !== undefined) reading.tokens.push(joined);
  }
  return endWord(reading, parts.at(-1) ?? first);
}

/**
 * Reads a word of unaccented letters when what follows cannot be a part of it: most words of most texts. Returns where it
 * ends, past the space after it; 0 for anything else, which the rules for apostrophes, hyphens, numbers and acronyms must
 * look at.
 */
function readPlainWord(reading: Reading, start: number): number {
  const { text } = reading;
  let end = start;
  let small = SMALL_LETTER;
  for (let unit = text.charCodeAt(end); isPlainLetter(unit); unit = text.charCodeAt(end)) {
    small &= unit;
    end += 1;
  }
  const length = end - start;
  if (length === 0 || length > LONGEST_FORM) return 0;
  const after = text.charCodeAt(end);
  const isParted = after === SPACE || end === text.length || PARTING.has(after);
  if (!isParted && !(after === FULL_STOP && length > 1)) return 0;
  beginWord(reading, start);
  const cased = text.slice(start, end);
  const form = small === 0 ? cased.toLowerCase() : cased;
  const { position, sentence } = reading;
  reading.tokens.push({ form, cased, start, end, position, length: 1, sentence });
  reading.position += 1;
  reading.wordEnd = end;
  reading.lastWord = cased;
  return after === SPACE ? end + 1 : end;
}

const isPlainLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);

/** The parts with a form; a stray accent between hyphens has none. */
function partsFrom(text: string, first: WordPart): WordPart[] {
  const parts = [first];
  for (let next = first.joinedTo; next !== undefined; next = parts.at(-1)?.joinedTo) parts.push(wordPartAt(text, next));
  return parts.filter(({ form }) => form !== '');
}

function addPart(reading: Reading, { form, cased, start, end, isNumber }: WordPart): void {
  if (form === '') return;
  const { text, tokens, position, sentence } = reading;
  reading.position += 1;
  if (!isNumber || start === 0 || classAt(text, start - 1) !== CHARACTER.CURRENCY) {
    tokens.push({ form, cased, start, end, position, length: 1, sentence });
    return;
  }
  const sign = text.charAt(start - 1).normalize('NFKC');
  tokens.push(
    { form, cased, start: start - 1, end, position, length: 1, sentence },
    { form: sign + form, cased: sign + cased, start: start - 1, end, position, length: 1, sentence },
  );
}

/** The parts as one word, at the first one's place; undefined where there is but one. */
function joinedOf({ position, sentence }: Reading, parts: readonly WordPart[]): Token | undefined {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined || parts.length === 1) return undefined;
  return {
    form: shortened(parts.map(({ form }) => form).join('')),
    cased: shortened(parts.map(({ cased }) => cased).join('')),
    start: first.start,
    end: last.end,
    position,
    length: parts.length,
    sentence,
  };
}

function readSegmented(reading: Reading, start: number, cut: Cut): number {
  const { text, tokens } = reading;
  let end = start;
  for (let kind = classAt(text, end); end < text.length; kind = classAt(text, end)) {
    if (kind !== CHARACTER.SEGMENTED && kind !== CHARACTER.IGNORED) break;
    end += widthAt(text, end);
  }
  beginWord(reading, start);
  for (const word of cut(text.slice(start, end))) {
    const form = shortened(foldWord(word.text));
    if (form === '') continue;
    tokens.push({
      form,
      cased: shortened(form === word.text ? form : word.text.normalize('NFKC')),
      start: start + word.start,
      end: start + word.end,
      position: reading.position,
      length: 1,
      sentence: reading.sentence,
    });
    reading.position += 1;
  }
  reading.wordEnd = end;
  reading.lastWord = '';
  return end;
}

function beginWord(reading: Reading, start: number): void {
  const { text, tokens, wordEnd, lastWord } = reading;
  const isOneSpace = start - wordEnd === 1 && text.charCodeAt(wordEnd) === SPACE;
  if (isOneSpace || tokens.length === 0) return;
  if (endsSentence(text, wordEnd, start, lastWord)) reading.sentence += 1;
}

function endWord(reading: Reading, { cased, end }: WordPart): number {
  reading.wordEnd = end;
  reading.lastWord = cased;
  return end;
}

const SPACE = 0x20;
const FULL_STOP = 0x2e;
/** The bit of a small letter's number that its capital's has not. */
const SMALL_LETTER = 0x20;

/** Never within a word, nor between its parts. */
const PARTING: ReadonlySet<number> = new Set(Array.from(' \n\t,;!?()[]"', (sign) => sign.charCodeAt(0)));

const shortened = (form: string): string => (form.length <= LONGEST_FORM ? form : form.slice(0, LONGEST_FORM));

/** Marks alone are no word, nor are signs that repeat, number or change a letter: `々`, `㊀`, `ﾞ`. */
const HOLDS_WORD = /[\p{Nd}\p{Nl}]|[^\P{L}々〻ﾞﾟ\u{16fe3}]/u;

/** A chain of more parts (`a-b-c-d-…`) is a list or mischief rather than a word; its parts are still found. */
const MOST_JOINED = 8;

/** In UTF-16 units, as in `wordPartAt`. */
const LONGEST_FORM = 255;
