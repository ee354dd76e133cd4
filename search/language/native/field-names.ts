import { quoted, refuse, replacing } from '../faults.ts';
import { nearest } from '../nearest.ts';
import { FIELDS, type Field } from '../query.ts';
import type { SourceText } from '../source-text.ts';

/** `title:`, `date:`, `before:` at the start of a stretch; `length` counts the colon. */
export type FieldName =
  | { readonly kind: 'field'; readonly field: Field; readonly length: number }
  | { readonly kind: 'date'; readonly form: 'within' | 'before' | 'after'; readonly length: number };

/**
 * The field a stretch begins with. Undefined where its colon is none of ours: in an address (`https://…`), a time
 * (`10:30`), or a headline (`Analysis: Trump and Kim`, where a space follows). Anything else is `unknown-field`.
 *
 * @param chunk text without spaces from `at` on, which a quote or parenthesis may follow
 */
export function fieldNameAt(source: SourceText, at: number, chunk: string): FieldName | undefined {
  const { name, value } = FIELD_PREFIX.exec(chunk)?.groups ?? {};
  if (name === undefined || value === undefined) return undefined;
  const lower = name.toLowerCase();
  const length = name.length + 1;
  const field = FIELDS.find((known) => known === lower);
  if (field !== undefined) return { kind: 'field', field, length };
  const form = DATE_FORMS.get(lower);
  if (form !== undefined) return { kind: 'date', form, length };
  if (value.startsWith('//') || ADDRESS_SCHEMES.has(lower)) return undefined;
  const follows = source.text.charAt(at + chunk.length);
  const isAttached = value !== '' || follows === '"' || follows === '(';
  if (isAttached) {
    return refuseField(
      source,
      at,
      name,
      chunk,
      SYNONYMS.get(lower) ?? nearest(lower, ALL_NAMES, name.length > 3 ? 2 : 1),
    );
  }
  // With a space after it, only a slip of one letter is surely a field: `titel: kim`, but `Update: Trump and Kim`.
  const slip = name === lower && name.length > 3 ? nearest(lower, ALL_NAMES, 1) : undefined;
  return slip === undefined ? undefined : refuseField(source, at, name, chunk, slip);
}

function refuseField(source: SourceText, at: number, name: string, chunk: string, known: string | undefined): never {
  const span = source.spanOf(at, at + name.length + 1);
  const whole = source.spanOf(at, at + chunk.length);
  const asWords = chunk.replace(':', ' ').trim();
  return refuse('unknown-field', span, `There is no field ${quoted(name)}; the fields are ${ALL_NAMES.join(', ')}.`, {
    hint:
      known === undefined
        ? `To search for the words, leave the colon out or put them in quotes: "${asWords}".`
        : `Did you mean ${known}:?`,
    mends: [
      ...(known === undefined ? [] : [replacing(`Search in ${known}:`, span, `${known}:`)]),
      replacing('Search for the words', whole, chunk === `${name}:` ? name : `"${asWords}"`),
    ],
  });
}

const FIELD_PREFIX = /^(?<name>\p{L}[\p{L}\p{N}_-]*):(?<value>.*)$/su;

const DATE_FORMS: ReadonlyMap<string, 'within' | 'before' | 'after'> = new Map([
  ['date', 'within'],
  ['before', 'before'],
  ['after', 'after'],
]);

const ALL_NAMES: readonly string[] = [...FIELDS, ...DATE_FORMS.keys()];

const ADDRESS_SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'ftp', 'mailto', 'tel', 'urn', 'doi']);

/** What other systems and common sense call our fields. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['headline', 'title'],
  ['hl', 'title'],
  ['hd', 'title'],
  ['author', 'byline'],
  ['by', 'byline'],
  ['writer', 'byline'],
  ['dateline', 'place'],
  ['location', 'place'],
  ['city', 'place'],
  ['outlet', 'source'],
  ['publication', 'source'],
  ['newspaper', 'source'],
  ['paper', 'source'],
  ['site', 'url'],
  ['link', 'url'],
  ['inurl', 'url'],
  ['intitle', 'title'],
  ['desk', 'section'],
  ['category', 'section'],
  ['language', 'lang'],
  ['text', 'body'],
  ['published', 'date'],
  ['year', 'date'],
  ['since', 'after'],
  ['from', 'after'],
  ['until', 'before'],
  ['to', 'before'],
]);
