/**
 * Whether the way a query was read needs telling. A list of words read as “all of them” surprises nobody, nor does a
 * phrase; a query whose OR had to be bracketed for the reader, or whose words were changed, may.
 *
 * @param typed what the reader typed
 * @param interpreted the tree printed back, fully parenthesised
 */
export function isSurprisingReading(typed: string, interpreted: string): boolean {
  const [asTyped, asRead] = [normalised(typed), normalised(interpreted)];
  const isMixed = EITHER.test(interpreted) && BOTH.test(interpreted);
  return isMixed
    ? withoutOuterBrackets(asTyped) !== withoutOuterBrackets(asRead)
    : unbracketed(asTyped) !== unbracketed(asRead);
}

/** Signs written one way, and no AND: it is how the printer says what standing side by side means. */
function normalised(query: string): string {
  return query
    .normalize('NFKC')
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(BAR, ' OR ')
    .replace(MINUS, '$1NOT ')
    .replace(AND, ' ')
    .replace(SPACES, ' ')
    .replace(SPACE_INSIDE_BRACKETS, '')
    .trim();
}

function unbracketed(query: string): string {
  return query.replace(BRACKETS, ' ').replace(SPACES, ' ').trim();
}

/** The printer puts the whole of a query in brackets; a reader hardly ever does. */
function withoutOuterBrackets(query: string): string {
  let depth = 0;
  for (const [i, sign] of [...query].entries()) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0) return i > 0 && i === [...query].length - 1 ? query.slice(1, -1) : query;
  }
  return query;
}

const DOUBLE_QUOTES = /[“”„«»]/g;
const SINGLE_QUOTES = /[‘’]/g;
const BRACKETS = /[()]/g;
const BAR = /\|/g;
const MINUS = /(^|[\s(])[-–−](?=\S)/g;
const AND = /(?<=^|\s)AND(?=\s|$)/g;
const SPACE_INSIDE_BRACKETS = /(?<=\() | (?=\))/g;
const BOTH = /\s(?:AND|NOT)\s/;
const EITHER = /\sOR\s/;
const SPACES = /\s+/g;
