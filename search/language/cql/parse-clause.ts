import { quoted, refuse, removing, replacing, wrapping } from '../faults.ts';
import type { Query, Span } from '../query.ts';
import { refuseGroup } from './index-group.ts';
import { type Index, indexOf, isIndex } from './indexes.ts';
import type { Lexeme, ModifierLexeme, RelationName, StringLexeme } from './lexeme.ts';
import { readDate } from './parse-date.ts';
import { type Manner, readTerm, readValue } from './parse-term.ts';
import { readPresence } from './presence.ts';
import { peek, type Reading, spanOf, takeModifiers, typedText, warnUnsupported } from './reading.ts';
import { EVERYTHING, refuseMissingOperand } from './structure-faults.ts';

/** `kim`, `dc.title = kim`, `dc.title any/stem "kim trump"`. */
export function readClause(reading: Reading, first: StringLexeme): Query {
  const relation = relationAfter(reading);
  if (relation === undefined) {
    refuseColon(reading, first);
    reading.at += 1;
    return readTerm(reading, first, { form: 'words', match: 'stem' });
  }
  const index = indexOf(reading, first);
  const relationAt = reading.lexemes[reading.at + 1] ?? first;
  reading.at += 2;
  const modifiers = takeModifiers(reading);
  const term = peek(reading);
  if (term?.kind === 'open') refuseGroup(reading, first, term.start);
  if (term?.kind !== 'string') return refuseMissingOperand(reading);
  reading.at += 1;
  const place = {
    relation: spanOf(reading, relationAt),
    whole: spanOf(reading, { start: first.start, end: term.end }),
  };
  const match = matchOf(reading, modifiers);
  if (index.kind === 'everything') return { kind: 'everything', span: place.whole };
  return index.kind === 'date'
    ? dateClause(reading, relation, term, place)
    : textClause(reading, { index, relation, term, place, match });
}

/** `title:kim`, as other languages write it. */
function refuseColon({ source }: Reading, { isQuoted, text, start }: StringLexeme): void {
  const name = COLON.exec(text)?.groups?.['name'];
  if (isQuoted || name === undefined || !isIndex(name)) return;
  const span = source.spanOf(start, start + name.length + 1);
  refuse('not-allowed-here', span, `After an index stands a relation such as =; ${quoted(`${name}:`)} has none.`, {
    hint: `Write ${name} = and the term, or put the words in quotes.`,
    mends: [replacing(`Write ${name} =`, span, `${name} = `)],
  });
}

interface Place {
  readonly relation: Span;
  readonly whole: Span;
}

interface TextClause {
  readonly index: Index & { readonly kind: 'text' };
  readonly relation: string;
  readonly term: StringLexeme;
  readonly place: Place;
  readonly match: Manner['match'];
}

/** The relation that makes an index of the string that stands next: a sign, or a name that a term follows. */
function relationAfter({ lexemes, at }: Reading): string | undefined {
  const next = lexemes[at + 1];
  if (next?.kind === 'symbol') return next.symbol;
  if (next?.kind !== 'string' || next.relation === undefined) return undefined;
  const after = lexemes[at + 2];
  return after !== undefined && AFTER_RELATION.has(after.kind) ? next.relation : undefined;
}

function textClause(reading: Reading, { index: { field }, relation, term, place, match }: TextClause): Query {
  const form = FORMS.get(relation) ?? refuseRelation(reading, relation, place);
  const isExact = relation === '==' || relation === 'exact';
  if (field !== undefined && IS_ANY.test(term.text)) {
    return readPresence(reading, field, spanOf(reading, term), place.whole);
  }
  if (field === 'id' || field === 'url') {
    if (match !== 'stem')
      warnUnsupported(reading, place.relation, 'Ids and addresses are compared as they are written.');
    return { kind: 'field', field, operand: readValue(reading, term, form), span: place.whole };
  }
  if (isExact) {
    const message = `${relation} compares a whole field; here the words are looked for as written, anywhere in it.`;
    warnUnsupported(reading, place.relation, message);
  }
  const operand = readTerm(reading, term, { form, match: match === 'stem' && isExact ? 'exact' : match });
  return field === undefined ? operand : { kind: 'field', field, operand, span: place.whole };
}

function dateClause(reading: Reading, relation: string, term: StringLexeme, place: Place): Query {
  if (!DATE_RELATIONS.has(relation)) refuseRelation(reading, relation, place);
  if (IS_ANY.test(term.text)) return readPresence(reading, 'date', spanOf(reading, term), place.whole);
  return readDate(reading, relation, term, place.whole);
}

/** `/respectCase` and `/fuzzy` say how words are compared; `/stem` is what we do anyway, most others we cannot do. */
function matchOf(reading: Reading, modifiers: readonly ModifierLexeme[]): Manner['match'] {
  let match: Manner['match'] = 'stem';
  for (const modifier of modifiers) {
    const { name } = modifier;
    const span = spanOf(reading, modifier);
    const manner = MANNERS.get(name);
    if (name === 'regexp') refusePattern(span);
    if (manner !== undefined && (match === 'stem' || match === manner)) match = manner;
    else if (!USUAL.has(name)) {
      warnUnsupported(reading, span, `The relation modifier ${quoted(typedText(reading, span))} changes nothing here.`);
    }
  }
  return match;
}

function refusePattern(span: Span): never {
  return refuse('not-allowed-here', span, 'Regular expressions are not supported.', {
    hint: 'Use * for any characters and ? for one, or write the forms out: cql.serverChoice any "john jonathan".',
    mends: [removing('Read the term as it stands', span)],
  });
}

function refuseRelation(reading: Reading, relation: string, { relation: span, whole }: Place): never {
  const typed = typedText(reading, span);
  const isDifferent = relation === '<>';
  return refuse('not-allowed-here', span, `The relation ${quoted(typed)} cannot be used with this index.`, {
    hint: isDifferent
      ? 'Write what is wanted, then not and the clause with =: kim not dc.title = trump.'
      : 'Text takes =, ==, adj, all and any; dates take =, <, <=, >, >=, within and any.',
    mends: isDifferent
      ? [
          {
            label: 'Every article but these',
            edits: [...wrapping('', whole, `(${EVERYTHING} not `, ')').edits, { ...span, text: '=' }],
          },
        ]
      : [replacing('Use =', span, '=')],
  });
}

/** A term, a modifier, or a group that somebody meant as a term. */
const AFTER_RELATION: ReadonlySet<Lexeme['kind']> = new Set(['string', 'modifier', 'open']);

const FORMS: ReadonlyMap<string, Manner['form']> = new Map<string, Manner['form']>([
  ['=', 'words'],
  ['==', 'words'],
  ['exact' satisfies RelationName, 'words'],
  ['scr' satisfies RelationName, 'words'],
  ['adj' satisfies RelationName, 'phrase'],
  ['all' satisfies RelationName, 'all'],
  ['any' satisfies RelationName, 'any'],
]);

const DATE_RELATIONS: ReadonlySet<string> = new Set(['=', '==', 'exact', 'scr', '<', '<=', '>', '>=', 'within', 'any']);

const COLON = /^(?<name>[\p{L}.]+):/u;
const IS_ANY = /^ *\*+ *$/;

const MANNERS: ReadonlyMap<string, Manner['match']> = new Map([
  ['respectcase', 'caps'],
  ['fuzzy', 'fuzzy'],
]);

/** What is done whether or not it is asked. */
const USUAL: ReadonlySet<string> = new Set(['ignorecase', 'ignoreaccents', 'masked', 'word', 'isodate', 'string']);
