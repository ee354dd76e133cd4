import { quoted, refuse, replacing } from '../faults.ts';
import type { ForeignReading } from '../foreign/reading.ts';
import { nearest } from '../nearest.ts';
import { FIELDS, type Field } from '../query.ts';
import type { Lexeme } from './lexeme.ts';

/** What stands before the colon: one of our fields, the date, or whether a field is there at all, which we lack. */
export type Named = Field | 'date' | 'existence';

/** `title:` with no space before its colon. Undefined in addresses and times; any other name is `unknown-field`. */
export function fieldAt({ source }: ForeignReading, at: number): Lexeme | undefined {
  FIELD.lastIndex = at;
  const name = FIELD.exec(source.text)?.groups?.['name'];
  if (name === undefined) return undefined;
  const end = at + name.length + 1;
  const lower = name.toLowerCase();
  if (fieldNamed(lower) !== undefined) return { kind: 'field', name: lower, start: at, end };
  if (source.text.startsWith('//', end)) return undefined;
  const span = source.spanOf(at, end);
  const known = nearest(lower, [...NAMES.keys()], name.length > 3 ? 2 : 1);
  return refuse(
    'unknown-field',
    span,
    `There is no field ${quoted(name)}; the fields are ${FIELDS.join(', ')}, date.`,
    {
      hint: known === undefined ? 'To search for the word put a \\ before the colon.' : `Did you mean ${known}:?`,
      mends: [
        ...(known === undefined ? [] : [replacing(`Search in ${known}:`, span, `${known}:`)]),
        replacing('Search for the word', span, `${name} `),
      ],
    },
  );
}

/** @param name in lower case */
export const fieldNamed = (name: string): Named | undefined => NAMES.get(name);

const NAMES: ReadonlyMap<string, Named> = new Map<string, Named>([
  ...FIELDS.map((field) => [field, field] as const),
  ['headline', 'title'],
  ['author', 'byline'],
  ['dateline', 'place'],
  ['publication', 'source'],
  ['language', 'lang'],
  ['text', 'body'],
  ['content', 'body'],
  ['date', 'date'],
  ['published', 'date'],
  ['_exists_', 'existence'],
]);

const FIELD = /(?<name>[\p{L}_][\p{L}\p{N}_.-]*):/uy;
