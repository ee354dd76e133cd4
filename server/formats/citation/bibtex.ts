import { type Citation, onOneLine } from './citation.ts';
import type { NameParts } from './name-parts.ts';

/**
 * A citation as BibTeX, in UTF-8: `@article` with the newspaper as its journal, `@misc` where that is not known.
 *
 * Source of the syntax: Patashnik, “BibTeXing” (1988). BibTeX counts braces even where a backslash stands before them,
 * so a brace of the text is written as a command.
 */
export function bibtexOf(citation: Citation): string {
  const { key, title, authors, date, source, section, language, url, notes } = citation;
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ['author', authors.length === 0 ? null : `{${authors.map(authorOf).join(' and ')}}`],
    // The second pair of braces keeps a style from making “Summit in Hanoi” into “Summit in hanoi”.
    ['title', `{${braced(title)}}`],
    ['journal', source && braced(source)],
    ['year', date && braced(String(date.year).padStart(4, '0'))],
    // Without braces it is a macro, which each style writes in its own way.
    ['month', date?.month ? (MONTHS[date.month - 1] ?? null) : null],
    ['day', date?.day ? braced(String(date.day)) : null],
    ['language', language && braced(language)],
    ['url', url && `{${plainAddress(url)}}`],
    ['note', noteOf(section, notes)],
  ];
  const lines = fields.filter(([, value]) => value !== null).map(([name, value]) => `  ${name} = ${value},`);
  return [`@${source === null ? 'misc' : 'article'}{${key},`, ...lines, '}', ''].join('\n');
}

function noteOf(section: string | null, notes: readonly string[]): string | null {
  const all = [...(section === null ? [] : [`Section: ${section}`]), ...notes];
  return all.length === 0 ? null : braced(all.join('. '));
}

const authorOf = (name: NameParts): string =>
  'literal' in name ? braced(name.literal) : `${escaped(name.family)}, ${escaped(name.given)}`;

const braced = (text: string): string => `{${escaped(text)}}`;

const escaped = (text: string): string => onOneLine(text).replaceAll(SPECIAL, (sign) => COMMANDS[sign] ?? `\\${sign}`);

/** An address is taken as it stands, so what would end the field is percent-encoded. */
const plainAddress = (address: string): string =>
  address.replaceAll(UNSAFE_IN_ADDRESS, (sign) => encodeURIComponent(sign));

const SPECIAL = /[\\{}$&#%_~^]/g;

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const UNSAFE_IN_ADDRESS = /[{}\\\s]/g;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
