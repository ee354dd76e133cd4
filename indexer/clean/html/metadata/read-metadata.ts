import type { Author } from '../../../../search/index.ts';
import type { CleanArticle } from '../../../clean-article.ts';
import { readAuthorNames } from '../../fields/read-byline.ts';
import { readMetaDate } from '../../fields/read-date.ts';
import { plainText } from '../../plain-text.ts';
import type { Element } from '../dom.ts';
import type { PageBlock } from '../read-blocks.ts';
import { foldLetters } from '../stated-text.ts';
import { chooseHeadline, placeOfHeadline } from './choose-headline.ts';
import { type JsonLdArticle, readJsonLd } from './json-ld.ts';
import { labelledValue, META_NAMES, type MetaTags, metaValues, readMetaTags } from './meta-tags.ts';
import { findParts, type PageParts } from './page-parts.ts';
import { distantByline, printedByline } from './printed-byline.ts';
import { dateInAddress, markedDate, printedDate, statedDate } from './printed-date.ts';

export interface PageMetadata extends Omit<CleanArticle, 'paragraphs' | 'removals'> {
  /** Which block is the headline; -1 when none is. */
  readonly headlineAt: number;
  /** What pictures are said to show. */
  readonly alts: readonly string[];
  /** The article's text as JSON-LD states it, '' when it does not. */
  readonly statedBody: string;
  /** The page's own summary, '' when it has none. */
  readonly description: string;
}

/** What a page says of its article: JSON-LD first, then meta tags, then what it prints near the headline. */
export function readMetadata(root: Element, blocks: readonly PageBlock[]): PageMetadata {
  const parts = findParts(root);
  const jsonLd = readJsonLd(parts.jsonLd);
  const tags = readMetaTags(parts.metas);
  const stated = [jsonLd?.headline, ...metaValues(tags, META_NAMES.headline)].filter((each) => each !== undefined);
  const headline = chooseHeadline(blocks, stated, plainText(parts.title));
  const headlineAt = placeOfHeadline(blocks, headline);
  const page: Page = { parts, jsonLd, tags, blocks, headlineAt };
  const sourceUrl = sourceUrlOf(page);
  return {
    headline,
    headlineAt,
    alts: parts.alts,
    byline: bylineOf(page),
    date: dateOf(page, sourceUrl),
    place: jsonLd?.dateline ?? null,
    source: jsonLd?.publisher ?? metaValues(tags, META_NAMES.source)[0] ?? null,
    section: jsonLd?.section ?? metaValues(tags, META_NAMES.section)[0] ?? null,
    language: languageOf(page),
    sourceUrl,
    statedBody: jsonLd?.body ?? '',
    description: jsonLd?.description ?? metaValues(tags, META_NAMES.description)[0] ?? '',
  };
}

interface Page {
  readonly parts: PageParts;
  readonly jsonLd: JsonLdArticle | undefined;
  readonly tags: MetaTags;
  readonly blocks: readonly PageBlock[];
  /** Which block is the headline; -1 when none is. */
  readonly headlineAt: number;
}

/**
 * Names come from metadata where there are any, roles from the printed line, which is where they are. Where metadata
 * name only the outlet, whoever the page prints wrote it.
 */
function bylineOf({ parts, jsonLd, tags, blocks, headlineAt }: Page): readonly Author[] {
  const printed = printedByline(blocks, headlineAt, parts);
  const written = labelledValue(tags, WRITTEN_BY);
  const stated = [
    (jsonLd?.authors ?? []).flatMap(readAuthorNames),
    metaValues(tags, META_NAMES.author).flatMap(readAuthorNames),
    written === undefined ? [] : readAuthorNames(written),
  ];
  const outlet = outletNames(jsonLd, tags);
  const isPerson = ({ name }: Author): boolean => !outlet.has(foldLetters(name)) && !DOMAIN.test(name);
  const named = stated.find((authors) => authors.some(isPerson));
  if (named !== undefined) {
    const roles = new Map(printed.map(({ name, role }) => [foldLetters(name), role]));
    return unique(named.map(({ name, role }) => ({ name, role: role ?? roles.get(foldLetters(name)) ?? null })));
  }
  const found = printed.length > 0 ? printed : distantByline(blocks, headlineAt, parts);
  const onlyOutlet = stated.find((authors) => authors.length > 0);
  return unique(onlyOutlet === undefined || found.some(({ name }) => name.includes(' ')) ? found : onlyOutlet);
}

