import type { Author } from '../../../../search/index.ts';
import type { CleanArticle } from '../../../clean-article.ts';
import { readAuthorNames } from '../../fields/read-byline.ts';
import { plainText } from '../../plain-text.ts';
import type { Element } from '../dom.ts';
import type { PageBlock } from '../read-blocks.ts';
import { foldLetters } from '../stated-text.ts';
import { chooseDate } from './choose-date.ts';
import { chooseHeadline, placeOfHeadline } from './choose-headline.ts';
import { type JsonLdArticle, readJsonLd } from './json-ld.ts';
import { labelledValue, META_NAMES, type MetaTags, metaValues, readMetaTags } from './meta-tags.ts';
import { findParts, type PageParts } from './page-parts.ts';
import { distantByline, printedByline } from './printed-byline.ts';

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

/**
 * What a page says of its article: JSON-LD first, then meta tags, then what it prints near the headline.
 *
 * @param html the page as it came, which `root` was made from without its scripts
 */
export function readMetadata(html: string, root: Element, blocks: readonly PageBlock[]): PageMetadata {
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
    date: chooseDate({ ...page, html, sourceUrl }),
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
const WRITTEN_BY = /written|author|geschrieben|verfasst|écrit|auteur|escrito|autor|scritto|autore|geschreven|skriv/i;
const DOMAIN = /^\S+\.[a-z]{2,6}$/i;
