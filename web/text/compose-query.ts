/** The fields of the search form with blanks, as typed. */
export interface QueryParts {
  readonly all: string;
  readonly phrase: string;
  readonly any: string;
  readonly none: string;
  readonly title: string;
  readonly near: string;
  readonly nearTo: string;
  /** 1–255; anything else is read as 10. */
  readonly within: string;
}

/**
 * The query a filled-in form means, in native syntax; '' when nothing was filled in. Signs that would be operators are
 * left out and words that would be are quoted, so that whatever people type, the query can be read.
 */
export function composeQuery({ all, phrase, any, none, title, near, nearTo, within }: QueryParts): string {
  const wanted = [
    ...wordsIn(all).map(safe),
    ...(wordsIn(phrase).length === 0 ? [] : [phraseOf(phrase)]),
    ...alternatives(wordsIn(any).map(safe)),
    ...inHeadline(wordsIn(title).map(safe)),
    ...neighbours(near, nearTo, within),
  ];
  const unwanted = wordsIn(none).map((word) => `NOT ${safe(word)}`);
  if (wanted.length === 0 && unwanted.length > 0) wanted.push('*:*');
  return [...wanted, ...unwanted].join(' ');
}

const alternatives = (words: readonly string[]): readonly string[] =>
  words.length > 1 ? [`(${words.join(' OR ')})`] : words;

const inHeadline = (words: readonly string[]): readonly string[] => {
  if (words.length === 0) return [];
  return [`title:${words.length === 1 ? words[0] : `(${words.join(' ')})`}`];
};

/** Two words, or two phrases, near each other; one alone is looked for by itself. */
function neighbours(near: string, nearTo: string, within: string): readonly string[] {
  const ends = [near, nearTo].filter((text) => wordsIn(text).length > 0).map(phraseOf);
  if (ends.length < 2) return ends;
  const distance = DISTANCE.test(within) && Number(within) >= 1 && Number(within) <= 255 ? Number(within) : 10;
  return [`(${ends.join(` NEAR/${distance} `)})`];
}

function phraseOf(text: string): string {
  const words = wordsIn(text);
  return words.length === 1 ? safe(words[0] ?? '') : `"${words.join(' ')}"`;
}

/** `OR` bare would be the operator; in quotes it is the word. */
const safe = (word: string): string => (PLAIN_WORD.test(word) && !OPERATOR.test(word) ? word : `"${word}"`);

/** Letters and digits with the signs that belong inside words: `O'Brien`, `U.S.`, `9/11`, `co-operate`, `$3`. */
const wordsIn = (text: string): readonly string[] => text.normalize('NFKC').replaceAll(FILLERS, ' ').match(WORD) ?? [];

/** Letters by class that stand for no sound: a word of only these could not be looked for. */
const FILLERS = /[\u115f\u1160\u3164\uffa0]/gu;

const WORD =
  /\p{Sc}?[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{Nd}][\p{L}\p{M}\p{Nd}]*(?:(?:['’.&-]|(?<=\p{Nd})[/:,](?=\p{Nd}))[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*)*/gu;
const PLAIN_WORD = /^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}'’.-]*$/u;
const OPERATOR = /^(?:and|or|not|near|pre|adj|w|n|s|p)$/i;
const DISTANCE = /^\d{1,3}$/;
