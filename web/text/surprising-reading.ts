/**
 * Whether the way a query was read needs telling. A list of words read as “all of them” surprises nobody, nor does a
 * phrase; a query whose OR had to be bracketed, or whose words were changed, may.
 *
 * @param typed what the reader typed
 * @param interpreted the tree printed back, fully parenthesised
 */
export function isSurprisingReading(typed: string, interpreted: string): boolean {
  const isMixed = EITHER.test(interpreted) && BOTH.test(interpreted);
  return isMixed || plain(typed) !== plain(interpreted);
}

/** Both sides reduced to words and operators: brackets and AND are how the printer says what juxtaposition means. */
function plain(query: string): string {
  return query
    .normalize('NFKC')
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(BRACKETS, ' ')
    .replace(BAR, ' OR ')
    .replace(MINUS, '$1NOT ')
    .replace(AND, ' ')
    .replace(SPACES, ' ')
    .trim();
}

const DOUBLE_QUOTES = /[“”„«»]/g;
const SINGLE_QUOTES = /[‘’]/g;
const BRACKETS = /[()]/g;
const BAR = /\|/g;
const MINUS = /(^|[\s(])[-–−](?=\S)/g;
const AND = /(?<=^|\s)AND(?=\s|$)/g;
const BOTH = /\s(?:AND|NOT)\s/;
const EITHER = /\sOR\s/;
const SPACES = /\s+/g;
