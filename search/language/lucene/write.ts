import { formatIsoDate } from '../../dates/partial-date.ts';
import { dateAhead, dateBeyond } from '../day-steps.ts';
import type { Written } from '../dialect.ts';
import { presenceOf } from '../foreign/presence.ts';
import { inParentheses, writeIn } from '../foreign/write.ts';
import { readsAsOne } from '../native/words-typed.ts';
import type { DateQuery, Field, NearQuery, PhraseQuery, Query, WordQuery } from '../query.ts';
import { type Pair, pairOf, wordInQuotes } from './pair.ts';
import { MOST_SLOP } from './slop.ts';

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
      return `${query.field}:${sayInField(query.field, query.operand, said)}`;
    case 'date':
      return sayDate(query);
    case 'everything':
      return '*:*';
    case 'near':
      return sayNear(query);
    case 'same':
    case 'atleast':
    case 'first':
    case 'hlead':
      return undefined;
    default:
      return query satisfies never;
  }
}

/** Two words in order, and then in the other within two steps fewer, are one pair: `"a b"~3`. */
function sayEither(operands: readonly Query[], said: (part: Query) => string): string {
  const parts: string[] = [];
  for (let i = 0; i < operands.length; i += 1) {
    const two = operands.slice(i, i + 2);
    const [one] = two;
    const pair = two.length < 2 ? undefined : pairOf({ kind: 'or', operands: two, span: NOWHERE });
    if (pair !== undefined) i += 1;
    if (one !== undefined) parts.push(pair === undefined ? said(one) : sayPair(pair));
  }
  return parts.length === 1 ? parts.join('') : `(${parts.join(' OR ')})`;
}

/** `a PRE/2 b` is `"a b"~1`; `a NEAR/5 b` is that in either order. Other steps in order Lucene cannot say. */
function sayNear(query: NearQuery): string | undefined {
  const pair = pairOf(query);
  if (pair !== undefined) return sayPair(pair);
  const [first, second] = [wordInQuotes(query.left), wordInQuotes(query.right)];
  if (query.ordered || first === undefined || second === undefined) return undefined;
  return sayEitherOrder(first, second, query.distance - 1);
}

/** Undefined of neighbours, which would be two phrases. */
const sayEitherOrder = (first: string, second: string, slop: number): string | undefined =>
  slop === 0
    ? undefined
    : `(${sayPair({ first, second, slop })} OR ${sayPair({ first: second, second: first, slop })})`;

const sayPair = ({ first, second, slop }: Pair): string => `"${first} ${second}"~${slop}`;

/** `place:(*:*)` would be every article in Lucene, whether or not it has a place. */
function sayInField(field: Field, operand: Query, said: (part: Query) => string): string {
  if (isWhole(field)) return sayValue(operand, said);
  if (operand.kind === 'everything' && presenceOf(field, operand.span) !== undefined) return '*';
  return operand.kind === 'word' || operand.kind === 'phrase' ? said(operand) : inParentheses(said(operand), operand);
}

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

/** Our slop counts the words between, in any order; of two words Lucene can say that by two phrases. */
function sayPhrase({ slots, slop }: PhraseQuery): string | undefined {
  const words = slots.flatMap((slot) => (slot.kind === 'word' && slot.match === 'stem' ? [slot.text] : []));
  const [first, second, third] = words;
  if (words.length < slots.length) return undefined;
  if (slop === null) return `"${words.join(' ')}"`;
  if (first === undefined || second === undefined || third !== undefined) return undefined;
  return slop > MOST_SLOP ? undefined : sayEitherOrder(first, second, slop);
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

const NOWHERE = { start: 0, end: 0 };
const SIGNS = /^[-+]|&&|\|\||[!(){}[\]^"~:\\/ ]/g;
const OPERATORS: ReadonlySet<string> = new Set(['AND', 'OR', 'NOT']);
