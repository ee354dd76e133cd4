import type { Removal } from '../archive/records.ts';
import type { Author, ParagraphKind } from '../search/index.ts';

export type { Removal };

/** What cleaning makes of one raw document: the article in plain text, and every piece that was left out. */
export interface CleanArticle {
  readonly headline: string;
  readonly byline: readonly Author[];
  /** ISO partial date (`2019-02-28`, `2019-02`, `2019`), null when none is stated. Never guessed. */
  readonly date: string | null;
  readonly place: string | null;
  readonly source: string | null;
  readonly section: string | null;
  readonly language: string | null;
  /** http or https only. */
  readonly sourceUrl: string | null;
  /** In reading order; white space collapsed; never empty strings. */
  readonly paragraphs: readonly CleanParagraph[];
  /** In the document's order. */
  readonly removals: readonly Removal[];
}

export interface CleanParagraph {
  readonly kind: ParagraphKind;
  readonly text: string;
}
