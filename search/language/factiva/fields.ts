import { quoted, refuse, replacing } from '../faults.ts';
import type { ForeignReading } from '../foreign/reading.ts';
import { nearest } from '../nearest.ts';
import type { Field, Span } from '../query.ts';

/** `hd` → title. `hlp`, headline and lead paragraphs, is a function of ours. @param code in lower case */
export const fieldCoded = (code: string): Field | 'hlead' | undefined => CODES.get(code);

/** title → `hd`; undefined for what Factiva has no field for. */
export function codeOf(field: Field): string | undefined {
  return [...CODES].find(([, known]) => known === field)?.[0];
}

/** `hd`, `headline`, `title` → `hd`: the code of a field of ours under any of its names, in lower case. */
export const codeNamed = (name: string): string | undefined => (CODES.has(name) ? name : SYNONYMS.get(name));

/** What Factiva calls a field that we lack: `co` → the field of company codes. */
export const foreignField = (code: string): string | undefined => FOREIGN.get(code);

/** @param whole takes in the value */
export function refuseField({ source }: ForeignReading, name: string, span: Span, whole: Span): never {
  const lower = name.toLowerCase();
  const codes = [...CODES.keys()];
  const known = SYNONYMS.get(lower) ?? nearest(lower, codes, 1);
  const value = source.typed.slice(span.end, whole.end).replaceAll('"', '');
  return refuse('unknown-field', span, `There is no field ${quoted(name)}; the fields are ${codes.join(', ')}.`, {
    hint: known === undefined ? 'To search for the words put them in quotes.' : `Did you mean ${known}=?`,
    mends: [
      ...(known === undefined ? [] : [replacing(`Search in ${known}=`, span, `${known}=`)]),
      replacing('Search for the words', whole, `"${`${name} ${value}`.trim()}"`),
    ],
  });
}

/** The first code of a field is the one it is written with. */
const CODES: ReadonlyMap<string, Field | 'hlead'> = new Map<string, Field | 'hlead'>([
  ['hd', 'title'],
  ['by', 'byline'],
  ['sn', 'source'],
  ['rst', 'source'],
  ['se', 'section'],
  ['la', 'lang'],
  ['art', 'caption'],
  ['an', 'id'],
  ['hlp', 'hlead'],
]);

const FOREIGN: ReadonlyMap<string, string> = new Map([
  ['clm', 'columns'],
  ['co', 'company codes'],
  ['cr', 'credits'],
  ['ct', 'contacts'],
  ['cx', 'corrections'],
  ['cy', 'copyrights'],
  ['de', 'descriptors'],
  ['ed', 'editions'],
  ['fds', 'company codes'],
  ['hl', 'headline groups'],
  ['in', 'industry codes'],
  ['ipc', 'codes of information providers'],
  ['ipd', 'descriptors of information providers'],
  ['lp', 'lead paragraphs apart from headlines'],
  ['ns', 'subject codes'],
  ['pe', 'person codes'],
  ['pg', 'pages'],
  ['pub', 'publishers'],
  ['re', 'region codes'],
  ['rf', 'references'],
  ['ric', 'instrument codes'],
  ['sc', 'source codes'],
  ['td', 'text after the lead paragraphs'],
  ['vol', 'volumes'],
]);

const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['headline', 'hd'],
  ['title', 'hd'],
  ['ti', 'hd'],
  ['hlead', 'hlp'],
  ['author', 'by'],
  ['au', 'by'],
  ['byline', 'by'],
  ['source', 'sn'],
  ['publication', 'sn'],
  ['so', 'sn'],
  ['section', 'se'],
  ['language', 'la'],
  ['lang', 'la'],
  ['caption', 'art'],
  ['id', 'an'],
]);
