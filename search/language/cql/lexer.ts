import { columnOf, refuse, removing, wrapping } from '../faults.ts';
import type { SourceText } from '../source-text.ts';
import { BOOLEAN_NAMES, type Lexeme, RELATION_NAMES } from './lexeme.ts';

/** Cuts CQL into pieces, in linear time. Refuses quotes never closed. */
export function lexCql(source: SourceText): readonly Lexeme[] {
  const { text } = source;
  const lexemes: Lexeme[] = [];
  for (let at = skipSpaces(text, 0); at < text.length; at = skipSpaces(text, at)) {
    const lexeme = lexemeAt(source, at, lexemes);
    lexemes.push(lexeme);
    at = lexeme.end;
  }
  return lexemes;
}

function lexemeAt(source: SourceText, at: number, before: readonly Lexeme[]): Lexeme {
  const { text } = source;
  const first = text.charAt(at);
  if (first === '(') return { kind: 'open', start: at, end: at + 1 };
  if (first === ')') return { kind: 'close', start: at, end: at + 1 };
  if (first === '"') return quotedAt(source, at);
  const symbol = matchAt(SYMBOL, text, at)?.[0];
  if (symbol !== undefined) return { kind: 'symbol', symbol, start: at, end: at + symbol.length };
  const modifier = first === '/' && takesModifiers(before) ? matchAt(MODIFIER, text, at) : undefined;
  return modifier === undefined ? stretchAt(text, at, before) : modifierOf(modifier);
}

/** A bare stretch: a boolean, `sortBy`, an index, a relation's name or a term. `9/11` is one term, `any/stem` two pieces. */
function stretchAt(text: string, start: number, before: readonly Lexeme[]): Lexeme {
  const chunk = matchAt(STRETCH, text, start)?.[0] ?? text.charAt(start);
  const slash = chunk.indexOf('/');
  const head = slash > 0 ? chunk.slice(0, slash) : chunk;
  const name = plainName(head);
  const end = start + head.length;
  const boolean = BOOLEAN_NAMES.find((known) => known === head.toLowerCase());
  if (boolean !== undefined) return { kind: 'boolean', name: boolean, start, end };
  if (chunk.toLowerCase() === 'sortby') return { kind: 'sort', start, end };
  const relation = RELATION_NAMES.find((known) => known === name);
  if (relation !== undefined && before.at(-1)?.kind === 'string') {
    return { kind: 'string', text: head, contentStart: start, isQuoted: false, relation, start, end };
  }
  const whole = start + chunk.length;
  return { kind: 'string', text: chunk, contentStart: start, isQuoted: false, relation: undefined, start, end: whole };
}

function quotedAt(source: SourceText, start: number): Lexeme {
  const content = matchAt(QUOTED, source.text, start)?.groups?.['content'] ?? refuseOpenQuote(source, start);
  return {
    kind: 'string',
    text: content,
    contentStart: start + 1,
    isQuoted: true,
    relation: undefined,
    start,
    end: start + content.length + 2,
  };
}

function modifierOf({ 0: whole, index, groups = {} }: RegExpExecArray): Lexeme {
  const { name = '', symbol, value, quotedValue } = groups;
  const stated = quotedValue ?? value;
  return {
    kind: 'modifier',
    name: plainName(name),
    symbol,
    value: stated?.toLowerCase(),
    start: index,
    end: index + whole.length,
  };
}

function takesModifiers(before: readonly Lexeme[]): boolean {
  const last = before.at(-1);
  if (last === undefined) return false;
  if (last.kind === 'string') return last.relation !== undefined;
  return last.kind === 'boolean' || last.kind === 'symbol' || last.kind === 'modifier';
}

function refuseOpenQuote(source: SourceText, open: number): never {
  const end = source.typed.length;
  const quote = source.spanOf(open, open + 1);
  const isEscaped = TRAILING_BACKSLASH.test(source.text);
  return refuse(
    'unbalanced-quote',
    { start: quote.start, end },
    `The quote at column ${columnOf(quote)} is never closed.`,
    {
      hint: 'Close it with ", or remove it. A quote inside a term is written \\".',
      mends: [
        wrapping('Close the quote', { start: end, end }, '', isEscaped ? '\\"' : '"'),
        removing('Remove the quote', quote),
      ],
    },
  );
}

const plainName = (name: string): string => name.toLowerCase().replace(CQL_PREFIX, '');

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 0x20) at += 1;
  return at;
}

const SYMBOL = /==|<=|>=|<>|=|<|>/y;
const STRETCH = /(?:\\.|[^ ()=<>"])+/y;
const QUOTED = /"(?<content>(?:\\.|[^"\\])*)"/y;
const MODIFIER =
  /\/ *(?<name>[^ ()=<>"/]+)(?: *(?<symbol>==|<=|>=|<>|=|<|>) *(?:"(?<quotedValue>[^"\\]*)"|(?<value>[^ ()=<>"/]+)))?/y;
const CQL_PREFIX = /^cql\./;
/** An odd number of backslashes: the last one would take the closing quote for itself. */
const TRAILING_BACKSLASH = /(?<!\\)(?:\\\\)*\\$/;
