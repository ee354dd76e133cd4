import { quoted, refuse, removing, replacing } from '../faults.ts';
import type { ForeignReading } from '../foreign/reading.ts';
import { nearest } from '../nearest.ts';
import { FIELDS, type Field, type Span } from '../query.ts';
import type { Lexeme } from './lexeme.ts';

/** What stands before the colon: one of our fields, the date, or `_exists_`: whether a field is there at all. */
export type Named = Field | 'date' | 'existence';

/**
 * `title:`, or with a space before its colon where we know the name. Undefined in addresses and times; any other name is
 * `unknown-field`, and so is `date>=2019`.
 */
export function fieldAt(reading: ForeignReading, at: number): Lexeme | undefined {
  const { text } = reading.source;
  FIELD.lastIndex = at;
  const { 0: whole = '', groups = {} } = FIELD.exec(text) ?? {};
  const { name, gap, sign } = groups;
  if (name === undefined) return undefined;
  const end = at + whole.length;
  const lower = name.toLowerCase();
  const isKnown = fieldNamed(lower) !== undefined;
  if (sign !== undefined) return isKnown ? refuseSign(reading, at, end, groups) : undefined;
  if (isKnown) return { kind: 'field', name: lower, start: at, end };
  if (gap !== '' || ADDRESS.some((slashes) => text.startsWith(slashes, end))) return undefined;
  return refuseUnknown(name, reading.source.spanOf(at, end), { colon: ':', rest: text.slice(end) });
}

/** @param written the colon after the name, where there is one, and the text behind it */
export function refuseUnknown(
  name: string,
  span: Span,
  { colon, rest }: { readonly colon: ':' | ''; readonly rest: string },
): never {
  const lower = name.toLowerCase();
  const parts = lower.split('.').filter((part) => NAMES.has(part));
  const known =
    parts[0] ?? (DATED.test(lower) ? 'date' : undefined) ?? nearest(lower, [...NAMES.keys()], name.length > 3 ? 2 : 1);
  const date = DATE.exec(rest)?.[0];
  const limit = date === undefined ? undefined : LIMITS.get(lower)?.(date);
  return refuse(
    'unknown-field',
    span,
    `There is no field ${quoted(name)}; the fields are ${FIELDS.join(', ')}, date.`,
    {
      hint:
        known === undefined ? 'To search for the word put a \\ before the colon.' : `Did you mean ${known}${colon}?`,
      mends: [
        ...(limit === undefined
          ? []
          : [replacing('Limit the date', { start: span.start, end: span.end + (date ?? '').length }, limit)]),
        ...(known === undefined ? [] : [replacing(`Search in ${known}:`, span, known + colon)]),
        replacing('Search for the word', span, rest.startsWith(' ') ? name : `${name} `),
      ],
    },
  );
}

/** `*:kim`, with a name for any field. */
export function refuseEveryField({ source }: ForeignReading, at: number): never {
  const span = source.spanOf(at, at + 2);
  return refuse('unknown-field', span, 'Before a colon stands one field, and *:* is every article.', {
    hint: 'Words without a field are looked for in all of the text.',
    mends: [removing('Look in all of the text', span)],
  });
}

/** `date>=2019`, `title=kim`. */
function refuseSign({ source }: ForeignReading, start: number, end: number, groups: Groups): never {
  const { name = '', sign = '' } = groups;
  const span = source.spanOf(start, end);
  const isDate = fieldNamed(name.toLowerCase()) === 'date';
  const written = `${name}:${isDate && sign !== '=' ? sign : ''}`;
  return refuse('not-allowed-here', span, `After a field stands a colon; ${quoted(name + sign)} has none.`, {
    hint: `Write ${written}, or a space between for the words.`,
    mends: [replacing(`Write ${written}`, span, written), replacing('Search for the words', span, `${name} `)],
  });
}

/** @param name in lower case */
export const fieldNamed = (name: string): Named | undefined => NAMES.get(name);

const NAMES: ReadonlyMap<string, Named> = new Map<string, Named>([
  ...FIELDS.map((field) => [field, field] as const),
  ['headline', 'title'],
  ['author', 'byline'],
  ['dateline', 'place'],
  ['publication', 'source'],
  ['publisher', 'source'],
  ['language', 'lang'],
  ['text', 'body'],
  ['content', 'body'],
  ['date', 'date'],
  ['published', 'date'],
  ['_exists_', 'existence'],
]);

type Groups = Readonly<Record<string, string | undefined>>;

/** Limits as native syntax and others write them. */
const LIMITS: ReadonlyMap<string, (date: string) => string> = new Map([
  ['before', (date) => `date:{* TO ${date}}`],
  ['until', (date) => `date:[* TO ${date}]`],
  ['after', (date) => `date:{${date} TO *}`],
  ['since', (date) => `date:[${date} TO *]`],
  ['year', (date) => `date:${date}`],
]);

const DATE = /^\d{4}(?:-\d{2}){0,2}(?=$|[ )])/;
/** `published_at`, `pub_date`, `@timestamp`. */
const DATED = /date|time|published/;
const ADDRESS = ['//', '\\/\\/'];
const FIELD = /(?<name>[\p{L}_@][\p{L}\p{N}_.-]*)(?:(?<gap> *):|(?<sign>[<>]=?|=)(?=[^ ]))/uy;
