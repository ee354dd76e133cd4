import { dateAhead, dateBeyond } from '../day-steps.ts';
import type { Written } from '../dialect.ts';
import { inParentheses, isPlain, wantedFirst, writeIn } from '../foreign/write.ts';
import { readsAsOne } from '../native/words-typed.ts';
import type { DateQuery, NearQuery, PhraseQuery, PhraseSlot, Query, WordQuery } from '../query.ts';
import { firstDay, lastDay } from './dates.ts';
import { codeOf } from './fields.ts';

/** The system's name, as its users know it. */
export const FACTIVA = 'Factiva';

/** A tree in Factiva syntax, fully parenthesised; nothing it would refuse itself is written. */
export const writeFactiva = (query: Query): Written => writeIn(FACTIVA, query, say);

function say(query: Query, said: (part: Query) => string): string | undefined {
  switch (query.kind) {
    case 'word':
      return sayWord(query);
    case 'phrase':
      return sayPhrase(query);
    case 'near':
      return sayNear(query, said);
    case 'same':
      return query.unit === 'paragraph' ? `(${said(query.left)} same ${said(query.right)})` : undefined;
    case 'and':
      return `(${wantedFirst(query)
        .map((operand, i) => `${i === 0 ? '' : operand.kind === 'not' ? 'not ' : 'and '}${said(operand)}`)
        .join(' ')})`;
    case 'or':
      return `(${query.operands.map(said).join(' or ')})`;
    case 'not':
      return said(query.operand);
    case 'field':
      return query.field === 'id' ? sayId(query.operand) : sayField(codeOf(query.field), query.operand, said);
    case 'hlead':
      return sayField('hlp', query.operand, said);
    case 'date':
      return sayDate(query);
    case 'atleast':
      return query.times <= MOST_TIMES && isPhrase(query.operand)
        ? `atleast${query.times} ${said(query.operand)}`
        : undefined;
    case 'first':
      return query.words <= MOST_WORDS ? `${said(query.operand)}/F${query.words}/` : undefined;
    case 'everything':
      return undefined;
    default:
      return query satisfies never;
  }
}

/** adj reaches 10 words, near 500. */
function sayNear({ left, right, distance, ordered }: NearQuery, said: (part: Query) => string): string | undefined {
  if (ordered && distance > FARTHEST_ADJ) return undefined;
  return `(${said(left)} ${ordered ? 'adj' : 'near'}${distance} ${said(right)})`;
}

function sayField(code: string | undefined, operand: Query, said: (part: Query) => string): string | undefined {
  if (code === undefined) return undefined;
  return `${code}=${isPhrase(operand) ? said(operand) : inParentheses(said(operand), operand)}`;
}

const sayId = (value: Query): string | undefined =>
  value.kind === 'word' && !value.text.includes('"') ? `an="${value.text}"` : undefined;

function sayWord(word: WordQuery): string | undefined {
  if (!isPlain(word) || !readsAsOne(word)) return undefined;
  if (word.match === 'wildcard') return truncated(word.text);
  return RESERVED.test(word.text) ? `"${word.text}"` : word.text;
}

function sayPhrase({ slots, slop }: PhraseQuery): string | undefined {
  const words = slots.map(saySlot);
  return slop !== null || words.includes(undefined) ? undefined : `"${words.join(' ')}"`;
}

function saySlot(slot: PhraseSlot): string | undefined {
  if (slot.kind === 'any') return '%';
  if (!isPlain(slot)) return undefined;
  return slot.match === 'wildcard' ? truncated(slot.text) : slot.text;
}

/** Three letters stand before a wildcard in Factiva, and `*` only at a word's end. */
const truncated = (text: string): string | undefined => (TRUNCATION.test(text) ? text : undefined);

function sayDate({ form, from, to }: DateQuery): string {
  if (form === 'before' && to !== null) return `date before ${firstDay(dateBeyond(to))}`;
  if (form === 'after' && from !== null) return `date after ${lastDay(dateAhead(from))}`;
  if (to === null) return from === null ? '' : `date after ${lastDay(dateAhead(from))}`;
  if (from === null) return `date before ${firstDay(dateBeyond(to))}`;
  return `date from ${firstDay(from)} to ${lastDay(to)}`;
}

const isPhrase = ({ kind }: Query): boolean => kind === 'word' || kind === 'phrase';

const RESERVED = /^(?:and|or|not|same|(?:adj|near)\d*|w\d+|atleast\d+|date|upd)$/i;
const TRUNCATION = /^[^*?]{3}[^*]*\*?$/;
const FARTHEST_ADJ = 10;
const MOST_TIMES = 50;
const MOST_WORDS = 500;
