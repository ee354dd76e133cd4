import { andOf, orOf } from '../build.ts';
import type { Read } from '../dialect.ts';
import { warning } from '../faults.ts';
import { isPlainChunk } from '../native/lexer.ts';
import { typedWords } from '../native/words-typed.ts';
import type { Query, WordQuery } from '../query.ts';
import type { SourceText } from '../source-text.ts';

/**
 * What stands between quotes is a phrase, everything else is words: `OR`, `title:x` and `(` too. A quote never closed
 * ends with the text. Signs that are no words fall away; a text without any word asks for everything, with a warning.
 */
export function readSimple(source: SourceText, match: 'all' | 'any' = 'all'): Read {
  const operands = [...source.text.matchAll(STRETCHES)].flatMap((stretch) => operandIn(stretch, source) ?? []);
  const whole = source.spanOf(0, source.text.length);
  if (operands.length === 0) {
    const message = 'No word to search for stands here, so every article is listed.';
    return { query: { kind: 'everything', span: whole }, warnings: [warning('no-word', whole, message)] };
  }
  return { query: match === 'any' ? orOf(operands, whole) : andOf(operands, whole), warnings: [] };
}

/** `"signing ceremony`, `kim`; `and/or` is two words in a row, as in a text. Undefined where there is no word. */
function operandIn(stretch: RegExpExecArray, source: SourceText): Query | undefined {
  const { 0: text, index } = stretch;
  const words = typedWords(text.replaceAll(WILDCARDS, ' ')).map(
    (word): WordQuery => ({
      kind: 'word',
      text: word.text,
      match: 'stem',
      edits: 0,
      span: source.spanOf(index + word.start, index + word.end),
    }),
  );
  const [only] = words;
  if (only === undefined) return undefined;
  const isQuoted = text.startsWith('"');
  // `OR` and `title:` would be operators in native syntax: a phrase of one word says them there too.
  if (words.length === 1 && !isQuoted && isPlainChunk(only.text)) return only;
  return { kind: 'phrase', slots: words, slop: null, span: source.spanOf(index, index + text.length) };
}

const STRETCHES = /"[^"]*(?:"|$)|[^\s"]+/g;
const WILDCARDS = /[*?]/g;
