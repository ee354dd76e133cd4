import { quoted, refuse, replacing } from '../faults.ts';
import { nearest } from '../nearest.ts';
import { FIELDS, type Field } from '../query.ts';
import type { StringLexeme } from './lexeme.ts';
import { type Reading, spanOf } from './reading.ts';

/** What an index looks in; a `field` left undefined is the whole text, as bare words have it. */
export type Index =
  | { readonly kind: 'text'; readonly field: Field | undefined }
  | { readonly kind: 'date' }
  | { readonly kind: 'everything' };

/** `dc.title`, `cql.serverChoice`, `date`. Refuses an index we do not have. */
export function indexOf(reading: Reading, lexeme: StringLexeme): Index {
  const name = plainName(lexeme.text);
  return INDEXES.get(name) ?? refuseIndex(reading, lexeme, name);
}

/** Whether there is an index of that name. */
export const isIndex = (name: string): boolean => INDEXES.has(plainName(name));

/** How the writer names a field. */
export const indexNamed = (field: Field): string => WRITTEN.get(field) ?? field;

function refuseIndex(reading: Reading, lexeme: StringLexeme, name: string): never {
  const span = spanOf(reading, lexeme);
  const known = KIN.get(name) ?? nearest(name, [...INDEXES.keys()], name.length > 3 ? 2 : 1);
  return refuse('unknown-field', span, `There is no index ${quoted(lexeme.text)}; the indexes are ${LISTED}.`, {
    hint: known === undefined ? 'To search everywhere write cql.serverChoice.' : `Did you mean ${known}?`,
    mends: [
      ...(known === undefined ? [] : [replacing(`Search in ${known}`, span, known)]),
      replacing('Search everywhere', span, 'cql.serverChoice'),
    ],
  });
}

const plainName = (name: string): string => name.toLowerCase().replace(CONTEXT_SET, '');

const text = (field: Field | undefined): Index => ({ kind: 'text', field });

const INDEXES: ReadonlyMap<string, Index> = new Map<string, Index>([
  ...FIELDS.map((field) => [field, text(field)] as const),
  ['serverchoice', text(undefined)],
  ['anywhere', text(undefined)],
  ['anyindexes', text(undefined)],
  ['allindexes', text(undefined)],
  ['keywords', text(undefined)],
  ['headline', text('title')],
  ['creator', text('byline')],
  ['author', text('byline')],
  ['publisher', text('source')],
  ['language', text('lang')],
  ['identifier', text('id')],
  ['date', { kind: 'date' }],
  ['allrecords', { kind: 'everything' }],
]);

/** Of Dublin Core, what comes near to an index of ours. */
const KIN: ReadonlyMap<string, string> = new Map([
  ['contributor', 'dc.creator'],
  ['subject', 'section'],
  ['coverage', 'place'],
  ['description', 'body'],
]);

const WRITTEN: ReadonlyMap<Field, string> = new Map([
  ['title', 'dc.title'],
  ['byline', 'dc.creator'],
  ['source', 'dc.publisher'],
  ['lang', 'dc.language'],
  ['id', 'dc.identifier'],
]);

const LISTED =
  'cql.serverChoice, dc.title, dc.creator, dc.publisher, dc.language, dc.date, dc.identifier, place, section, caption, body and url';

/** The context sets whose names we know: `bath.title` and `dc.title` are one index. */
const CONTEXT_SET = /^(?:cql|dc|bath|rec|srw)\./;
