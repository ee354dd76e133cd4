import { parseIsoDate, precisionOf } from '../search/index.ts';
import type { Cleaned } from './clean-inputs.ts';
import { printable } from './printable.ts';

/** One line of JSON, in the form docs/cleaning.md promises. */
export function presentCleaned({ id, file, article }: Cleaned): string {
  const { headline, byline, date, place, source, language, paragraphs, removals } = article;
  const parsed = date === null ? undefined : parseIsoDate(date);
  const line = {
    ...(id === undefined ? {} : { id }),
    file,
    headline,
    byline: byline.map(({ name }) => name),
    authors: byline.map(({ name, role }) => ({ name, role })),
    date,
    datePrecision: parsed === undefined ? null : precisionOf(parsed),
    place,
    source,
    language,
    paragraphs: paragraphs.map(({ kind, text }) => ({ kind, text })),
    removals: removals.map(({ rule, text }) => ({ rule, text })),
  };
  return `${JSON.stringify(line)}\n`;
}

/** The article to be read, and below it what was left out. */
export function describeCleaned({ file, article }: Cleaned): string {
  const byline = article.byline.map(({ name, role }) => (role === null ? name : `${name} (${role})`)).join(', ');
  const about = [
    ['Headline', article.headline],
    ['Byline', byline],
    ['Date', article.date],
    ['Place', article.place],
    ['Source', article.source],
    ['Section', article.section],
    ['Language', article.language],
    ['Address', article.sourceUrl],
  ].flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []));
  const paragraphs = article.paragraphs.map(({ kind, text }, at) => `${`¶${at + 1} ${kind}`.padEnd(15)}${text}`);
  const removals = article.removals.map(({ rule, text }) => `removed (${rule}): ${text}`);
  return `${[`== ${file}`, ...about, ...paragraphs, ...removals].map(printable).join('\n')}\n\n`;
}