const outletNames = (jsonLd: JsonLdArticle | undefined, tags: MetaTags): ReadonlySet<string> =>
  new Set([jsonLd?.publisher ?? '', ...metaValues(tags, META_NAMES.source)].map(foldLetters));

/** No name twice, nor one that is another with words around it: "Author Ada Lorne" beside "Ada Lorne". */
function unique(authors: readonly Author[]): readonly Author[] {
  const seen = new Map<string, Author>();
  for (const author of authors.slice(0, MOST_READ)) {
    const letters = foldLetters(author.name);
    if (![...seen.keys()].some((each) => letters.includes(each))) seen.set(letters, author);
  }
  return [...seen.values()].slice(0, MOST_AUTHORS);
}

/**
 * The first of these that is known to the day, or else the first known to the month or year. A time stated in UTC may
 * fall on the day before or after the one the page prints, and then the page is right: it knows where it appeared.
 */
function dateOf({ parts, jsonLd, tags, blocks, headlineAt }: Page, sourceUrl: string | null): string | null {
  const stated = [jsonLd?.published ?? '', ...metaValues(tags, META_NAMES.published)];
  const printed = (): string | undefined =>
    printedDate(blocks, headlineAt) ?? markedDate(parts, blocks[headlineAt]) ?? dateInAddress(sourceUrl);
  const readings: readonly (() => string | undefined)[] = [
    () => inOwnZone(stated, printed),
    printed,
    () => statedDate(blocks),
    () => firstDate(metaValues(tags, META_NAMES.modified)),
    () => readMetaDate(jsonLd?.modified ?? ''),
    () => statedDate(blocks, 'change'),
  ];
  let coarse: string | null = null;
  for (const read of readings) {
    const date = read();
    if (date !== undefined && date.length >= DAY_LENGTH) return date;
    coarse ??= date ?? null;
  }
  return coarse;
}

function inOwnZone(stated: readonly string[], printed: () => string | undefined): string | undefined {
  const written = stated.find((value) => readMetaDate(value) !== undefined) ?? '';
  const date = readMetaDate(written);
  const hour = IN_UTC.exec(written)?.[1];
  if (date === undefined || hour === undefined) return date;
  const local = printed();
  const daysOff = (Date.parse(local ?? date) - Date.parse(date)) / DAY_MS;
  const isNextDoor =
    (daysOff === 1 && Number(hour) >= EARLIEST_AHEAD) || (daysOff === -1 && Number(hour) < LATEST_BEHIND);
  return isNextDoor ? local : date;
}

function firstDate(values: readonly string[]): string | undefined {
  for (const value of values) {
    const date = readMetaDate(value);
    if (date !== undefined) return date;
  }
  return undefined;
}

function languageOf({ parts, jsonLd, tags }: Page): string | null {
  const stated = [
    parts.html?.attribs['lang'],
    parts.html?.attribs['xml:lang'],
    jsonLd?.language,
    metaValues(tags, META_NAMES.language)[0],
  ];
  for (const value of stated) {
    const primary = LANGUAGE.exec(value ?? '')?.[1];
    if (primary !== undefined) return primary.toLowerCase();
  }
  return null;
}

function sourceUrlOf({ parts, jsonLd, tags }: Page): string | null {
  const stated = [parts.canonical, metaValues(tags, META_NAMES.url)[0], jsonLd?.url];
  return stated.map((url) => webAddress(url ?? '')).find((url) => url !== null) ?? null;
}

/** The address when it is a whole one over http or https; null for `javascript:`, relative and broken ones. */
export function webAddress(url: string): string | null {
  if (url.length > LONGEST_ADDRESS || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.href : null;
}

const MOST_AUTHORS = 20;
const MOST_READ = 200;
const LONGEST_ADDRESS = 2000;
const LANGUAGE = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i;
const DAY_LENGTH = 10;
const DAY_MS = 24 * 60 * 60 * 1000;
const IN_UTC = /T(\d{2}):\d{2}.*(?:Z|[+-]00:?00)$/;
/** Hours of UTC at which it is the next day already in the Far East, and still the day before in America. */
const EARLIEST_AHEAD = 15;
const LATEST_BEHIND = 10;
const WRITTEN_BY = /written|author|geschrieben|verfasst|écrit|auteur|escrito|autor|scritto|autore|geschreven|skriv/i;
const DOMAIN = /^\S+\.[a-z]{2,6}$/i;
