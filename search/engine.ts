import type { Article, ArticleId, ArticleNumber } from './article.ts';
import type { CollocatesFound, CollocatesRequest } from './collocates.ts';
import type { EngineLine, LinesRequest } from './concordance.ts';
import type { PartialDate } from './dates/partial-date.ts';
import type { Query, WordQuery } from './language/query.ts';
import type { EngineRelated, SimilarRequest } from './similar.ts';
import type { TermsFound, TermsRequest } from './terms.ts';

/**
 * The port every engine stands behind: a tree in, articles and numbers out. It knows nothing of HTTP, of pages or of
 * how a query was typed. One conformance suite (test/search/conformance/) says what each must answer.
 */
export interface Engine {
  /** An unchanging view of the archive as it is now. Cheap; close it when done. Throws `index-opening` before the first is ready. */
  snapshot(): Snapshot;
}

export interface Snapshot {
  /** The archive version this view shows: as long as it is the same, every answer is the same. */
  readonly version: number;
  readonly articles: number;
  readonly paragraphs: number;

  /** Exact totals. Throws QueryError (422) for a query past the cost limits. */
  count(question: Question): Promise<Totals>;

  /** Exact totals and one page of articles. `offset + size` may pass the end. */
  search(question: Question, page: PageRequest): Promise<EnginePage>;

  /** Where one article matches; undefined when it does not, or is not in this view. */
  matches(question: Question, id: ArticleId): Promise<EngineHit | undefined>;

  /** Where one article stands among those listed; undefined when it does not, or is not in this view. */
  placeOf(question: Question, order: ListOrder, id: ArticleId): Promise<OrderPlace | undefined>;

  /** Every matching article in this order: the whole result as numbers, four bytes each. */
  order(question: Question, sort: Sort): Promise<Uint32Array>;

  /** Ids of the articles of this view, in the order they came into the archive. */
  ids(page: { readonly offset: number; readonly size: number }): Promise<readonly ArticleId[]>;

  /** Where each of some articles of `order` matches, in the order they are given. Ask for a hundred or so at a time. */
  read(question: Question, articles: Uint32Array): Promise<readonly ReadHit[]>;

  /** The values of a field among the matching articles, most articles first, then by value. */
  facet(question: Question, field: FacetField): Promise<readonly FacetValue[]>;

  /** The first `most` values of every field, and all years, each counted with the field’s own filter left aside. */
  facets(question: Question, most: number): Promise<FacetLists>;

  /** The dated ones of the matching articles, counted by the period they are dated in. In no order. */
  timeline(question: Question): Promise<readonly DatedCount[]>;

  /** All articles by source and year. In no order. */
  coverage(): Promise<readonly Coverage[]>;

  /** A page of the occurrences, one by one. Throws QueryError (422) past the cost limits, as `collocates` does. */
  lines(question: Question, request: LinesRequest): Promise<readonly EngineLine[]>;

  /** A page of the words around the occurrences. */
  collocates(question: Question, request: CollocatesRequest): Promise<CollocatesFound>;

  /** A page of the words that living articles hold. */
  terms(request: TermsRequest): Promise<TermsFound>;

  /** The articles that share an article's telling words, the most related first. */
  similar(request: SimilarRequest): Promise<readonly EngineRelated[]>;

  /** How the index is made and kept. */
  about(): Promise<IndexAbout>;

  /** For each word, whether any text holds it and, where none does, which words come near. */
  lookUp(words: readonly WordQuery[]): Promise<readonly WordPresence[]>;

  close(): void;
}

export interface WordPresence {
  readonly occurs: boolean;
  /** Folded forms, fewest edits away first, then the most frequent; at most 3. Empty when the word occurs. */
  readonly nearest: readonly string[];
}

/** What is asked: a tree, and limits set beside it. */
export interface Question {
  readonly query: Query;
  readonly filters: Filters;
}

/** Values within one field are alternatives, fields add up. Empty arrays and nulls limit nothing. Values match whole. */
export interface Filters {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly source: readonly string[];
  readonly section: readonly string[];
  readonly language: readonly string[];
  readonly place: readonly string[];
  readonly byline: readonly string[];
}

export const NO_FILTERS: Filters = {
  from: null,
  to: null,
  source: [],
  section: [],
  language: [],
  place: [],
  byline: [],
};

/** What every article answers to. */
export const EVERY_ARTICLE: Question = {
  query: { kind: 'everything', span: { start: 0, end: 0 } },
  filters: NO_FILTERS,
};

export interface Totals {
  readonly articles: number;
  /** Paragraphs, in matching articles, with at least one occurrence. */
  readonly paragraphs: number;
  readonly occurrences: number;
  /** Matching articles without a date, date limits left aside. */
  readonly undated: number;
}

export const SORTS = ['relevance', 'newest', 'oldest'] as const;
export type Sort = (typeof SORTS)[number];

export const GROUPS = ['none', 'reprints'] as const;
/** `reprints`: of articles that are reprints of one another, only the first in the order is listed. */
export type Group = (typeof GROUPS)[number];

