import { quoted, refuse, removing, replacing } from '../faults.ts';
import { type ForeignReading, readOtherwise } from '../foreign/reading.ts';
import { warnOfNoWord } from '../foreign/words.ts';
import { closingQuote, refuseEmptyPhrase } from '../group-faults.ts';
import { holdsWord } from '../native/words-typed.ts';
import { fieldAt, refuseEveryField } from './fields.ts';
import type { Lexeme, LexemeContent } from './lexeme.ts';
import { rangeAt } from './ranges.ts';

/** Cuts Lucene syntax into pieces, in linear time. Boosts are left out, with a warning. */
export function lexLucene(reading: ForeignReading): readonly Lexeme[] {
  const { text } = reading.source;
  const lexemes: Lexeme[] = [];
  for (let at = 0; at < text.length; ) {
    if (text.charAt(at) === ' ') {
      at += 1;
      continue;
    }
    const boost = text.charAt(at) === '^' ? stickyAt(BOOST, text, at) : undefined;
    if (boost !== undefined) {
      at += boost[0].length;
      warnOfBoost(reading, at - boost[0].length, at);
      continue;
    }
    const lexeme = lexemeAt(reading, at);
    if (lexeme.kind === 'term' && isWordless(lexeme.text)) drop(reading, lexemes, lexeme);
    else lexemes.push(lexeme);
    at = lexeme.end;
  }
  return lexemes;
}

function lexemeAt(reading: ForeignReading, at: number): Lexeme {
  const { text } = reading.source;
  const one = (content: LexemeContent, length = 1): Lexeme => ({ ...content, start: at, end: at + length });
  switch (text.charAt(at)) {
    case '(':
      return one({ kind: 'open' });
    case ')':
      return one({ kind: 'close' });
    case '+':
    case '-':
    case '!':
      return signAt(reading, at);
    case '"':
      return quotedAt(reading, at);
    case '[':
    case '{':
      return rangeAt(reading, at);
    case '/':
      refusePattern(reading, at);
      break;
    case '~':
      refuseTail(reading, at);
      break;
    case '&':
      if (text.startsWith('&&', at)) return one({ kind: 'and' }, 2);
      break;
    case '|':
      if (text.startsWith('||', at)) return one({ kind: 'or' }, 2);
      break;
    default:
  }
  if (text.startsWith('*:*', at)) return one({ kind: 'everything' }, 3);
  if (text.startsWith('*:', at)) refuseEveryField(reading, at);
  return fieldAt(reading, at) ?? stretchAt(text, at);
}

/** `+kim`, `-kim`, `!kim`. Several in a row (`Trump -- Kim`, `wow !!!`) are punctuation, and so is a long dash. */
function signAt(reading: ForeignReading, start: number): Lexeme {
  const { text } = reading.source;
  const run = stickyAt(SIGNS, text, start)?.[0] ?? text.charAt(start);
  const end = start + run.length;
  if (run.length > 1 || isDash(reading, start)) return { kind: 'term', text: run, likeness: undefined, start, end };
  return { kind: run === '+' ? 'required' : 'prohibited', start, end };
}

/** `Trump – Kim`, out of a headline: a long dash is no minus. */
const isDash = ({ source }: ForeignReading, at: number): boolean =>
  source.typed.charAt(source.spanOf(at, at + 1).start) !== '-' && source.text.charAt(at + 1) === ' ';

/** A term, or an operator's name. */
function stretchAt(text: string, start: number): Lexeme {
  const found = stickyAt(STRETCH, text, start);
  const { term = text.charAt(start), likeness } = found?.groups ?? {};
  const end = start + (found?.[0].length ?? 1);
  const operator = OPERATORS.get(term);
  return operator !== undefined && likeness === undefined
    ? { ...operator, start, end }
    : { kind: 'term', text: term, likeness, start, end };
}

function quotedAt({ source }: ForeignReading, start: number): Lexeme {
  const close = closingQuote(source, start, true);
  const text = source.text.slice(start + 1, close);
  if (text.trim() === '') refuseEmptyPhrase(source.spanOf(start, close + 1));
  const tail = stickyAt(TAIL, source.text, close + 1);
  const end = close + 1 + (tail?.[0].length ?? 0);
  return { kind: 'quoted', text, contentStart: start + 1, slop: tail?.groups?.['slop'], start, end };
}

