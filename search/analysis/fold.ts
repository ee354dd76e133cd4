/**
 * A word without case, accents and apostrophes: `Café` → `cafe`, `Straße` → `strasse`, `O’Brien` → `obrien`. Letters
 * that only look like an accented one stay themselves (Russian `й`, Japanese `が`). Wildcards pass through, so a
 * pattern can be folded too. Never longer than 18 times the text (one Arabic ligature unfolds so far).
 */
export function foldWord(text: string): string {
  const lower = text.toLowerCase();
  if (IS_PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(NOT_IN_FORMS, '')
    .replace(SPECIAL, (letter) => SPECIAL_LETTERS[letter] ?? letter)
    .normalize('NFC');
}

/** Latin letters without accents, and what most Chinese and Japanese is made of, which nothing below would change. */
const IS_PLAIN = /^[a-z0-9\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]*$/;

/**
 * Accents of the Latin, Greek, Cyrillic, Hebrew, Arabic and Syriac scripts. Vowel signs of Indian and South-East Asian
 * scripts are marks to Unicode as well, but without them words fall together. A breve over и, or two dots over і, make
 * letters of their own: `май` (May) is not `маи`.
 */
const ACCENTS =
  /(?<![иі])[\u0306\u0308]|(?=\p{M})(?!\u0306|\u0308|\u3099|\u309a)[\p{sc=Inherited}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}]/gu;

const NOT_IN_FORMS = /[\p{Cf}\u0640\s'’‘‛ʼʻʹ´`′·]/gu;

const SPECIAL = /[ßæœøđðþłıħŧſς⁄]/gu;

/** What NFKD leaves whole, though readers type the plain letters: `Łódź` is looked for as `lodz`. */
const SPECIAL_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ſ: 's',
  ς: 'σ',
  '⁄': '/',
};
