/**
 * One line of plain text: white space of every kind becomes a single space, control characters and invisible fillers
 * go, half characters become U+FFFD. No letter is lost: joiners that shape Persian and Indic words stay.
 *
 * "Kel­mouth\u00a0 voted" (with a soft hyphen) → "Kelmouth voted".
 */
export function plainText(text: string): string {
  if (PLAIN_ALREADY.test(text)) return text;
  return text
    .replace(WHITE_SPACE, ' ')
    .replace(INVISIBLE, '')
    .replace(HALF_CHARACTER, '\uFFFD')
    .replace(SPACES, ' ')
    .trim();
}

const PLAIN_ALREADY = /^[!-~]+(?: [!-~]+)*$/;
const WHITE_SPACE = /[\s\u0085]+/g;
// Control characters, soft hyphen, zero-width space, word joiner, byte order mark.
const INVISIBLE = /[\p{Cc}\u00AD\u200B\u2060\uFEFF]+/gu;
const HALF_CHARACTER = /[\uD800-\uDFFF]/gu;
const SPACES = / {2,}/g;
