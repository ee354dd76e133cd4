import type { Removal } from '../archive/records.ts';
import type { ArticleMetadata, ParagraphKind } from '../search/index.ts';

export type { Removal };

/**
 * What cleaning makes of one raw document: the article in plain text, and every piece that was left out. A date is one
 * that the document states, never a guess.
 */
export interface CleanArticle extends ArticleMetadata {
  /** In reading order; white space collapsed; never empty strings. */
  readonly paragraphs: readonly CleanParagraph[];
  /** In the document's order. */
  readonly removals: readonly Removal[];
  /** Whether its paragraphs were given as they are, so that nothing was cleaned, nor is to be. */
  readonly isGivenClean?: true;
}

export interface CleanParagraph {
  readonly kind: ParagraphKind;
  readonly text: string;
}
