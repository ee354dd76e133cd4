import type {
  Article,
  ArticleFeed,
  ArticleId,
  ArticleMetadata,
  ArticleNumber,
  ArticleTexts,
  ParagraphKind,
  SegmentStore,
} from '../search/index.ts';

/** What may change of an article while its document stays the same. */
export type Revision = Pick<ArticleRecord, 'paragraphs' | 'removals'> & Partial<Pick<ArticleRecord, 'date'>>;

/** A piece of text that cleaning took out of an article. */
export interface Removal {
  /** The rule's name, kebab-case: `comment-form`, `see-also`, `share-bar`. docs/cleaning.md lists them. */
  readonly rule: string;
  /** The removed text as it stood, white space collapsed. */
  readonly text: string;
  /** How many kept paragraphs stand before it: 0 for before the first. */
  readonly after: number;
}

/** An article on its way into the archive: plain text, with what was removed from it. */
export interface ArticleRecord extends ArticleMetadata {
  /** What makes it the same article when it is indexed again. */
  readonly identity: string;
  /** Portable part of its place, from which a new id is made. */
  readonly name: string;
  /** Of the raw document; an equal hash under the same identity means nothing changed. */
  readonly contentHash: string;
  readonly paragraphs: readonly { readonly kind: ParagraphKind; readonly text: string }[];
  readonly removals: readonly Removal[];
  /** Whether it was handed in clean: what is learned of its source is then not taken out of it. */
  readonly isGivenClean?: true;
}

/** Why an article is withdrawn. */
export interface WithdrawalNote {
  /** Shown to whoever asks for the article. */
  readonly reason: string;
  /** Who withdrew it; kept, never shown. */
  readonly who: string | null;
}

