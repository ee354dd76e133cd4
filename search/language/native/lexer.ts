import { type DraftFault, Refusal, refuse, removing, replacing, warning } from '../faults.ts';
import { type SourceText, sourceText } from '../source-text.ts';
import { fieldNameAt } from './field-names.ts';
import type { Lexeme, LexemeContent } from './lexeme.ts';
import { operatorOf } from './operators.ts';
import { capsAt, dateAt, phraseAt, valueAt } from './raw-stretches.ts';
import { holdsWord } from './words-typed.ts';

export interface Lexed {
  readonly lexemes: readonly Lexeme[];
  /** One for each piece that was left out because no word is in it. */
  readonly warnings: readonly DraftFault[];
}

type FieldLexeme = Lexeme & { readonly kind: 'field' };

/** Cuts native syntax into pieces, in linear time. Refuses quotes never closed, unknown fields and bad distances. */
export function lexNative(source: SourceText): Lexed {
  const { text } = source;
  const lexemes: Lexeme[] = [];
  const warnings: DraftFault[] = [];
  for (let at = skipSpaces(text, 0); at < text.length; at = skipSpaces(text, at)) {
    const lexeme = lexemeAt(source, at, lexemes.at(-1));
    if (isWordless(lexeme)) warnings.push(dropped(source, lexemes, lexeme));
    else lexemes.push(lexeme);
    at = lexeme.end;
  }
  return { lexemes, warnings };
}

/** Whether a stretch is one plain piece of native syntax: no operator, field, group or quote is in it. */
export function isPlainChunk(text: string): boolean {
  if (SURELY_PLAIN.test(text)) return true;
  try {
    const [only, ...others] = lexNative(sourceText(text)).lexemes;
    return only?.kind === 'word' && only.text === text && others.length === 0;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function lexemeAt(source: SourceText, at: number, before: Lexeme | undefined): Lexeme {
  const { text } = source;
  const follows = before?.kind === 'field' && before.end === at ? before : undefined;
  switch (text.charAt(at)) {
    case '(':
      return { kind: 'open', start: at, end: at + 1 };
    case ')':
      return { kind: 'close', start: at, end: at + 1 };
    case '|':
      return { kind: 'or', start: at, end: at + (text.charAt(at + 1) === '|' ? 2 : 1) };
    case '"':
      return phraseAt(source, at, at);
    case '=':
      if (text.charAt(at + 1) === '"') return phraseAt(source, at, at + 1);
      break;
    case '-':
      if (isNegation(text, at, before)) return { kind: 'not', start: at, end: at + 1 };
      if (follows !== undefined) refuseInnerMinus(source, follows, at);
      break;
    default:
  }
  if (follows?.field === 'url' || follows?.field === 'id') return valueAt(text, at);
  return stretchAt(source, at, follows);
}

/** A piece that begins with neither sign nor quote: an operator, a field's name, a function, or a word. */
function stretchAt(source: SourceText, at: number, field: FieldLexeme | undefined): Lexeme {
  const { text } = source;
  STRETCH.lastIndex = at;
  const chunk = STRETCH.exec(text)?.[0] ?? text.charAt(at);
  const end = at + chunk.length;
  const piece = (content: LexemeContent): Lexeme => ({ ...content, start: at, end });
  if (chunk === '*:*') return piece({ kind: 'everything' });
  const operator = operatorOf(chunk, () => source.spanOf(at, end));
  if (operator !== undefined) return piece(operator);
  const name = fieldNameAt(source, at, chunk);
  if (name !== undefined && field !== undefined) refuseInnerField(source, field, at + name.length);
  if (name?.kind === 'field') return { kind: 'field', field: name.field, start: at, end: at + name.length };
  if (name?.kind === 'date') return dateAt(source, at, at + name.length, name.form);
  if (text.charAt(end) === '(') {
    if (chunk.toLowerCase() === 'caps') return capsAt(source, at, end);
    const { first, atleast, hlead } = FUNCTION.exec(chunk)?.groups ?? {};
    if (hlead !== undefined) return piece({ kind: 'function', name: 'hlead', argument: '' });
    if (first !== undefined) return piece({ kind: 'function', name: 'first', argument: first });
    if (atleast !== undefined) return piece({ kind: 'function', name: 'atleast', argument: atleast });
  }
  return { kind: 'word', text: chunk, start: at, end };
}

/** `a -b` and `(-b`, but neither `a-b`, `a - b` nor `a --b`. */
function isNegation(text: string, at: number, before: Lexeme | undefined): boolean {
  const next = text.charAt(at + 1);
  if (next === '' || next === ' ' || next === '-' || next === ')' || next === '|') return false;
  return before === undefined || before.end < at || before.kind === 'open' || before.kind === 'or';
}

function refuseInnerField(source: SourceText, outer: FieldLexeme, end: number): never {
  const span = source.spanOf(outer.end, end);
  const inner = source.text.slice(outer.end, end);
  return refuse(
    'not-allowed-here',
    span,
    `${outer.field}: takes a word, phrase or group; the field ${inner} stands there.`,
    {
      hint: 'Write one field beside the other, each with what is looked for in it.',
      mends: [removing(`Remove ${outer.field}:`, source.spanOf(outer.start, outer.end))],
    },
  );
}

function refuseInnerMinus(source: SourceText, field: FieldLexeme, at: number): never {
  const span = source.spanOf(field.start, at + 1);
  return refuse('not-allowed-here', span, `A minus cannot stand between ${field.field}: and what is looked for.`, {
    hint: `Put it before the field: -${field.field}:…`,
    mends: [replacing('Put the minus first', span, `-${field.field}:`)],
  });
}

/** Pieces in which nothing can be looked for: `&`, `!!!`, `"…"`. Those with a `*` are refused later, with advice. */
function isWordless(lexeme: Lexeme): boolean {
  if (lexeme.kind !== 'word' && lexeme.kind !== 'phrase') return false;
  if (lexeme.kind === 'phrase' && lexeme.text.trim() === '') return false;
  return !lexeme.text.includes('*') && !holdsWord(lexeme.text);
}

/** Takes along a minus or a field's name that was written to the piece. */
function dropped(source: SourceText, lexemes: Lexeme[], lexeme: Lexeme): DraftFault {
  let { start } = lexeme;
  for (let last = lexemes.at(-1); last?.end === start && PREFIXES.has(last.kind); last = lexemes.at(-1)) {
    start = last.start;
    lexemes.pop();
  }
  const span = source.spanOf(start, lexeme.end);
  const typed = source.typed.slice(span.start, span.end);
  return warning('no-word', span, `“${typed.slice(0, LONGEST_SHOWN)}” holds no word or number and was left out.`, {
    mends: [removing('Leave it out', span)],
  });
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 0x20) at += 1;
  return at;
}

/** Spaces, quotes, parentheses and bars end a word. */
const STRETCH = /[^ ()"|]+/y;

/** Most words: found plain without cutting them. `AND` and `w/5` are not among these. */
const SURELY_PLAIN = /^[a-z0-9][a-z0-9'-]*$/;

const FUNCTION = /^(?:(?<hlead>hlead)|first(?<first>\/.*|[-\d.,]*)|atleast(?<atleast>\/.*|[-\d.,]*))$/i;

const PREFIXES: ReadonlySet<Lexeme['kind']> = new Set(['not', 'field']);

const LONGEST_SHOWN = 40;
