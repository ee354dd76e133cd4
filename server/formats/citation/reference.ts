import { formatIsoDate } from '../../../search/index.ts';
import { writtenDate } from '../../../web/text/written-date.ts';
import { type Citation, onOneLine } from './citation.ts';
import type { NameParts } from './name-parts.ts';

/**
 * A citation to be read, in a footnote or below a printed article: Lena Fairweather and Ada Holm, “Ferry scrapped”,
 * Northern Wire, KELMOUTH, 1 March 2019, https://wire.example/ferry, accessed 24 November 2026. What is not known is left
 * out, but for the date, which is then said to be missing. Given in its parts, each on one line, since a page has to keep
 * those in Arabic from drawing the date next to them into their direction.
 *
 * @param accessed the day of reading is told in UTC
 */
export function referenceOf(citation: Citation, accessed: Date): readonly string[] {
  const { authors, title, source, dateline, date, url } = citation;
  const parts = [
    authors.length === 0 ? null : LIST.format(authors.map(nameOf)),
    `“${onOneLine(title)}”`,
    source,
    dateline,
    writtenDate(date && formatIsoDate(date)),
    url,
    `accessed ${writtenDate(accessed.toISOString().slice(0, ISO_DAY))}`,
  ];
  return parts.flatMap((part) => (part === null ? [] : onOneLine(part)));
}

/** As it is printed: nobody looks a name up in a footnote. */
const nameOf = (name: NameParts): string => ('literal' in name ? name.literal : `${name.given} ${name.family}`);

/** “A, B and C”. */
const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const ISO_DAY = '2019-02-28'.length;