export interface Withdrawal extends WithdrawalNote {
  readonly id: ArticleId;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** A line that recurs over the articles of a source, and is taken out of them. */
export interface LearnedLine {
  /** Null for the articles that name no source. */
  readonly source: string | null;
  /** As it stood in one of the articles. */
  readonly text: string;
  /** How many had it when it was learned. */
  readonly articles: number;
  /** The same, of those that were looked at then: above 0, up to 1. */
  readonly share: number;
  /** Where it is furniture: above the article, below it, or anywhere. */
  readonly position: LinePosition;
  /** ISO 8601 day. */
  readonly since: string;
}

export type LinePosition = 'head' | 'middle' | 'tail';

/** A current article with what was removed from it. */
export interface KeptArticle {
  readonly article: Article;
  readonly removals: readonly Removal[];
}

/** How much of a source has come since it was last looked over. */
export interface SourceGrowth {
  readonly source: string | null;
  /** Current ones. */
  readonly articles: number;
  /** Those of them that came since. */
  readonly fresh: number;
}

/** What the archive remembers of its sources' recurring lines. */
export interface FurnitureMemory {
  /** By source, then as they were learned. */
  learnedLines(): readonly LearnedLine[];
  sourceGrowth(): readonly SourceGrowth[];
  /** Those with articles that what was learned is not out of yet: a run was stopped. */
  unfinishedSources(): readonly (string | null)[];
  /** The last articles to come, newest first, one after another. */
  newestOf(source: string | null, most: number): Generator<KeptArticle>;
  /** Notes that the source was looked over, and what for. Must run inside `transaction`. */
  learn(source: string | null, lines: readonly Omit<LearnedLine, 'source' | 'since'>[]): void;
  /** The oldest articles that what was learned is not out of yet; empty when it is out of all. */
  toCleanOf(source: string | null, most: number): readonly KeptArticle[];
  /** Notes that it is out of the articles up to this one; undefined: out of all. Must run inside `transaction`. */
  cleanedUpTo(source: string | null, article: ArticleNumber | undefined): void;
}

/** A date that articles of a source state. */
export interface StatedDate {
  readonly source: string | null;
  readonly date: string;
  readonly articles: number;
  /** Whether those articles count as undated, and the date is a removal of the rule `doubted-date`. */
  readonly isDoubted: boolean;
}

/** What the archive remembers of the dates its articles state, believed or not. */
export interface DateMemory {
  /** By source, then by date. */
  statedDates(): readonly StatedDate[];
  /** The current articles of this source that state this date, and are believed or not. */
  statingDate(stated: Omit<StatedDate, 'articles'>): readonly KeptArticle[];
}

/** An article that may be a reprint of another, and the group it is in: its own number while it is alone. */
export interface ReprintCandidate {
  readonly article: ArticleNumber;
  readonly group: number;
}

/** What the archive remembers of articles that are near-identical to others. */
export interface ReprintMemory {
  /** Current articles that were not compared with the others yet, the oldest first. */
  toCompare(most: number): Iterable<Article>;
  /** Those of the bands that some article has, current or not. */
  bandsKnown(bands: readonly number[]): readonly number[];
  /** Current articles that have this number among their bands, the newest first. */
  sharingBand(hash: number, most: number): readonly ReprintCandidate[];
  /**
   * Notes that an article was compared, what is to be known of it when others are, and which articles are reprints of
   * it: they are one group from now on, with all of theirs. Must run inside `transaction`.
   *
   * @param bands whole numbers
   */
  noteCompared(article: ArticleNumber, bands: readonly number[], reprintsOf: readonly ArticleNumber[]): void;
  /** Forgets all groups; every article is to be compared again. Must run inside `transaction`. */
  compareAgain(): void;
}

export type PutOutcome = 'added' | 'replaced' | 'unchanged';

export interface ArchiveStats {
  readonly version: number;
  readonly articles: number;
  readonly paragraphs: number;
  readonly removals: number;
  readonly undated: number;
  /** The first and last ISO date, null when nothing is dated. */
  readonly from: string | null;
  readonly to: string | null;
  readonly sources: readonly { readonly name: string | null; readonly articles: number }[];
}

/** One thing that is not as it should be, in words that name the article or table. */
export interface VerifyReport {
  readonly articles: number;
  readonly paragraphs: number;
  /** Empty when the archive is whole. */
  readonly faults: readonly string[];
}

/** What is kept, in one SQLite file. Reading is by snapshot of the last commit; one process writes at a time. */
export interface Archive extends ArticleFeed, ArticleTexts, SegmentStore, FurnitureMemory, DateMemory, ReprintMemory {
  /** Whether this identity is kept with just this content and as it would be cleaned now, so that cleaning is skipped. */
  holds(identity: string, contentHash: string): boolean;
  /** Whether this identity is kept, with whatever content. */
  knows(identity: string): boolean;
  /** Identities of the current articles made from just this content: where a file that moved was before. */
  identitiesWith(contentHash: string): readonly string[];
  /** The article is known by another identity from now on: its file moved. Must run inside `transaction`. */
  changeIdentity(from: string, to: string): void;
  /**
   * Adds the article, or replaces the one of this identity when any of it differs. Must run inside `transaction`. A
   * record that breaks what `verify` checks is refused by a plain Error before anything of it is written.
   */
  put(record: ArticleRecord): PutOutcome;
  /**
   * Gives a current article, by its number, what is said here in place of what it had, as a new version under its id and
   * of the same document. Must run inside `transaction`; a revision that breaks what `verify` checks is a plain Error.
   */
  revise(number: ArticleNumber, revision: Revision): void;
  /** The next indexing cleans the documents of this source again; how many there are. Must run inside `transaction`. */
  mustClean(source: string | null): number;
  /**
   * Takes articles out, all of them or none, and deletes their text. The same documents are not let in again until they
   * are restored. Throws `unknown-article` or, for one withdrawn before, `withdrawn-article`.
   */
  withdraw(ids: readonly string[], note: WithdrawalNote): void;
  /** Lets the documents of withdrawn articles in again, under their old ids. Throws `unknown-article`. */
  restore(ids: readonly string[]): void;
  /** The withdrawal that keeps a document of this identity, or with just this content, out. */
  withdrawalOf(identity: string, contentHash: string): Withdrawal | undefined;
  /** Runs `work` and commits it as one new version, or nothing of it when it throws. */
  transaction<T>(work: () => T): T;
  /** What cleaning took out of the article's current version, in the document's order. */
  removals(id: ArticleId): readonly Removal[];
  setting(name: string): string | null;
  setSetting(name: string, value: string): void;
  stats(): ArchiveStats;
  verify(): VerifyReport;
  /**
   * Writes the file anew, so that no byte of what was deleted is left in it or beside it. Needs as much room again.
   * Throws `archive-busy` when a reader keeps the log from being emptied.
   */
  rewrite(): void;
  close(): void;
}

export type { Article };
