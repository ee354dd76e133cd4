import type { CheerioAPI } from 'cheerio';
import type { Author } from '../../../../search/index.ts';
import type { CleanArticle } from '../../../clean-article.ts';
import { readAuthorNames } from '../../fields/read-byline.ts';
import { readMetaDate } from '../../fields/read-date.ts';
import { plainText } from '../../plain-text.ts';
import type { PageBlock } from '../read-blocks.ts';
import { foldLetters } from '../stated-text.ts';
import { chooseHeadline } from './choose-headline.ts';
import { linkedByline, printedByline, printedDate } from './from-structure.ts';
import { type JsonLdArticle, readJsonLd } from './json-ld.ts';
import { META_NAMES, type MetaTags, metaValues, readMetaTags } from './meta-tags.ts';

export interface PageMetadata extends Omit<CleanArticle, 'paragraphs' | 'removals'> {
  /** The article's text as JSON-LD states it, '' when it does not. */
  readonly statedBody: string;
  /** The page's own summary, '' when it has none. */
  readonly description: string;
}

/** What a page says of its article: JSON-LD first, then meta tags, then what it prints near the headline. */
export function readMetadata($: CheerioAPI, blocks: readonly PageBlock[]): PageMetadata {
  const jsonLd = readJsonLd($);
  const tags = readMetaTags($);
  const stated = [jsonLd?.headline, ...metaValues(tags, META_NAMES.headline)].filter((each) => each !== undefined);
  const headline = chooseHeadline(blocks, stated, plainText($('title').first().text()));
  const headlineAt = blocks.findIndex(({ text }) => text === headline);
  return {
    headline,
    byline: bylineOf(jsonLd, tags, printedByline(blocks, headlineAt), linkedByline($)),
    date:
      firstDate([jsonLd?.published, ...metaValues(tags, META_NAMES.published)]) ??
      timeElement($) ??
      printedDate(blocks, headlineAt),
    place: jsonLd?.dateline ?? null,
    source: jsonLd?.publisher ?? metaValues(tags, META_NAMES.source)[0] ?? null,
    section: jsonLd?.section ?? metaValues(tags, META_NAMES.section)[0] ?? null,
    language: languageOf($, jsonLd, tags),
    sourceUrl: sourceUrlOf($, jsonLd, tags),
    statedBody: jsonLd?.body ?? '',
    description: jsonLd?.description ?? metaValues(tags, META_NAMES.description)[0] ?? '',
  };
}

/** Names come from metadata where there are any, roles from the printed line, which is where they are. */
function bylineOf(
  jsonLd: JsonLdArticle | undefined,
  tags: MetaTags,
  printed: readonly Author[],
  linked: readonly Author[],
): readonly Author[] {
  const fromJsonLd = (jsonLd?.authors ?? []).flatMap(readAuthorNames);
  const named = fromJsonLd.length > 0 ? fromJsonLd : metaValues(tags, META_NAMES.author).flatMap(readAuthorNames);
  if (named.length === 0) return unique(printed.length > 0 ? printed : linked);
  const roles = new Map(printed.map(({ name, role }) => [foldLetters(name), role]));
  return unique(named.map(({ name, role }) => ({ name, role: role ?? roles.get(foldLetters(name)) ?? null })));
}

function unique(authors: readonly Author[]): readonly Author[] {
  const seen = new Map<string, Author>();
  for (const author of authors) if (!seen.has(foldLetters(author.name))) seen.set(foldLetters(author.name), author);
  return [...seen.values()].slice(0, MOST_AUTHORS);
}

function firstDate(values: readonly (string | undefined)[]): string | undefined {
  for (const value of values) {
    const date = value === undefined ? undefined : readMetaDate(value);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** `<time datetime>`: one marked as the date of publication, or the first in the article. */
function timeElement($: CheerioAPI): string | undefined {
  for (const selector of TIME_SELECTORS) {
    const element = $(selector).first();
    const date =
      readMetaDate(element.attr('datetime') ?? element.attr('content') ?? '') ??
      readMetaDate(plainText(element.text()));
    if (date !== undefined) return date;
  }
  return undefined;
}

function languageOf($: CheerioAPI, jsonLd: JsonLdArticle | undefined, tags: MetaTags): string | null {
  const stated = [
    $('html').attr('lang'),
    $('html').attr('xml:lang'),
    jsonLd?.language,
    metaValues(tags, META_NAMES.language)[0],
    $('meta[http-equiv="content-language" i]').attr('content'),
  ];
  for (const value of stated) {
    const primary = LANGUAGE.exec(value ?? '')?.[1];
    if (primary !== undefined) return primary.toLowerCase();
  }
  return null;
}

function sourceUrlOf($: CheerioAPI, jsonLd: JsonLdArticle | undefined, tags: MetaTags): string | null {
  const stated = [$('link[rel~="canonical" i]').first().attr('href'), metaValues(tags, META_NAMES.url)[0], jsonLd?.url];
  return stated.map((url) => webAddress(url ?? '')).find((url) => url !== null) ?? null;
}

/** The address when it is a whole one over http or https; null for `javascript:`, relative and broken ones. */
export function webAddress(url: string): string | null {
  if (url.length > LONGEST_ADDRESS || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.href : null;
}

const MOST_AUTHORS = 20;
const LONGEST_ADDRESS = 2000;
const LANGUAGE = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i;
const TIME_SELECTORS = [
  '[itemprop~="datePublished"]',
  'time[pubdate]',
  'time.published, time.entry-date',
  'article time[datetime]',
  'main time[datetime]',
  'time[datetime]',
];