/** `/joh?n(ath[oa]n)/` is a regular expression; a `/` that is never closed is a sign like any other. */
function refusePattern({ source }: ForeignReading, start: number): void {
  const found = stickyAt(PATTERN, source.text, start);
  if (found === undefined) return;
  const span = source.spanOf(start, start + found[0].length);
  const words = found[0].replaceAll(NO_LETTERS, ' ').trim();
  refuse('not-allowed-here', span, `Regular expressions such as ${quoted(found[0])} are not supported.`, {
    hint: 'Use * for any characters and ? for one, or write the forms out, joined with OR.',
    mends: words === '' ? [] : [replacing('Search for the letters in it', span, `"${words}"`)],
  });
}

/** `(kim trump)~2`: only a term and a phrase have one. Elsewhere a `~` is a sign like any other (`~5 million`). */
function refuseTail({ source }: ForeignReading, start: number): void {
  const end = start + (stickyAt(TAIL, source.text, start)?.[0].length ?? 1);
  if (source.text.charAt(start - 1) !== ')') return;
  const span = source.spanOf(start, end);
  const typed = quoted(source.text.slice(start, end));
  refuse('not-allowed-here', span, `${typed} stands after a group; it belongs after a word or a phrase in quotes.`, {
    hint: 'Write it after each word, or put the words in quotes.',
    mends: [removing(`Remove ${typed}`, span)],
  });
}

function warnOfBoost(reading: ForeignReading, start: number, end: number): void {
  const span = reading.source.spanOf(start, end);
  const typed = reading.source.text.slice(start, end);
  readOtherwise(reading, span, `The boost ${quoted(typed)} was left out: all words count alike here.`);
}

/** Pieces in which nothing can be looked for: `&`, `...`. Those with a `*` are refused later, with advice. */
const isWordless = (text: string): boolean => !text.includes('*') && !holdsWord(text);

/** Takes along a sign or a field's name that was written to the piece. */
function drop(reading: ForeignReading, lexemes: Lexeme[], { start, end }: Lexeme): void {
  if (lexemes.at(-1)?.kind === 'field' && LIMIT.test(reading.source.text.slice(start, end))) {
    refuseLimit(reading, start, end);
  }
  let from = start;
  for (let last = lexemes.at(-1); last?.end === from && PREFIXES.has(last.kind); last = lexemes.at(-1)) {
    from = last.start;
    lexemes.pop();
  }
  warnOfNoWord(reading, reading.source.spanOf(from, end));
}

/** `date:>= 2019`, whose sign and date belong together. */
function refuseLimit({ source }: ForeignReading, start: number, end: number): never {
  const span = source.spanOf(start, end);
  const typed = source.text.slice(start, end);
  return refuse('missing-operand', span, `${quoted(typed)} needs a value right after it.`, {
    hint: 'Leave out the space between them.',
    mends: [
      replacing('Leave the space out', source.spanOf(start, end + (source.text.charAt(end) === ' ' ? 1 : 0)), typed),
      removing('Leave it out', span),
    ],
  });
}

function stickyAt(form: RegExp, text: string, at: number): RegExpExecArray | undefined {
  form.lastIndex = at;
  return form.exec(text) ?? undefined;
}

const OPERATORS: ReadonlyMap<string, LexemeContent> = new Map<string, LexemeContent>([
  ['AND', { kind: 'and' }],
  ['OR', { kind: 'or' }],
  ['NOT', { kind: 'prohibited' }],
]);

const PREFIXES: ReadonlySet<Lexeme['kind']> = new Set(['required', 'prohibited', 'field']);

const LIMIT = /^[<>]=?$/;
const STRETCH = /(?<term>(?:\\.|[^\\ ()[\]{}"^~]|\\$)+)(?:(?: *~(?=\d)|~)(?<likeness>[\d.]*))?/sy;
const TAIL = /(?: *~(?=\d)|~)(?<slop>[\d.]*)/y;
const SIGNS = /(?<sign>[-+!])\k<sign>*/y;
const BOOST = /\^[\d.]*/y;
const PATTERN = /\/(?:\\.|[^\\/ ])+\/(?=$|[ )^])/y;
const NO_LETTERS = /[^\p{L}\p{N}]+/gu;
