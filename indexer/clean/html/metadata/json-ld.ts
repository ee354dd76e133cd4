import type { CheerioAPI } from 'cheerio';
import { asRecord, type JsonRecord, listOf, textOf } from './json-values.ts';

/** What a page's JSON-LD says of its article; undefined where it says nothing. Strings are as written. */
export interface JsonLdArticle {
  readonly headline: string | undefined;
  readonly authors: readonly string[];
  readonly published: string | undefined;
  readonly section: string | undefined;
  readonly publisher: string | undefined;
  readonly language: string | undefined;
  readonly url: string | undefined;
  readonly description: string | undefined;
  readonly body: string | undefined;
  readonly dateline: string | undefined;
}

/** The article among a page's JSON-LD scripts: the one with most said of it. Scripts that do not parse are passed by. */
export function readJsonLd($: CheerioAPI): JsonLdArticle | undefined {
  const nodes = $('script[type*="ld+json" i]')
    .toArray()
    .flatMap((script) => nodesOf(parseLeniently($(script).text())));
  const persons = new Map(nodes.map((node) => [textOf(node['@id']), textOf(node['name'])]));
  const articles = nodes.filter(isArticle).map((node) => readArticle(node, persons));
  let best: JsonLdArticle | undefined;
  for (const article of articles) if (best === undefined || wealth(article) > wealth(best)) best = article;
  return best;
}

function readArticle(node: JsonRecord, names: ReadonlyMap<string | undefined, string | undefined>): JsonLdArticle {
  const named = (value: unknown): string | undefined => textOf(value) ?? names.get(textOf(asRecord(value)?.['@id']));
  return {
    headline: textOf(node['headline']) ?? textOf(node['name']),
    authors: [...listOf(node['author']), ...(node['author'] === undefined ? listOf(node['creator']) : [])]
      .map(named)
      .filter((name) => name !== undefined),
    published: textOf(node['datePublished']) ?? textOf(node['dateCreated']),
    section: textOf(listOf(node['articleSection'])[0]),
    publisher: named(listOf(node['publisher'])[0]),
    language: textOf(node['inLanguage']),
    url: textOf(node['url']) ?? textOf(asRecord(node['mainEntityOfPage'])?.['@id']) ?? textOf(node['mainEntityOfPage']),
    description: textOf(node['description']),
    body: textOf(node['articleBody']),
    dateline: textOf(node['dateline']),
  };
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

const isArticle = (node: JsonRecord): boolean =>
  listOf(node['@type']).some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type));

const wealth = (article: JsonLdArticle): number =>
  Object.values(article).filter((value) => value !== undefined && value.length > 0).length;

const MOST_NODES = 2000;
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Review)$/;
const WRAPPING = /<!\[CDATA\[|\]\]>|<!--|-->|^\s*\/\*.{0,80}?\*\/|;\s*$/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const CONTROL = /[\u0000-\u001f]+/g;
const LATE_COMMA = /,\s*([}\]])/g;
