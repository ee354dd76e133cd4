import type { MorgueError, QueryFault } from '../errors/index.ts';
import type { Article, ArticleId, Paragraph } from './article.ts';
import type { CoverageTable } from './coverage.ts';
import type { Interval } from './dates/intervals.ts';
import type { ConcordanceDesk } from './desk-concordance.ts';
import type { Neighbours } from './desk-page.ts';
import type { PlaceDesk } from './desk-place.ts';
import type { SimilarDesk } from './desk-similar.ts';
import type { TermsDesk } from './desk-terms.ts';
import type {
  FacetField,
  FacetLists,
  FacetValue,
  Filters,
  Group,
  IndexAbout,
  OccurrencePlace,
  Sort,
  Totals,
} from './engine.ts';
import type { FacetSort } from './facets.ts';
import type { Syntax } from './language/index.ts';
import type { DateLimits, Timeline } from './timeline.ts';

/** UTF-16 offsets into the text beside them, end exclusive. Sorted, never overlapping. */
export type Highlight = readonly [start: number, end: number];

export { SYNTAXES, type Syntax } from './language/index.ts';

export const MATCHES = ['all', 'any'] as const;
/** How bare words side by side combine. */
export type Match = (typeof MATCHES)[number];

/** What a person or a program asks. */
export interface Ask {
  readonly text: string;
  readonly syntax: Syntax;
  /** Null leaves it to the dialect. */
  readonly match: Match | null;
  readonly filters: Filters;
}

export interface PageAsk {
  readonly sort: Sort;
  /** 1–100. */
  readonly size: number;
  /** As an earlier answer gave it in `next` or `previous`; null for the first page. */
  readonly cursor: string | null;
  /** Left out: `none`. */
  readonly group?: Group;
  /** How many of its reprints are given with each result; left out: none. */
  readonly alike?: number;
}

export interface QueryReading {
  readonly text: string;
  readonly syntax: Syntax;
  /** The tree printed back in native syntax, fully parenthesised. */
  readonly interpreted: string;
  readonly warnings: readonly QueryFault<string>[];
}

export interface IndexState {
  readonly version: string;
  readonly articles: number;
  readonly paragraphs: number;
}

export interface CountFound {
  readonly query: QueryReading;
  readonly index: IndexState;
  readonly totals: Totals;
}

export interface SearchFound extends CountFound {
  readonly results: readonly ListedResult[];
  /** How many results all pages have: the articles of the totals, or with reprints grouped as many as are listed. */
  readonly listed: number;
  /** The place of the first result among all that are listed, from 0. */
  readonly offset: number;
  readonly next: string | null;
  readonly previous: string | null;
}

/** `totals.undated` are apart from the buckets, as `imprecise` are. */
export interface TimelineFound extends CountFound, Timeline {}

/** A timeline, or why there is none. */
export type TimelineAttempt =
  | { readonly found: TimelineFound; readonly fault: null }
  | { readonly found: null; readonly fault: MorgueError };

export interface FacetAsk {
  readonly field: FacetField;
  /** Empty for all values. */
  readonly prefix: string;
  readonly sort: FacetSort;
  /** 1–100. */
  readonly size: number;
  readonly cursor: string | null;
}

/** Totals are those of the query, whatever the prefix. */
export interface FacetFound extends CountFound, Neighbours {
  readonly field: FacetField;
  /** How many values there are on all pages. */
  readonly distinct: number;
  readonly values: readonly FacetValue[];
}

/** Queries by periods, all from one view of the archive. */
export interface Table {
  readonly index: IndexState;
  /** As they were asked for, and how many articles of the archive are dated within each. */
  readonly periods: readonly (DateLimits & { readonly articles: number })[];
  /** One for each query, in their order; worked out as they are read. */
  readonly rows: AsyncIterable<TableRow>;
}

/** A query with its totals in each period, or why it has none. `undated` are the same in all. */
export type TableRow =
  | { readonly query: QueryReading; readonly totals: readonly Totals[]; readonly fault: null }
  | { readonly query: null; readonly totals: null; readonly fault: MorgueError };

export interface AboutFound extends IndexAbout {
  readonly index: IndexState;
}

export interface CoverageFound extends CoverageTable {
  readonly index: IndexState;
}

