import { asRecord, type JsonRecord, listOf, textOf } from './json-values.ts';

/** What a page's JSON-LD says of its article; undefined where it says nothing. Strings are as written. */
export interface JsonLdArticle {
  readonly headline: string | undefined;
  readonly authors: readonly string[];
  readonly published: string | undefined;
  readonly modified: string | undefined;
  readonly section: string | undefined;
  readonly publisher: string | undefined;
  readonly language: string | undefined;
  readonly url: string | undefined;
  readonly description: string | undefined;
  readonly body: string | undefined;
  readonly dateline: string | undefined;
}

/**
 * The article among a page's JSON-LD scripts: the one with most said of it. Where only the web page is described, what
 * that says of date and writer. Scripts that do not parse are passed by.
 */
export function readJsonLd(scripts: readonly string[]): JsonLdArticle | undefined {
  const nodes = scripts.flatMap((script) => nodesOf(parseLeniently(script)));
  const persons = new Map<string | undefined, string>();
  for (const node of nodes) {
    const name = textOf(node['name']);
    if (name !== undefined) persons.set(textOf(node['@id']), name);
  }
  const articles = nodes.filter(isArticle).map((node) => readArticle(node, persons));
  let best: JsonLdArticle | undefined;
  for (const article of articles) if (best === undefined || wealth(article) > wealth(best)) best = article;
  return best ?? pageAmong(nodes, persons);
}

/** A blog's plug-in describes page and writer next to one another: where there is one writer, the page is theirs. */
function pageAmong(
  nodes: readonly JsonRecord[],
  names: ReadonlyMap<string | undefined, string>,
): JsonLdArticle | undefined {
  const page = nodes.find((node) => isOf(node, PAGE_TYPE) && node['datePublished'] !== undefined);
  if (page === undefined) return undefined;
  const persons = new Set(nodes.filter((node) => isOf(node, PERSON_TYPE)).map((node) => textOf(node['name'])));
  const [writer] = persons;
  const read = readArticle(page, names);
  const authors = read.authors.length === 0 && persons.size === 1 && writer !== undefined ? [writer] : read.authors;
  return { ...read, headline: undefined, description: undefined, url: undefined, authors };
}

function readArticle(node: JsonRecord, names: ReadonlyMap<string | undefined, string>): JsonLdArticle {
  const named = (value: unknown): string | undefined => textOf(value) ?? names.get(textOf(asRecord(value)?.['@id']));
  return {
    headline: textOf(node['headline']) ?? textOf(node['name']),
    authors: [...listOf(node['author']), ...(node['author'] === undefined ? listOf(node['creator']) : [])]
      .map(named)
      .filter((name) => name !== undefined),
    published: textOf(node['datePublished']) ?? textOf(node['dateCreated']),
    modified: textOf(node['dateModified']),
    section: textOf(listOf(node['articleSection'])[0]),
    publisher: named(listOf(node['publisher'])[0]),
    language: textOf(node['inLanguage']),
    url: textOf(node['url']) ?? textOf(asRecord(node['mainEntityOfPage'])?.['@id']) ?? textOf(node['mainEntityOfPage']),
    description: textOf(node['description']),
    body: textOf(node['articleBody']) ?? updatesOf(node),
    dateline: textOf(node['dateline']),
  };
}

/** The text of a live blog: that of its entries. */
function updatesOf(node: JsonRecord): string | undefined {
  const updates = listOf(node['liveBlogUpdate']).map((update) => textOf(asRecord(update)?.['articleBody']));
  return updates.filter((text) => text !== undefined).join(' ') || undefined;
}

/** Every object in a script, however lists and @graph wrap it; bounded, since nothing else bounds it. */
function nodesOf(value: unknown): readonly JsonRecord[] {
  const nodes: JsonRecord[] = [];
  const waiting: unknown[] = [value];
  for (let at = 0; at < waiting.length && at < MOST_NODES; at += 1) {
    const next = waiting[at];
    if (Array.isArray(next)) waiting.push(...next.slice(0, MOST_NODES));
    const record = asRecord(next);
    if (record === undefined) continue;
    nodes.push(record);
    waiting.push(record['@graph'], record['mainEntity'], record['author'], record['publisher']);
  }
  return nodes;
}

/** Sites leave raw line breaks inside strings, comments around the script, and commas before a closing bracket. */
function parseLeniently(script: string): unknown {
  const bare = script.replace(WRAPPING, '').replace(CONTROL, ' ');
  return tryParse(bare) ?? tryParse(bare.replace(LATE_COMMA, '$1'));
}

function tryParse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // Malformed JSON-LD says nothing; the meta tags and the page itself are read all the same.
  }
}

const isArticle = (node: JsonRecord): boolean => isOf(node, ARTICLE_TYPE);

const isOf = (node: JsonRecord, kind: RegExp): boolean =>
  listOf(node['@type']).some((type) => typeof type === 'string' && kind.test(type));

const wealth = (article: JsonLdArticle): number =>
  Object.values(article).filter((value) => value !== undefined && value.length > 0).length;

const MOST_NODES = 2000;
const ARTICLE_TYPE = /(?:Article|Posting|Report|Review|Recipe)$/;
const PAGE_TYPE = /(?:Page|Event|VideoObject)$/;
const PERSON_TYPE = /^Person$/;
const WRAPPING = /<!\[CDATA\[|\]\]>|<!--|-->|^\s*\/\*.{0,80}?\*\/|;\s*$/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const CONTROL = /[\u0000-\u001f]+/g;
const LATE_COMMA = /,\s*([}\]])/g;
