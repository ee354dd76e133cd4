import { styleText } from 'node:util';
import type { CountFound, Highlight, MarkedParagraph, Result, SearchFound } from '../search/index.ts';
import { counted } from './counted.ts';
import { printable } from './printable.ts';

/** A page of results for people. With colours, what matched is marked; without, the text stands as it is. */
export function describeFound(found: SearchFound, hasColours: boolean): string {
  const paint: Paint = hasColours
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_, text) => text;
  const { query, offset, results, next } = found;
  const parts = [
    [...notesOn(query), paint('bold', headOf(found))].join('\n'),
    ...results.map((result, index) => describeResult(result, offset + index + 1, paint)),
    ...(next === null ? [] : [`More: add --cursor ${next}`]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Totals for people, on a line. */
export const describeCount = ({ query, totals }: CountFound): string =>
  `${[...notesOn(query), `${countsOf(totals)} for ${printable(query.interpreted)}`].join('\n')}\n`;

const notesOn = ({ warnings }: SearchFound['query']): readonly string[] =>
  warnings.map(({ message, hint }) => `Note: ${printable([message, hint].filter(Boolean).join(' '))}`);

type Paint = (style: 'bold' | 'dim' | 'inverse', text: string) => string;

function headOf({ query, totals, results, offset }: SearchFound): string {
  const asked = printable(query.interpreted);
  if (totals.articles === 0) return `Nothing found for ${asked}`;
  const isWhole = results.length === totals.articles;
  return `${countsOf(totals)} for ${asked}${isWhole ? '' : ` (${offset + 1} to ${offset + results.length} shown)`}`;
}

const countsOf = ({ articles, paragraphs, occurrences }: CountFound['totals']): string =>
  [counted(articles, 'article'), counted(paragraphs, 'paragraph'), counted(occurrences, 'occurrence')].join(', ');

function describeResult({ article, headlineHighlights, paragraphs }: Result, place: number, paint: Paint): string {
  const { headline, source, date, place: dateline, byline, id, sourceUrl } = article;
  const about = [source, date ?? 'undated', dateline, byline.map(({ name }) => name).join(', ')];
  const title = headline === '' ? '(no headline)' : marked(headline, headlineHighlights, paint);
  return [
    `${place}. ${paint('bold', title)}`,
    `   ${paint('dim', printable(about.filter(Boolean).join(' · ')))}`,
    `   ${paint('dim', printable([id, sourceUrl].filter(Boolean).join(' · ')))}`,
    ...paragraphs.map((paragraph) => `   ${describeParagraph(paragraph, paint)}`),
  ].join('\n');
}

const describeParagraph = ({ n, text, highlights }: MarkedParagraph, paint: Paint): string =>
  `${paint('dim', `¶${n}`)} ${marked(text, highlights, paint)}`;

function marked(text: string, highlights: readonly Highlight[], paint: Paint): string {
  let shown = '';
  let at = 0;
  for (const [start, end] of highlights) {
    shown += printable(text.slice(at, start)) + paint('inverse', printable(text.slice(start, end)));
    at = end;
  }
  return shown + printable(text.slice(at));
}