/** Which articles of a result are listed, and in what order. */
export interface ListOrder {
  readonly sort: Sort;
  /** Left out: `none`. */
  readonly group?: Group;
}

export interface PageRequest extends ListOrder {
  /** How many of its reprints are named with each hit; left out: none. */
  readonly alike?: number;
  readonly offset: number;
  readonly size: number;
}

/** A place in a result, and who stands beside it. */
export interface OrderPlace {
  /** How many come before. */
  readonly place: number;
  /** How many there are. */
  readonly listed: number;
  /** Null at the ends. */
  readonly previous: ArticleId | null;
  readonly next: ArticleId | null;
}

export interface EnginePage {
  readonly totals: Totals;
  /** How many hits all pages have together: the articles of `totals`, or with reprints grouped as many as are listed. */
  readonly listed: number;
  readonly hits: readonly ListedHit[];
}

/** An article and where it matches. Marks are ranges of word positions, as the analyzer counts them. */
export interface EngineHit {
  readonly article: ArticleNumber;
  readonly score: number;
  readonly headline: readonly WordRange[];
  /** One entry for each author with marks. */
  readonly byline: readonly { readonly author: number; readonly marks: readonly WordRange[] }[];
  /** Paragraphs with at least one occurrence, in reading order. */
  readonly paragraphs: readonly { readonly n: number; readonly marks: readonly WordRange[] }[];
}

/** A hit among the others of its result. */
export interface ListedHit extends CountedHit {
  /** The first of those reprints, in the order of the result. */
  readonly alike: readonly ArticleNumber[];
}

/** A hit, and how many other matching articles are reprints of it; null where articles have not been compared. */
export interface CountedHit extends EngineHit {
  readonly reprints: number | null;
}

/** A hit with each occurrence by itself. */
export interface ReadHit extends CountedHit {
  /** In reading order. */
  readonly places: readonly MatchedPlace[];
}

/** One text that matches, and the stretches of it that do: as many in all places as the totals count. */
export interface MatchedPlace {
  readonly place: OccurrencePlace;
  /** Of `a NEAR/5 b` from the a to the b, in the order of the text. */
  readonly occurrences: readonly WordRange[];
}

/** Where an occurrence stands. */
export type OccurrencePlace =
  | { readonly kind: 'headline' }
  | { readonly kind: 'byline'; readonly author: number }
  | { readonly kind: 'paragraph'; readonly n: number };

/** Word positions, first and last included. */
export type WordRange = readonly [first: number, last: number];

export const FACET_FIELDS = ['source', 'section', 'place', 'byline', 'language', 'year'] as const;
export type FacetField = (typeof FACET_FIELDS)[number];

export interface FacetValue {
  readonly value: string;
  readonly articles: number;
}

/**
 * By field; `distinct` says how many values there are, `values` has the first of them, most articles first, then those that
 * the question is limited to and that are not among them.
 */
export type FacetLists = Readonly<
  Record<FacetField, { readonly distinct: number; readonly values: readonly FacetValue[] }>
>;

/** The matching articles dated in just this period, a day, a month or a year, and what matches in them. */
export interface DatedCount {
  /** First and last day, as yyyymmdd. */
  readonly first: number;
  readonly last: number;
  readonly articles: number;
  readonly paragraphs: number;
  readonly occurrences: number;
}

/** What is there of one source and year. */
export interface Coverage {
  readonly source: string | null;
  /** Null for the undated. */
  readonly year: number | null;
  readonly articles: number;
  readonly paragraphs: number;
}

export interface IndexAbout {
  /** What decides which words the index holds: equal texts mean equal answers from equal archives. */
  readonly analysis: string;
  /** Pieces it is kept in, and their size in memory. */
  readonly segments: number;
  readonly bytes: number;
}

/** What an engine reads to build and refresh its index; the archive provides it. */
export interface ArticleFeed {
  /** Grows with every committed change. */
  version(): number;
  counts(): { readonly articles: number; readonly paragraphs: number };
  /** Articles that are current at `upTo` and were not yet at `after`, by number. `after` is 0 for all. */
  added(after: number, upTo: number): Iterable<Article>;
  /** Numbers of articles that were current at `after` and are no longer at `upTo` (replaced or withdrawn). */
  removed(after: number, upTo: number): Iterable<ArticleNumber>;
  /** In which version the nth article after `after` was added; undefined when there are fewer. */
  versionOf(nth: number, after: number): number | undefined;
  /** What changed after a version in the groups of articles that are near-identical; 0 for all of them. */
  reprints(after: number): ReprintNews;
}

/** Which articles are one story, printed more than once. */
export interface ReprintNews {
  /** Whether every current article was compared with the others. */
  readonly isComplete: boolean;
  readonly changed: readonly ReprintChange[];
}

/** An article and the group it is in from a version on: articles with the same number are reprints of one another. */
export interface ReprintChange {
  readonly article: ArticleNumber;
  readonly group: number;
  readonly since: number;
}
