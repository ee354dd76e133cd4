import { formatIsoDate } from '../../dates/partial-date.ts';
import { dateAhead, dateBeyond } from '../day-steps.ts';
import type { Written } from '../dialect.ts';
import { type DraftFault, warning } from '../faults.ts';
import { presenceOf } from '../foreign/presence.ts';
import { isPlainChunk } from '../native/lexer.ts';
import { readsAsOne } from '../native/words-typed.ts';
import type { DateQuery, Field, PhraseQuery, Query, WordQuery } from '../query.ts';
import { indexNamed } from './indexes.ts';
import { isReserved } from './lexeme.ts';
import { EVERYTHING } from './structure-faults.ts';
import { escaped } from './term-text.ts';

/** A tree in CQL: `(kim or trump) and dc.title adj "signing ceremony"`. Parts CQL cannot say are named in the warnings. */
export function writeCql(query: Query): Written {
  const warnings: DraftFault[] = [];
  const text = write(query, { field: undefined, warnings });
  return { text: warnings.length > 0 ? null : text, warnings };
}

interface Writing {
  /** The index every term here needs before it. */
  readonly field: Field | undefined;
  readonly warnings: DraftFault[];
}

function write(query: Query, writing: Writing): string {
  const inGroup = (operand: Query): string => {
    const text = write(operand, writing);
    return GROUPS.has(operand.kind) || isProximityField(operand) ? `(${text})` : text;
  };
  switch (query.kind) {
    case 'word':
      return writeWord(query, writing);
    case 'phrase':
      return writePhrase(query, writing);
    case 'near': {
      const order = query.ordered ? '/ordered' : '';
      return `${inGroup(query.left)} prox/distance<=${query.distance}${order} ${inGroup(query.right)}`;
    }
    case 'same':
      return `${inGroup(query.left)} prox/unit=${query.unit} ${inGroup(query.right)}`;
    case 'and':
      if (query.operands[0]?.kind === 'not') return unsayable(query, writing, 'a not before anything that is wanted');
      return query.operands.map(inGroup).join(' and ').replaceAll(AND_NOT, ' not ');
    case 'or':
      return query.operands.map(inGroup).join(' or ');
    case 'not':
      return `${NOT}${inGroup(query.operand)}`;
    case 'field':
      return writeField(query.field, query.operand, writing);
    case 'date':
      return writeDate(query);
    case 'everything':
      return EVERYTHING;
    case 'atleast':
      return unsayable(query, writing, 'atleast()');
    case 'first':
      return unsayable(query, writing, 'first/n()');
    case 'hlead':
      return unsayable(query, writing, 'hlead()');
    default:
      return query satisfies never;
  }
}

/** One term, a list of words, or a proximity group whose every term has the index. */
function writeField(field: Field, operand: Query, writing: Writing): string {
  const inField = { ...writing, field };
  if (field === 'id' || field === 'url') return writeValues(field, operand, writing);
  switch (operand.kind) {
    case 'word':
    case 'phrase':
    case 'near':
    case 'same':
      return write(operand, inField);
    case 'and':
    case 'or':
      return writeList(operand, inField);
    case 'everything':
      if (presenceOf(field, operand.span) !== undefined) return `${indexNamed(field)} = "*"`;
      return unsayable(operand, writing, 'whether an article has such an index');
    default:
      return unsayable(operand, writing, 'such a group in one index');
  }
}

/** `dc.title any "kim trump"`. */
function writeList(query: Query & { kind: 'and' | 'or' }, writing: Writing): string {
  const words = query.operands.flatMap((operand) => (operand.kind === 'word' ? [operand] : []));
  const manner = words.length === query.operands.length && words.every(canBeListed) ? mannerOf(words) : undefined;
  if (manner === undefined || manner === 'exact')
    return unsayable(query, writing, 'an index on a group of more than words');
  const relation = query.kind === 'and' ? 'all' : 'any';
  return `${index(writing)} ${relation}${MODIFIERS[manner]} "${words.map(({ text }) => escaped(text)).join(' ')}"`;
}

function writeValues(field: Field, operand: Query, writing: Writing): string {
  const operands = operand.kind === 'or' || operand.kind === 'and' ? operand.operands : [operand];
  const values = operands.flatMap((each) => (each.kind === 'word' && isValue(each) ? [each.text] : []));
  if (values.length < operands.length) return unsayable(operand, writing, 'such a value of an index compared whole');
  if (operand.kind !== 'or' && operand.kind !== 'and') return `${indexNamed(field)} = "${escaped(values.join(''))}"`;
  if (values.some((value) => value.includes(' '))) return unsayable(operand, writing, 'a list of values with spaces');
  return `${indexNamed(field)} ${operand.kind === 'and' ? 'all' : 'any'} "${values.map(escaped).join(' ')}"`;
}

