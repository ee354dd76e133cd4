/**
 * Which way a text runs: as its language does, or where that is unknown as its first letter. An Arabic sentence may well
 * begin with `CNN`, and an English one with a name in Hebrew.
 */
export function directionOf(text: string, language: string | null): 'ltr' | 'rtl' {
  if (language !== null) return RTL_LANGUAGES.has(language) ? 'rtl' : 'ltr';
  const [first] = FIRST_LETTER.exec(text) ?? [];
  return first !== undefined && RTL_LETTER.test(first) ? 'rtl' : 'ltr';
}

/** Primary tags of BCP 47. */
const RTL_LANGUAGES = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ku', 'nqo', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);
const FIRST_LETTER = /\p{L}/u;
const RTL_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
