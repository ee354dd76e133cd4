import type { PartialDate } from '../../dates/partial-date.ts';
import { dateAhead, dateBeyond } from '../day-steps.ts';
import type { Written } from '../dialect.ts';
import { inParentheses, isPlain, wantedFirst, writeIn } from '../foreign/write.ts';
import { isInCapitals } from '../hosts/capitals.ts';
import { readsAsOne } from '../native/words-typed.ts';
import type { AndQuery, DateQuery, PhraseQuery, Query, WordQuery } from '../query.ts';
import { isConnectorWord } from './connectors.ts';
import { nexisDate } from './dates.ts';
import { segmentName } from './segments.ts';

/** The system's name, as its users know it. */
export const NEXIS = 'Nexis';

/** A tree in Nexis syntax, fully parenthesised. */
export const writeNexis = (query: Query): Written => writeIn(NEXIS, query, say);

function say(query: Query, said: (part: Query) => string): string | undefined {
  switch (query.kind) {
    case 'word':
      return sayWord(query);
    case 'phrase':
      return sayPhrase(query);
    case 'near':
      return `(${said(query.left)} ${query.ordered ? 'pre' : 'w'}/${query.distance} ${said(query.right)})`;
    case 'same':
      return `(${said(query.left)} w/${query.unit === 'sentence' ? 's' : 'p'} ${said(query.right)})`;
    case 'and':
      return sayAnd(query, said);
    case 'or':
      return `(${query.operands.map(said).join(' or ')})`;
    case 'not':
      return said(query.operand);
    case 'field': {
      const name = segmentName(query.field);
      return name === undefined ? undefined : name + inParentheses(said(query.operand), query.operand);
    }
    case 'date':
      return sayDate(query);
    case 'atleast':
      return `atleast${query.times}${inParentheses(said(query.operand), query.operand)}`;
    case 'hlead':
      return `hlead${inParentheses(said(query.operand), query.operand)}`;
    case 'first':
    case 'everything':
      return undefined;
    default:
      return query satisfies never;
  }
}

/** AND NOT binds last, so what follows it takes parentheses round all that came before. */
function sayAnd(and: AndQuery, said: (part: Query) => string): string {
  const [first, ...others] = wantedFirst(and);
  let text = first === undefined ? '' : said(first);
  let endsInNot = false;
  for (const operand of others) {
    const isNot = operand.kind === 'not';
    if (endsInNot && !isNot) text = `(${text})`;
    text += ` ${isNot ? 'and not' : 'and'} ${said(operand)}`;
    endsInNot = isNot;
  }
  return `(${text})`;
}

function sayWord(word: WordQuery): string | undefined {
  if (word.match === 'caps') return isInCapitals(word) ? `allcaps(${quotedWhereNeeded(word.text)})` : undefined;
  if (!isPlain(word) || !readsAsOne(word)) return undefined;
  return word.match === 'wildcard' ? truncated(word.text) : quotedWhereNeeded(word.text);
}

function sayPhrase(phrase: PhraseQuery): string | undefined {
  if (phrase.slop !== null) return undefined;
  if (isInCapitals(phrase))
    return `allcaps("${phrase.slots.map((slot) => ('text' in slot ? slot.text : '')).join(' ')}")`;
  const words = phrase.slots.map((slot) => {
    if (slot.kind === 'any' || !isPlain(slot)) return undefined;
    return slot.match === 'wildcard' ? truncated(slot.text) : slot.text;
  });
  return words.includes(undefined) ? undefined : `"${words.join(' ')}"`;
}

/** `denuclear*` → `denuclear!`, `wom?n` → `wom*n`. Only a word's end is cut off, and none begins with a wildcard. */
function truncated(text: string): string | undefined {
  return TRUNCATION.test(text) ? text.replaceAll('*', '!').replaceAll('?', '*') : undefined;
}

const quotedWhereNeeded = (text: string): string => (isConnectorWord(text) ? `"${text}"` : text);

function sayDate({ form, from, to }: DateQuery): string {
  const limit = (operator: string, date: PartialDate): string => `date ${operator} ${nexisDate(date)}`;
  if (form === 'before' && to !== null) return limit('bef', dateBeyond(to));
  if (form === 'after' && from !== null) return limit('aft', dateAhead(from));
  if (to === null) return from === null ? '' : limit('>=', from);
  if (from === null) return limit('<=', to);
  if (nexisDate(from) === nexisDate(to)) return limit('is', from);
  return `date(geq(${nexisDate(from)}) and leq(${nexisDate(to)}))`;
}

const TRUNCATION = /^[^*?][^*]*\*?$/;