/** One article with what matched in it. */
export interface Result {
  readonly article: Article;
  readonly score: number;
  readonly headlineHighlights: readonly Highlight[];
  readonly bylineHighlights: readonly { readonly author: number; readonly highlights: readonly Highlight[] }[];
  /** Matching paragraphs only, in reading order. */
  readonly paragraphs: readonly MarkedParagraph[];
}

/** One article on a page of results. */
export interface ListedResult extends Result {
  /** How many other articles of this result are reprints of it; null where articles have not been compared. */
  readonly reprints: number | null;
  /** As many of those reprints as were asked for, in the order of the result. */
  readonly alike: readonly Article[];
}

/** All of a result. */
export interface WholeResult extends CountFound {
  /** To be read once; as many articles as the totals say. Throws `cursor-expired` to who rests for a quarter of an hour. */
  readonly hits: AsyncIterable<WholeHit>;
}

/**
 * One article of a whole result. Counts are known; stretches of text are worked out when they are asked for, as it takes
 * reading the words of its texts again.
 */
export interface WholeHit {
  readonly article: Article;
  readonly score: number;
  /** How many other articles of this result are reprints of it; null where articles have not been compared. */
  readonly reprints: number | null;
  readonly counts: Pick<Totals, 'paragraphs' | 'occurrences'>;
  /** As a page of results has it. */
  result(): Result;
  /** In reading order; as many as are counted. */
  occurrences(): readonly WholeOccurrence[];
}

/** A stretch of text that matches: of `a NEAR/5 b` all from the a to the b. */
export interface WholeOccurrence {
  readonly place: OccurrencePlace;
  /** The whole headline, author's name or paragraph it stands in. */
  readonly text: string;
  /** UTF-16 offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface MarkedParagraph extends Paragraph {
  readonly highlights: readonly Highlight[];
}

/** An article to be read; with a query, also where it matches. */
export interface ArticleFound {
  readonly article: Article;
  /** Null without a query, or when the article does not match it. */
  readonly hit: Result | null;
  readonly query: QueryReading | null;
}

/**
 * The search desk: a question in words goes in, whole results come out. It joins the language, an engine and the
 * texts; the server and the command line both ask it and only translate.
 */
export interface Desk extends ConcordanceDesk, TermsDesk, SimilarDesk, PlaceDesk {
  /** Whether searches can be answered; until then they throw `index-opening`. */
  isReady(): boolean;
  index(): IndexState;
  search(ask: Ask, page: PageAsk): Promise<SearchFound>;
  count(ask: Ask): Promise<CountFound>;
  /** Ids of articles, in the order they came into the archive. */
  ids(offset: number, size: number): Promise<readonly ArticleId[]>;
  /** Everything that is found, from one view of the archive, as slowly as it is read. */
  wholeResult(ask: Ask, sort: Sort): Promise<WholeResult>;
  /** What the result can be narrowed by: the first `most` values of every field and all years, own filters left aside. */
  facets(ask: Ask, most: number): Promise<FacetLists>;
  /** Matching articles by period; `auto` chooses the interval. Throws `interval-too-fine`. */
  timeline(ask: Ask, interval: Interval | 'auto'): Promise<TimelineFound>;
  /**
   * Timelines over the same periods, one for each question in their order, all from one view of the archive; the date
   * limits of the first hold. A question that cannot be answered does not keep the others from theirs. Throws
   * `interval-too-fine`.
   */
  timelines(asks: readonly Ask[], interval: Interval | 'auto'): Promise<readonly TimelineAttempt[]>;
  /** A page of a field's values among the matching articles. */
  facetList(ask: Ask, list: FacetAsk): Promise<FacetFound>;
  /** How often each query matches in each period. The queries' own date limits hold as well. */
  table(asks: readonly Ask[], periods: readonly DateLimits[]): Promise<Table>;
  about(): Promise<AboutFound>;
  coverage(): Promise<CoverageFound>;
  /** Throws `unknown-article` or `withdrawn-article`. */
  article(id: string, ask: Ask | null): Promise<ArticleFound>;
}

/** What the desk needs to show texts; the archive provides it. */
export interface ArticleTexts {
  /** One version of an article, superseded ones included for as long as a cursor may ask for them. */
  byNumber(number: Article['number']): Article | undefined;
  /** The current version. Throws `withdrawn-article`. */
  byId(id: string): Article | undefined;
}
