import { createHash, type Hash } from 'node:crypto';
import type { GivenMetadata, RawContent, RawDocument } from './raw-document.ts';

/**
 * SHA-256, in hex, of all that an article is made from: the raw content, what its source says of it, and the version of
 * cleaning. While it stays the same, indexing again would make the same article, and is not done.
 */
export function contentHashOf({ content, given }: Pick<RawDocument, 'content' | 'given'>): string {
  const hash = createHash('sha256').update(JSON.stringify([CLEANING_VERSION, content.kind, inFixedOrder(given)]));
  addContent(hash, content);
  return hash.digest('hex');
}

function addContent(hash: Hash, content: RawContent): void {
  switch (content.kind) {
    case 'bytes':
      hash.update(content.bytes);
      break;
    case 'html':
      hash.update(content.html);
      break;
    case 'text':
      hash.update(content.text);
      break;
    case 'article':
      hash.update(JSON.stringify(content.paragraphs.map(({ kind, text }) => [kind, text])));
      break;
    default:
      content satisfies never;
  }
}

/** JSON tells undefined (left out) from null, as the pipeline does. */
const inFixedOrder = (given: GivenMetadata): unknown => ({
  headline: given.headline,
  byline: given.byline?.map(({ name, role }) => [name, role]),
  date: given.date,
  place: given.place,
  source: given.source,
  section: given.section,
  language: given.language,
  sourceUrl: given.sourceUrl,
});

/** Raised when cleaning makes something else of the same document, so that the next run cleans everything again. */
const CLEANING_VERSION = 5;
