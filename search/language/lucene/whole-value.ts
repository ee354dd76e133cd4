import { refuse, replacing } from '../faults.ts';
import { type Operand, readOtherwise } from '../foreign/reading.ts';
import { wholeValue } from '../foreign/words.ts';
import { hasWildcard } from '../native/words-typed.ts';
import type { Span } from '../query.ts';
import type { LuceneReading } from './reading.ts';

/**
 * An id or address as it stands, wildcards allowed: `https\:\/\/example.org\/*`. Refuses a wildcard that is to be a mere
 * sign, which the tree cannot say.
 */
export function readValue(reading: LuceneReading, text: string, span: Span): Operand {
  if (LITERAL.test(text)) refuseLiteral(span, withMasks(text));
  return wholeValue(reading, unescaped(text), span);
}

/** The same in quotes, where Lucene knows no wildcards. */
export function readQuotedValue(reading: LuceneReading, text: string, span: Span): Operand {
  if (LITERAL.test(text)) refuseLiteral(span, `"${withMasks(text)}"`);
  if (hasWildcard(text)) {
    const message = 'In an id or address * and ? are wildcards here, inside quotes too.';
    readOtherwise(reading, span, message, 'As any one character the ? of an address finds itself as well.');
  }
  return wholeValue(reading, unescaped(text), span);
}

/** @param masked the value with a ? for each such sign */
function refuseLiteral(span: Span, masked: string): never {
  return refuse('not-allowed-here', span, 'In an id or address *, ? and " cannot be looked for as they stand.', {
    hint: 'Write ? instead: it stands for any one character, these among them.',
    mends: [replacing('Write ? instead', span, masked)],
  });
}

const unescaped = (text: string): string => text.replaceAll(ESCAPED, '$<sign>');

const withMasks = (text: string): string =>
  text.replaceAll(ESCAPED, (escaped, sign: string) => (SIGNS.has(sign) ? '?' : escaped));

const SIGNS: ReadonlySet<string> = new Set(['*', '?', '"']);
const LITERAL = /^(?:[^\\]|\\[^*?"])*\\[*?"]/s;
const ESCAPED = /\\(?<sign>.)/gs;
