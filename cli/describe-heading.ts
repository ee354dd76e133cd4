import type { CountFound } from '../search/index.ts';
import { counted } from './counted.ts';
import type { Paint } from './paint.ts';
import { printable } from './printable.ts';

/**
 * What every view of a result begins with: doubts about the query, and the totals.
 *
 * @param more what else there is to say on the line of the totals, if anything was found
 */
export function describeHeading({ query, totals }: CountFound, paint: Paint, more = ''): string {
  const asked = printable(query.interpreted);
  const line = totals.articles === 0 ? `Nothing found for ${asked}` : `${countsOf(totals)} for ${asked}${more}`;
  return [...notesOn(query), paint('bold', line)].join('\n');
}

/** Totals for people, on a line. */
export const describeCount = ({ query, totals }: CountFound): string =>
  `${[...notesOn(query), `${countsOf(totals)} for ${printable(query.interpreted)}`].join('\n')}\n`;

/** How the next page is asked for; nothing on the last. */
export const describeNext = (next: string | null): readonly string[] =>
  next === null ? [] : [`More: add --cursor ${next}`];

const notesOn = ({ warnings }: CountFound['query']): readonly string[] =>
  warnings.map(({ message, hint }) => `Note: ${printable([message, hint].filter(Boolean).join(' '))}`);

const countsOf = ({ articles, paragraphs, occurrences }: CountFound['totals']): string =>
  [counted(articles, 'article'), counted(paragraphs, 'paragraph'), counted(occurrences, 'occurrence')].join(', ');
