import type { PartialDate } from '../../../search/index.ts';
import { type Citation, onOneLine } from './citation.ts';
import type { NameParts } from './name-parts.ts';

/**
 * A citation as RIS, of the type NEWS. Each line is a tag and a value; a value never holds a line break, so nothing in an
 * article can begin a line of its own.
 *
 * Source of the tags: Research Information Systems, “RIS format specifications” (2001), and what Zotero reads of them.
 */
export function risOf({ title, authors, date, source, section, language, url, id, key, notes }: Citation): string {
  const lines: readonly (readonly [tag: string, value: string | null])[] = [
    ['TY', 'NEWS'],
    ['ID', key],
    ...authors.map((name) => ['AU', authorOf(name)] as const),
    ['TI', title],
    ['T2', source],
    ['PY', date && yearOf(date)],
    ['DA', date && dateOf(date)],
    ['SE', section],
    ['LA', language],
    ['UR', url],
    ['AN', id],
    ...notes.map((note) => ['N1', note] as const),
    ['ER', ''],
  ];
  return lines
    .filter(([, value]) => value !== null)
    .map(([tag, value]) => `${tag}  - ${onOneLine(value ?? '')}\r\n`)
    .join('');
}

/** The comma parts the names, so one that is not parted loses those it has. */
const authorOf = (name: NameParts): string =>
  'literal' in name ? name.literal.replaceAll(',', ' ') : `${name.family}, ${name.given}`;

const yearOf = ({ year }: PartialDate): string => String(year).padStart(4, '0');

/** `2019/02/28/`; `2019/02//` and `2019///` where no more is known. */
const dateOf = (date: PartialDate): string => `${yearOf(date)}/${twoDigits(date.month)}/${twoDigits(date.day)}/`;

const twoDigits = (number: number | null): string => (number === null ? '' : String(number).padStart(2, '0'));
