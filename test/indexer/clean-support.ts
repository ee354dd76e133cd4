import { cleanDocument } from '../../indexer/clean/clean-document.ts';
import type { CleanArticle } from '../../indexer/clean-article.ts';
import type { GivenMetadata, RawContent } from '../../indexer/raw-document.ts';

export const cleanOf = (content: RawContent, given: GivenMetadata = {}): CleanArticle =>
  cleanDocument({ identity: '/papers/a', location: 'papers/a', name: 'papers/a', content, given });

export const cleanTextOf = (text: string): CleanArticle => cleanOf({ kind: 'text', text });

export const cleanHtmlOf = (html: string): CleanArticle => cleanOf({ kind: 'html', html });

export const cleanBytesOf = (bytes: Uint8Array): CleanArticle => cleanOf({ kind: 'bytes', bytes });

/** The texts of one kind of paragraph. */
export const textsOf = ({ paragraphs }: CleanArticle, kind: string): readonly string[] =>
  paragraphs.filter((paragraph) => paragraph.kind === kind).map(({ text }) => text);

/** Everything an article keeps or records, as one string. */
export const everythingIn = ({ headline, byline, paragraphs, removals }: CleanArticle): string =>
  [
    headline,
    ...byline.map(({ name }) => name),
    ...paragraphs.map(({ text }) => text),
    ...removals.map(({ text }) => text),
  ].join('\n');
