import { load } from 'cheerio';
import { readAuthorNames } from '../../clean/fields/read-byline.ts';

export type StatedContent = { readonly html: string } | { readonly text: string };

/** Feeds put markup into text and say nothing of it; one tag is enough to tell. */
export const contentIn = (content = ''): StatedContent =>
  ANY_TAG.test(content) ? { html: content } : { text: content };

/** "Pell &amp;amp; Sons &lt;i&gt;sold&lt;/i&gt;", once unescaped by the feed, may still be markup. */
export const plainTitle = (title: string | undefined): string | undefined =>
  title !== undefined && title.length <= LONGEST_TITLE && ANY_TAG_OR_ENTITY.test(title)
    ? load(title, null, false).text()
    : title;

/** Names that read as names; undefined when there are none. */
export function authorsOf(
  texts: readonly string[],
): readonly { readonly name: string; readonly role: string | null }[] | undefined {
  const authors = texts.flatMap(readAuthorNames).slice(0, MOST_AUTHORS);
  return authors.length === 0 ? undefined : authors;
}

const ANY_TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i;
const ANY_TAG_OR_ENTITY = /<\/?[a-z][^<>]*>|&(?:#x?[0-9a-f]+|[a-z][a-z0-9]*);/i;
const LONGEST_TITLE = 10_000;
const MOST_AUTHORS = 50;
