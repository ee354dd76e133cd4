import { formatIsoDate } from '../../dates/partial-date.ts';
import { dateAhead, dateBeyond } from '../day-steps.ts';
import type { Written } from '../dialect.ts';
import { wordOrPhrase } from '../foreign/words.ts';
import { inParentheses, writeIn } from '../foreign/write.ts';
import { readsAsOne } from '../native/words-typed.ts';
import type { DateQuery, Field, NearQuery, PhraseQuery, Query, WordQuery } from '../query.ts';
import { slopSaid } from './slop.ts';

/** The system's name, as its users know it. */
export const LUCENE = 'Lucene';

/** A tree in Lucene syntax; it is read alike whichever operator joins bare words. */
export const writeLucene = (query: Query): Written => writeIn(LUCENE, query, say);

function say(query: Query, said: (part: Query) => string): string | undefined {
  switch (query.kind) {
    case 'word':
      return sayWord(query);
    case 'phrase':
      return sayPhrase(query);
    case 'and':
      return `(${query.operands.map((operand) => (operand.kind === 'not' ? '' : '+') + said(operand)).join(' ')})`;
    case 'or':
      return sayEither(query.operands, said);
    case 'not':
      return `-${said(query.operand)}`;
    case 'field':
      return `${query.field}:${isWhole(query.field) ? sayValue(query.operand, said) : sayIn(query.operand, said)}`;
    case 'date':
      return sayDate(query);
    case 'everything':
      return '*:*';
    case 'near':
      return saySlop(query, undefined);
    case 'same':
    case 'atleast':
    case 'first':
    case 'hlead':
      return undefined;
    default:
      return query satisfies never;
  }
}

/** Two words in order, and then in the other within two steps fewer, are one phrase with slop: `"a b"~3`. */
function sayEither(operands: readonly Query[], said: (part: Query) => string): string {
  const parts: string[] = [];
  for (let i = 0; i < operands.length; i += 1) {
    const [one, other] = operands.slice(i, i + 2);
    const both = one?.kind === 'near' && other?.kind === 'near' ? saySlop(one, other) : undefined;
    if (both !== undefined) i += 1;
    if (one !== undefined) parts.push(both ?? said(one));
  }
  return parts.length === 1 ? parts.join('') : `(${parts.join(' OR ')})`;
}

function saySlop(forth: NearQuery, back: NearQuery | undefined): string | undefined {
  const words = wordsOf(forth);
  const slop = slopSaid(forth, back);
  const isSame = back === undefined || wordsOf(back)?.toReversed().join(' ') === words?.join(' ');
  return words === undefined || slop === undefined || !isSame ? undefined : `"${words.join(' ')}"~${slop}`;
}

function wordsOf({ left, right }: NearQuery): readonly string[] | undefined {
  const words = [left, right].flatMap((side) => wordInQuotes(side) ?? []);
  return words.length === 2 ? words : undefined;
}

/** A word that reads as itself among others in quotes; one that is an operator elsewhere is a phrase of its own. */
function wordInQuotes(side: Query): string | undefined {
  const [word] = side.kind === 'phrase' && side.slop === null && side.slots.length === 1 ? side.slots : [side];
  if (word?.kind !== 'word' || word.match !== 'stem' || !readsAsOne(word)) return undefined;
  return wordOrPhrase([word], word.span).kind === side.kind ? word.text : undefined;
}

const sayIn = (operand: Query, said: (part: Query) => string): string =>
  operand.kind === 'word' || operand.kind === 'phrase' ? said(operand) : inParentheses(said(operand), operand);

/** Ids and addresses are taken as they stand; groups of them are groups of values. */
function sayValue(value: Query, said: (part: Query) => string): string {
  if (value.kind === 'word') return bare(value.text);
  if (value.kind === 'or') return `(${value.operands.map((operand) => sayValue(operand, said)).join(' OR ')})`;
  if (value.kind === 'and') {
    const parts = value.operands.map((operand) =>
      operand.kind === 'not' ? `-${sayValue(operand.operand, said)}` : `+${sayValue(operand, said)}`,
    );
    return `(${parts.join(' ')})`;
  }
  return said(value);
}

function sayWord(word: WordQuery): string | undefined {
  const { text, match, edits } = word;
  if (match === 'exact' || match === 'caps') return undefined;
  if (match === 'fuzzy') return readsAsOne({ text, match: 'stem' }) ? `${escaped(text)}~${edits}` : undefined;
  if (!readsAsOne(word)) return undefined;
  return bare(text);
}

/** Our slop counts the words between, in any order, which Lucene's does not. */
function sayPhrase({ slots, slop }: PhraseQuery): string | undefined {
  const words = slots.map((slot) => (slot.kind === 'word' && slot.match === 'stem' ? slot.text : undefined));
  return slop !== null || words.includes(undefined) ? undefined : `"${words.join(' ')}"`;
}

function sayDate({ form, from, to }: DateQuery): string {
  if (form === 'before' && to !== null) return `date:{* TO ${formatIsoDate(dateBeyond(to))}}`;
  if (form === 'after' && from !== null) return `date:{${formatIsoDate(dateAhead(from))} TO *}`;
  const [begin, end] = [from, to].map((date) => (date === null ? '*' : formatIsoDate(date)));
  return begin === end ? `date:${begin}` : `date:[${begin} TO ${end}]`;
}

const isWhole = (field: Field): boolean => field === 'id' || field === 'url';

/** An operator's name in quotes is a word. */
const bare = (text: string): string => (OPERATORS.has(text) ? `"${text}"` : escaped(text));

/** Signs of the language get a backslash, but for wildcards; `-` and `+` only where a word would begin with them. */
const escaped = (text: string): string => text.replaceAll(SIGNS, '\\$&');

const SIGNS = /^[-+]|&&|\|\||[!(){}[\]^"~:\\/ ]/g;
const OPERATORS: ReadonlySet<string> = new Set(['AND', 'OR', 'NOT']);