/** Quotes are read as masks, which a plain value has none of. */
const isValue = ({ match, text }: WordQuery): boolean =>
  (match === 'stem' || match === 'wildcard') && !text.includes('"') && text.trim() === text;

function writeWord(word: WordQuery, writing: Writing): string {
  const manner = canBeListed(word) ? mannerOf([word]) : undefined;
  if (manner === undefined) return unsayable(word, writing, 'this word as it is compared');
  const isBare = manner === 'stem' && writing.field === undefined;
  const term = BARE.test(word.text) && !isReserved(word.text) ? word.text : `"${escaped(word.text)}"`;
  if (isBare) return term;
  return manner === 'exact' ? `${index(writing)} == ${term}` : `${index(writing)} =${MODIFIERS[manner]} ${term}`;
}

function writePhrase(phrase: PhraseQuery, writing: Writing): string {
  if (phrase.slop !== null) return unsayable(phrase, writing, 'words near one another in any order');
  const words = phrase.slots.flatMap((slot) => (slot.kind === 'word' ? [slot] : []));
  const manner = words.every(isOneWord) ? mannerOf(words) : undefined;
  if (manner === undefined || (manner === 'exact' && phrase.slots.length === 1)) {
    return unsayable(phrase, writing, 'words of one phrase compared in different ways');
  }
  const term = `"${phrase.slots.map((slot) => (slot.kind === 'any' ? '*' : escaped(slot.text))).join(' ')}"`;
  const isPlain = manner === 'stem' && phrase.slots.length > 1;
  if (isPlain && writing.field === undefined) return term;
  return manner === 'exact' ? `${index(writing)} == ${term}` : `${index(writing)} adj${MODIFIERS[manner]} ${term}`;
}

type SayableManner = 'stem' | 'exact' | 'caps' | 'fuzzy';

/** The one way all these words are compared, masks aside; undefined where they differ, or where CQL has no sign for it. */
function mannerOf(words: readonly WordQuery[]): SayableManner | undefined {
  const manners = new Set(words.flatMap(({ match }) => (match === 'wildcard' ? [] : [match])));
  const [manner = 'stem'] = manners;
  if (manners.size > 1) return undefined;
  return manner === 'fuzzy' && words.some(({ match, edits }) => match === 'fuzzy' && edits !== 2) ? undefined : manner;
}

const isOneWord = (word: WordQuery): boolean =>
  readsAsOne(word.match === 'wildcard' ? word : { text: word.text, match: 'stem' });

const canBeListed = (word: WordQuery): boolean =>
  isOneWord(word) && ((word.match !== 'stem' && word.match !== 'wildcard') || isPlainChunk(word.text));

function writeDate({ form, from, to }: DateQuery): string {
  if (form === 'before' && to !== null) return `dc.date < ${formatIsoDate(dateBeyond(to))}`;
  if (form === 'after' && from !== null) return `dc.date > ${formatIsoDate(dateAhead(from))}`;
  const [first, last] = [from, to].map((date) => (date === null ? '' : formatIsoDate(date)));
  if (first === last) return `dc.date = ${first}`;
  if (from === null) return `dc.date <= ${last}`;
  return to === null ? `dc.date >= ${first}` : `dc.date within "${first} ${last}"`;
}

const index = ({ field }: Writing): string => (field === undefined ? 'cql.serverChoice' : indexNamed(field));

const isProximityField = (query: Query): boolean =>
  query.kind === 'field' && (query.operand.kind === 'near' || query.operand.kind === 'same');

function unsayable({ span }: Query, { warnings }: Writing, what: string): string {
  warnings.push(warning('unsupported-in-dialect', span, `CQL cannot say ${what}.`));
  return '';
}

const NOT = '\u0000';
const AND_NOT = ` and ${NOT}`;
const GROUPS: ReadonlySet<Query['kind']> = new Set(['and', 'or', 'near', 'same']);
const MODIFIERS = { stem: '', caps: '/respectCase', fuzzy: '/fuzzy' } as const;
const BARE = /^[\p{L}\p{N}$*?][\p{L}\p{N}$*?'.,-]*$/u;
