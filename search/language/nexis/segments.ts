import { quoted, refuse, replacing } from '../faults.ts';
import type { ForeignReading } from '../foreign/reading.ts';
import { nearest } from '../nearest.ts';
import type { Field, Span } from '../query.ts';

/** What Nexis calls our fields, the name it is written with first. It has none for ids and addresses. */
const NAMES: Readonly<Record<Exclude<Field, 'id' | 'url'>, readonly string[]>> = {
  title: ['headline', 'title'],
  byline: ['byline', 'author'],
  place: ['dateline'],
  source: ['publication', 'publication-name', 'source'],
  section: ['section'],
  lang: ['language'],
  caption: ['graphic', 'caption'],
  body: ['body', 'text'],
};

/** `headline` → title. @param name in lower case */
export const segmentField = (name: string): Field | undefined => FIELD_OF.get(name);

/** title → `headline`. */
export const segmentName = (field: Field): string | undefined =>
  field === 'id' || field === 'url' ? undefined : NAMES[field][0];

/** Whether Nexis has such a segment and we do not. */
export const isForeignSegment = (name: string): boolean => FOREIGN.has(name);

/** `headlne(kim)`: no segment of ours or theirs. `whole` takes in the parenthesis. */
export function refuseSegment({ source }: ForeignReading, name: string, span: Span, whole: Span): never {
  const lower = name.toLowerCase();
  const known = SYNONYMS.get(lower) ?? nearest(lower, [...FIELD_OF.keys(), 'hlead'], name.length > 3 ? 2 : 1);
  return refuse('unknown-field', span, `There is no segment ${quoted(name)}; they are ${SEGMENTS.join(', ')}.`, {
    hint: known === undefined ? 'To search for the word write an operator after it.' : `Did you mean ${known}()?`,
    mends: [
      ...(known === undefined ? [] : [replacing(`Search in ${known}()`, span, known)]),
      replacing('Search for the word', whole, `${source.typed.slice(span.start, span.end)} and (`),
    ],
  });
}

const FIELD_OF: ReadonlyMap<string, Field> = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [name, field as Field] as const)),
);

const SEGMENTS = Object.values(NAMES).flatMap(([name]) => name ?? []);

const FOREIGN: ReadonlySet<string> = new Set([
  ...['city', 'company', 'copyright', 'correction', 'country', 'distribution', 'edition', 'geographic', 'highlight'],
  ...['industry', 'lead', 'length', 'load-date', 'name', 'organization', 'person', 'product', 'publication-type'],
  ...['series', 'state', 'subject', 'term', 'terms', 'ticker', 'type'],
]);

/** What other systems call them. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['hd', 'headline'],
  ['hl', 'headline'],
  ['ti', 'headline'],
  ['hlp', 'hlead'],
  ['by', 'byline'],
  ['au', 'byline'],
  ['so', 'publication'],
  ['sn', 'publication'],
  ['pub', 'publication'],
  ['se', 'section'],
  ['la', 'language'],
  ['lang', 'language'],
  ['place', 'dateline'],
]);
