/**
 * What a character is to the reading of words.
 * - `LETTER`, `DIGIT`: what words are made of; a combining mark counts as a letter
 * - `SEGMENTED`: letters of scripts written without spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese)
 * - `IGNORED`: soft hyphens, zero-width characters and direction marks, which a word goes on across
 * - `APOSTROPHE`: dropped between letters; also the middle dot of Catalan `col·laborar` and the okina of `Hawaiʻi`
 * - `HYPHEN`: joins words; the en and em dash are `OTHER`, they part them
 * - `CURRENCY`: `$`, `£`, `€` …
 */
export const CHARACTER = {
  OTHER: 1,
  LETTER: 2,
  DIGIT: 3,
  SEGMENTED: 4,
  IGNORED: 5,
  APOSTROPHE: 6,
  HYPHEN: 7,
  CURRENCY: 8,
} as const;

export type CharacterClass = (typeof CHARACTER)[keyof typeof CHARACTER];

/** The class of the character that begins at `at`. A lone surrogate is `OTHER`. Past the end of the text: `OTHER`. */
export function classAt(text: string, at: number): CharacterClass {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return CHARACTER.OTHER;
  if (unit >= 0xd800 && unit <= 0xdfff) return classify(String.fromCodePoint(text.codePointAt(at) ?? unit));
  const known = CLASSES[unit];
  if (known !== undefined && known !== 0) return known as CharacterClass;
  const found = classify(String.fromCharCode(unit));
  CLASSES[unit] = found;
  return found;
}

/** How many UTF-16 units the character that begins at `at` takes: 1 or 2. */
export function widthAt(text: string, at: number): 1 | 2 {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

export const isWordClass = (kind: CharacterClass): boolean => kind === CHARACTER.LETTER || kind === CHARACTER.DIGIT;

/** Asked of each character once; afterwards the answer is read from `CLASSES`. */
function classify(character: string): CharacterClass {
  if (IS_IGNORED.test(character)) return CHARACTER.IGNORED;
  if (IS_APOSTROPHE.test(character)) return CHARACTER.APOSTROPHE;
  if (IS_HYPHEN.test(character)) return CHARACTER.HYPHEN;
  if (IS_CURRENCY.test(character)) return CHARACTER.CURRENCY;
  if (!IS_WORD.test(character)) return CHARACTER.OTHER;
  if (IS_SEGMENTED.test(character)) return CHARACTER.SEGMENTED;
  return IS_NUMBER.test(character) ? CHARACTER.DIGIT : CHARACTER.LETTER;
}

/** One byte a UTF-16 unit; 0 where nobody has asked yet. */
const CLASSES = new Uint8Array(0x10000);

const IS_WORD = /^[\p{L}\p{M}\p{N}]$/u;
const IS_NUMBER = /^\p{N}$/u;
const IS_CURRENCY = /^\p{Sc}$/u;
/** Cf holds the soft hyphen, ZWSP, ZWJ, ZWNJ, BOM and the direction marks; the tatweel only stretches an Arabic word. */
const IS_IGNORED = /^[\p{Cf}\u0640]$/u;
const IS_APOSTROPHE = /^['’‘‛ʼʻʹ´`′＇·]$/u;
const IS_HYPHEN = /^[-‐‑﹣－֊־]$/u;
/** Thai shares some accents with Latin (`Sa\u0303o`), where they are letters of a word. */
const IS_SEGMENTED =
  /^(?![\u0300-\u036f])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]$/u;
