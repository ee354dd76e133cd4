import type { ListedResult, MarkedParagraph, SearchFound } from '../search/index.ts';
import { describeHeading, describeNext } from './describe-heading.ts';
import { marked, type Paint, paintOn } from './paint.ts';
import { printable } from './printable.ts';
import type { Screen } from './screen.ts';

/** A page of results for people. With colours, what matched is marked; without, the text stands as it is. */
export function describeFound(found: SearchFound, screen: Screen): string {
  const paint = paintOn(screen);
  const { offset, results, next, listed } = found;
  const isWhole = results.length === listed;
  const parts = [
    describeHeading(found, paint, isWhole ? '' : ` (${offset + 1} to ${offset + results.length} shown)`),
    ...results.map((result, index) => describeResult(result, offset + index + 1, paint)),
    ...describeNext(next),
  ];
  return `${parts.join('\n\n')}\n`;
}

function describeResult(
  { article, headlineHighlights, paragraphs, reprints }: ListedResult,
  place: number,
  paint: Paint,
): string {
  const { headline, source, date, place: dateline, byline, id, sourceUrl } = article;
  const about = [source, date ?? 'undated', dateline, byline.map(({ name }) => name).join(', ')];
  const title = headline === '' ? '(no headline)' : marked(headline, headlineHighlights, paint);
  return [
    `${place}. ${paint('bold', title)}`,
    `   ${paint('dim', printable(about.filter(Boolean).join(' · ')))}`,
    `   ${paint('dim', printable([id, sourceUrl].filter(Boolean).join(' · ')))}`,
    ...(reprints === null || reprints === 0 ? [] : [`   ${paint('dim', `and ${reprints} more like it`)}`]),
    ...paragraphs.map((paragraph) => `   ${describeParagraph(paragraph, paint)}`),
  ].join('\n');
}

const describeParagraph = ({ n, text, highlights }: MarkedParagraph, paint: Paint): string =>
  `${paint('dim', `¶${n}`)} ${marked(text, highlights, paint)}`;
