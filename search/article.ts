/** An article's public name: it is in addresses and citations, and never changes or is used again. */
export type ArticleId = string & { readonly __brand: 'ArticleId' };

/**
 * The number of one version of one article in the archive. An article that is replaced keeps its id and gets a new
 * number, so that a snapshot taken earlier still finds the text it was made from.
 */
export type ArticleNumber = number & { readonly __brand: 'ArticleNumber' };

export const PARAGRAPH_KINDS = ['standfirst', 'body', 'subhead', 'caption'] as const;
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number];

/** The unit of retrieval. `n` counts from 1 in reading order over all kinds and is the paragraph's lasting address. */
export interface Paragraph {
  readonly n: number;
  readonly kind: ParagraphKind;
  readonly text: string;
}

export interface Author {
  readonly name: string;
  /** As printed beside the name: “White House Bureau Chief”. */
  readonly role: string | null;
}

/** What is known of an article beside its text. */
export interface ArticleMetadata {
  readonly headline: string;
  readonly byline: readonly Author[];
  /** ISO 8601, as precise as is known: `2019-02-28`, `2019-02` or `2019`; null when undated. */
  readonly date: string | null;
  /** The dateline's place as printed: `HANOI, VIETNAM`. */
  readonly place: string | null;
  readonly source: string | null;
  readonly section: string | null;
  /** BCP 47 primary tag: `en`. */
  readonly language: string | null;
  /** Where it was published; always http or https. */
  readonly sourceUrl: string | null;
}

/** One article as it is kept: plain text throughout. */
export interface Article extends ArticleMetadata {
  readonly id: ArticleId;
  readonly number: ArticleNumber;
  readonly paragraphs: readonly Paragraph[];
}
