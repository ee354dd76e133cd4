import { MorgueError } from '../../errors/index.ts';
import { PARAGRAPH_KINDS, type ParagraphKind } from '../../search/index.ts';
import type { CleanArticle, CleanParagraph } from '../clean-article.ts';
import type { RawContent, RawDocument } from '../raw-document.ts';
import { decodeBytes } from './decode/decode-bytes.ts';
import { looksBinary } from './decode/looks-binary.ts';
import { cleanHtml } from './html/clean-html.ts';
import { LARGEST_DOCUMENT } from './largest-document.ts';
import { layGivenOver } from './lay-given-over.ts';
import { looksLikeHtml } from './looks-like-html.ts';
import { plainText } from './plain-text.ts';
import { cleanText } from './text/clean-text.ts';

/**
 * One raw document → the article in it, with all that was left out and by which rule.
 *
 * @throws MorgueError `input-empty`, `input-binary`, `input-no-text`, `input-too-large` (over 32 MiB), or
 *   `input-malformed` for a paragraph of an unknown kind; each quotes the document's location
 */
export function cleanDocument(raw: RawDocument): CleanArticle {
  const article = layGivenOver(cleanContent(raw.content, raw.location), raw.given);
  if (article.paragraphs.length === 0) {
    throw inputError(
      'input-no-text',
      raw.location,
      'holds no article text',
      'Check that the page has an article on it, not only a menu or a login form.',
    );
  }
  return article;
}

function cleanContent(content: RawContent, location: string): CleanArticle {
  switch (content.kind) {
    case 'bytes':
      return cleanDecoded(readBytes(content.bytes, location), location);
    case 'html':
      return cleanHtml(checkText(content.html, location));
    case 'text':
      return cleanText(checkText(content.text, location));
    case 'article':
      return { ...NOTHING_FOUND, paragraphs: passParagraphs(content.paragraphs, location), isGivenClean: true };
    default:
      return content satisfies never;
  }
}

function readBytes(bytes: Uint8Array, location: string): string {
  checkSize(bytes.length, location);
  if (bytes.length === 0) throw emptyInput(location);
  if (looksBinary(bytes)) {
    throw inputError('input-binary', location, 'is not text', 'Save it as a page or as plain text first.');
  }
  return decodeBytes(bytes);
}

function cleanDecoded(text: string, location: string): CleanArticle {
  const checked = checkText(text, location);
  return looksLikeHtml(checked) ? cleanHtml(checked) : cleanText(checked);
}

function checkText(text: string, location: string): string {
  checkSize(text.length, location);
  if (text.trim() === '') throw emptyInput(location);
  return text;
}

function checkSize(size: number, location: string): void {
  if (size <= LARGEST_DOCUMENT) return;
  throw inputError(
    'input-too-large',
    location,
    `is ${Math.ceil(size / MEBIBYTE)} MiB; the limit for one document is 32 MiB`,
    'Split it into one file an article, or into JSONL.',
  );
}

/** Paragraphs taken as clean: only white space is mended, and empty ones go. */
function passParagraphs(
  paragraphs: readonly { readonly kind: string; readonly text: string }[],
  location: string,
): readonly CleanParagraph[] {
  return paragraphs
    .map(({ kind, text }) => ({ kind: knownKind(kind, location), text: plainText(text) }))
    .filter(({ text }) => text !== '');
}

function knownKind(kind: string, location: string): ParagraphKind {
  const known = PARAGRAPH_KINDS.find((each) => each === kind);
  if (known !== undefined) return known;
  throw inputError(
    'input-malformed',
    location,
    `has a paragraph of the unknown kind "${kind}"`,
    `A paragraph is one of: ${PARAGRAPH_KINDS.join(', ')}.`,
  );
}

const emptyInput = (location: string): MorgueError =>
  inputError('input-empty', location, 'is empty', 'Leave it out, or save it again with its text.');

function inputError(
  code: 'input-empty' | 'input-binary' | 'input-no-text' | 'input-too-large' | 'input-malformed',
  location: string,
  trouble: string,
  hint: string,
): MorgueError {
  return new MorgueError(code, `"${location}" ${trouble}.`, { hint, where: { in: 'input', file: location } });
}

const MEBIBYTE = 1024 * 1024;
const NOTHING_FOUND: CleanArticle = {
  headline: '',
  byline: [],
  date: null,
  place: null,
  source: null,
  section: null,
  language: null,
  sourceUrl: null,
  paragraphs: [],
  removals: [],
};
