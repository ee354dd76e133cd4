import type { SlashOrder } from '../../fields/find-dates.ts';
import { readMetaDate } from '../../fields/read-date.ts';
import type { PageBlock } from '../read-blocks.ts';
import { dateInAddress } from './date-in-address.ts';
import { dateInData } from './date-in-data.ts';
import type { JsonLdArticle } from './json-ld.ts';
import { META_NAMES, type MetaTags, metaValues } from './meta-tags.ts';
import type { PageParts } from './page-parts.ts';
import { markedDate, printedDate } from './printed-date.ts';
import { statedDate } from './stated-date.ts';

/** What a page tells of its day in one way or another. */
export interface Dated {
  readonly html: string;
  readonly parts: PageParts;
  readonly jsonLd: JsonLdArticle | undefined;
  readonly tags: MetaTags;
  readonly blocks: readonly PageBlock[];
  /** Which block is the headline; -1 when none is. */
  readonly headlineAt: number;
  readonly sourceUrl: string | null;
}

/**
 * The day of publication: the first of these that is known to the day, or else the first known to the month or year.
 * What metadata call the day of publication comes first; a mere `<meta name="date">` is often that of the last change,
 * and is taken after what the page prints. The day of a change counts only where nothing tells that of publication.
 */
export function chooseDate(page: Dated): string | null {
  const { html, parts, jsonLd, tags, blocks, headlineAt, sourceUrl } = page;
  const slashed = slashOrderIn(parts.html?.attribs['lang'] ?? '');
  const printed = (): string | undefined =>
    printedDate(blocks, headlineAt, slashed) ??
    markedDate(parts, blocks[headlineAt], slashed) ??
    dateInAddress(sourceUrl);
  const readings: readonly (() => string | undefined)[] = [
    () => chooseStated([jsonLd?.published ?? '', ...metaValues(tags, META_NAMES.published)], printed),
    printed,
    () => firstDate(metaValues(tags, META_NAMES.dated)),
    () => statedDate(blocks, 'publication', slashed),
    () => dateInData(html),
    () => firstDate([...metaValues(tags, META_NAMES.modified), jsonLd?.modified ?? '']),
    () => statedDate(blocks, 'change', slashed),
  ];
  let coarse: string | null = null;
  for (const read of readings) {
    const date = read();
    if (date !== undefined && date.length >= DAY_LENGTH) return date;
    coarse ??= date ?? null;
  }
  return coarse;
}

/**
 * Where metadata contradict one another, the page's own print decides between them. A time stated in UTC may fall on
 * the day before or after the one the page prints, and then the page is right: it knows where it appeared.
 */
function chooseStated(stated: readonly string[], printed: () => string | undefined): string | undefined {
  const written = stated.filter((value) => readMetaDate(value) !== undefined);
  const [first = ''] = written;
  const date = readMetaDate(first);
  const days = new Set(written.map(readMetaDate));
  const hour = IN_UTC.exec(first)?.[1];
  if (date === undefined || (hour === undefined && days.size === 1)) return date;
  const local = printed();
  if (days.has(local)) return local;
  const daysOff = (Date.parse(local ?? date) - Date.parse(date)) / DAY_MS;
  const isNextDoor =
    (daysOff === 1 && Number(hour) >= EARLIEST_AHEAD) || (daysOff === -1 && Number(hour) < LATEST_BEHIND);
  return isNextDoor ? local : date;
}

const firstDate = (values: readonly string[]): string | undefined =>
  values.map(readMetaDate).find((date) => date !== undefined);

/** Every language but English and those that begin with the year writes 3/5/2022 on the third of May, save in America. */
const slashOrderIn = (language: string): SlashOrder =>
  DAY_FIRST.test(language) && !IN_AMERICA.test(language) ? 'day-first' : 'unknown';

const DAY_LENGTH = 10;
const DAY_MS = 24 * 60 * 60 * 1000;
const IN_UTC = /(?:T| )(\d{2}):\d{2}.*(?:Z|[+-]00:?00|GMT|UTC)$/;
/** Hours of UTC at which it is the next day already in the Far East, and still the day before in America. */
const EARLIEST_AHEAD = 15;
const LATEST_BEHIND = 10;
const DAY_FIRST =
  /^(?:ca|cs|da|de|el|es|fi|fr|gl|id|it|nb|nl|nn|no|pl|pt|ro|ru|sk|sv|tr|uk|vi|en-(?:GB|IE|AU|NZ|IN))\b/i;
const IN_AMERICA = /-(?:US|PR|PH|CA)\b/i;
