import { formatIsoDate } from '../dates/partial-date.ts';
import { dateAhead, dateBeyond } from './day-steps.ts';
import { isPlainChunk } from './native/lexer.ts';
import { readsAsOne } from './native/words-typed.ts';
import type { DateQuery, FieldQuery, PhraseQuery, Query, WordQuery } from './query.ts';

/**
 * A tree in native syntax, every group in parentheses: `(lift* NEAR/5 sanctions)`. Reading it again gives the same tree
 * but for the spans. A word that native syntax cannot write bare (one that came from another dialect) is put in quotes,
 * which means the same.
 */
export const printQuery = (query: Query): string => print(query, printWord);

type WordPrinter = (word: WordQuery) => string;

function print(query: Query, word: WordPrinter): string {
  const printed = (operand: Query): string => print(operand, word);
  switch (query.kind) {
    case 'word':
      return word(query);
    case 'phrase':
      return printPhrase(query);
    case 'near':
      return `(${printed(query.left)} ${query.ordered ? 'PRE' : 'NEAR'}/${query.distance} ${printed(query.right)})`;
    case 'same':
      return `(${printed(query.left)} /${query.unit === 'sentence' ? 's' : 'p'} ${printed(query.right)})`;
    case 'and':
      return `(${printConjunction(query.operands, printed)})`;
    case 'or':
      return `(${query.operands.map(printed).join(' OR ')})`;
    case 'not':
      return `NOT ${printed(query.operand)}`;
    case 'field':
      return printField(query);
    case 'date':
      return printDate(query);
    case 'atleast':
      return `atleast${query.times}${inParentheses(query.operand, word)}`;
    case 'first':
      return `first/${query.words}${inParentheses(query.operand, word)}`;
    case 'hlead':
      return `hlead${inParentheses(query.operand, word)}`;
    case 'everything':
      return '*:*';
    default:
      return query satisfies never;
  }
}

/** `a AND b NOT c`: a NOT needs no AND before it. */
const printConjunction = (operands: readonly Query[], printed: (operand: Query) => string): string =>
  operands
    .map((operand, i) => (i === 0 || operand.kind === 'not' ? printed(operand) : `AND ${printed(operand)}`))
    .join(' ');

/** Groups bring their own parentheses; anything else is given a pair. */
const inParentheses = (query: Query, word: WordPrinter): string =>
  GROUPS.has(query.kind) ? print(query, word) : `(${print(query, word)})`;

function printWord(word: WordQuery): string {
  return word.match === 'exact' ||
    word.match === 'caps' ||
    word.match === 'fuzzy' ||
    (readsAsOne(word) && isPlainChunk(word.text))
    ? marked(word)
    : `"${word.text}"`;
}

/** The word with the sign of how it is compared. */
function marked({ text, match, edits }: WordQuery): string {
  switch (match) {
    case 'stem':
    case 'wildcard':
      return text;
    case 'exact':
      return `=${text}`;
    case 'caps':
      return `caps(${text})`;
    case 'fuzzy':
      return `${text}~${edits}`;
    default:
      return match satisfies never;
  }
}

const printPhrase = ({ slots, slop }: PhraseQuery): string =>
  `"${slots.map((slot) => (slot.kind === 'any' ? '*' : marked(slot))).join(' ')}"${slop === null ? '' : `~${slop}`}`;

function printField({ field, operand }: FieldQuery): string {
  const word = field === 'id' || field === 'url' ? printValue : printWord;
  const standsBare = operand.kind === 'word' || operand.kind === 'phrase';
  return `${field}:${standsBare ? print(operand, word) : inParentheses(operand, word)}`;
}

/** Addresses and ids are taken as they stand, so in quotes they may hold anything but quotes. */
const printValue = ({ text }: WordQuery): string => (isPlainChunk(text) ? text : `"${text}"`);

function printDate({ form, from, to }: DateQuery): string {
  if (form === 'before' && to !== null) return `before:${formatIsoDate(dateBeyond(to))}`;
  if (form === 'after' && from !== null) return `after:${formatIsoDate(dateAhead(from))}`;
  if (from !== null && to !== null && formatIsoDate(from) === formatIsoDate(to)) return `date:${formatIsoDate(from)}`;
  return `date:${from === null ? '' : formatIsoDate(from)}..${to === null ? '' : formatIsoDate(to)}`;
}

const GROUPS: ReadonlySet<Query['kind']> = new Set(['and', 'or', 'near', 'same']);
