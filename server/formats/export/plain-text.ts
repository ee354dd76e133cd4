import type { Article } from '../../../search/index.ts';
import type { MethodsReply } from '../../schemas/export.ts';
import type { ExportRecord } from './records.ts';

/** What stands before the records: the methods sheet, to be read. */
export function textHeader({
  query,
  index,
  totals,
  limits,
  sort,
  unit,
  records,
  date,
  software,
  export: at,
}: MethodsReply): string {
  const limited = Object.entries(limits).filter(([, value]) => value !== null && value.length > 0);
  return [
    `Query:     ${oneLine(query.text)}`,
    `Read as:   ${oneLine(query.interpreted)}`,
    ...query.warnings.map(({ message }) => `Note:      ${oneLine(message)}`),
    ...limited.map(([name, value]) => `Limit:     ${name}: ${oneLine([value].flat().join(' or '))}`),
    `Found:     ${countsIn(totals)}, ${counted(totals.occurrences, 'occurrence')}`,
    `Records:   ${records}, one for each ${unit}, by ${sort}`,
    `Index:     version ${index.version}, ${countsIn(index)}`,
    `Made:      ${date} by ${software}`,
    `Again:     ${at}`,
    '',
    '',
  ].join('\n');
}

const countsIn = ({ articles, paragraphs }: { readonly articles: number; readonly paragraphs: number }): string =>
  `${counted(articles, 'article')}, ${counted(paragraphs, 'paragraph')}`;

const counted = (times: number, one: string): string => `${times} ${one}${times === 1 ? '' : 's'}`;

/** A record to be read, and a line that parts it from the next. */
export function textOf(record: ExportRecord): string {
  return `${bodyOf(record)}\n\n${LINE}\n\n`;
}

/** A whole article as plain text. */
export function articleText(article: Article): string {
  return `${[headOf(article), ...article.paragraphs.map(({ text }) => text)].join('\n\n')}\n`;
}

function bodyOf(record: ExportRecord): string {
  const { article } = record.hit;
  switch (record.unit) {
    case 'article':
      return articleText(article).trimEnd();
    case 'paragraph':
      return `${headOf(article)}\n\n[${record.paragraph.n}] ${record.paragraph.text}`;
    case 'occurrence': {
      const { place, text, start, end } = record.occurrence;
      const where = place.kind === 'paragraph' ? String(place.n) : place.kind;
      return `${headOf(article)}\n\n[${where}] ${text.slice(0, start)}»${text.slice(start, end)}«${text.slice(end)}`;
    }
    default:
      return record satisfies never;
  }
}

function headOf({ id, headline, byline, source, section, date, place, sourceUrl }: Article): string {
  const about = [source, section, date ?? 'undated', place, byline.map(({ name }) => name).join(', ')];
  return [
    headline === '' ? '(no headline)' : headline,
    about.filter(Boolean).join(' · '),
    [id, sourceUrl].filter(Boolean).join(' · '),
  ]
    .map(oneLine)
    .join('\n');
}

const oneLine = (text: string): string => text.replaceAll(BREAKS, ' ');

const BREAKS = /[\r\n\u2028\u2029]+/g;

const LINE = '-'.repeat(72);
