import type { CollocatesReply } from '../../server/schemas/collocates.ts';
import type { ConcordanceReply } from '../../server/schemas/concordance.ts';
import type { FacetsReply } from '../../server/schemas/facets.ts';
import type { ArticleHead, ArticleReply, CleaningReply, Problem, SearchReply } from '../../server/schemas/replies.ts';
import type { SimilarReply } from '../../server/schemas/similar.ts';
import type { TimelineReply, TimelinesReply } from '../../server/schemas/timeline.ts';
import type { QueryParts } from '../text/compose-query.ts';
import type { Range } from '../text/marked-pieces.ts';

/** What each page is made from: API replies and the state of the form. Plain data; the templates compute no results. */

/** The search form as the reader left it. Empty strings and arrays where nothing is set. */
export interface SearchForm {
  readonly q: string;
  readonly from: string;
  readonly to: string;
  readonly source: readonly string[];
  readonly section: readonly string[];
  readonly place: readonly string[];
  readonly byline: readonly string[];
  readonly language: readonly string[];
  /** Which view of the result is shown. */
  readonly view: View;
  /** The order of articles, in the views that list them. */
  readonly sort: 'relevance' | 'newest' | 'oldest';
  /** Whether reprints of one story are listed as one, in the same views. */
  readonly group: 'reprints' | 'none';
  /** The order of lines, in the concordance. */
  readonly lineSort: 'relevance' | 'left1' | 'right1' | 'date' | 'source';
  /** How many words stand to each side of a line's match, as the address says it. */
  readonly context: string;
  /** How far from a match a word counts as near it, as the address says it. */
  readonly span: string;
  /** Whether the commonest words of English count as collocates. */
  readonly stopwords: 'keep' | 'drop';
  /** What collocates are ordered by. */
  readonly measure: 'logLikelihood' | 'logDice' | 'count';
  /** How long a period of the timeline is. */
  readonly interval: 'auto' | TimelineReply['interval'];
  /** What the timeline draws: articles, or their share of all articles of the period. */
  readonly drawn: 'articles' | 'share';
  /** Queries laid over the timeline of `q`, at most five. */
  readonly compare: readonly string[];
  /** How `q` is written. */
  readonly syntax: Syntax;
  /** What the address asks besides, that the page has no field for: kept from page to page. */
  readonly kept: readonly KeptParameter[];
  /** Which page of the result the address asks for, as a cursor; '' for the first. Only links to articles keep it. */
  readonly cursor: string;
}

/** One query, its views, an address each: `/search?view=timeline&q=ferry`. */
export type View = 'list' | 'timeline' | 'concordance' | 'collocates' | 'table';

export type Syntax = SearchReply['query']['syntax'];

export interface KeptParameter {
  readonly name: 'match' | 'size';
  readonly value: string;
}

export interface ArchiveSummary {
  readonly articles: number;
  readonly paragraphs: number;
  /** Most articles first; those without a source under null, last. */
  readonly sources: readonly {
    readonly name: string | null;
    readonly articles: number;
    readonly years: readonly YearHeld[];
  }[];
  /** In order; years without articles are left out. */
  readonly years: readonly YearHeld[];
  readonly undated: number;
  /** Searches that find something in this archive. */
  readonly examples: readonly ExampleSearch[];
}

export interface YearHeld {
  readonly year: number;
  readonly articles: number;
}

export interface ExampleSearch {
  readonly q: string;
  /** What it shows of the language. */
  readonly shows: 'phrase' | 'all' | 'either' | 'without' | 'headline' | 'year';
}

/** The fields whose values a search is narrowed by. */
export type FilterField = 'source' | 'section' | 'place' | 'byline' | 'language';

/** The first values of a field, most articles first, then those chosen beside them; and how many there are. */
export interface FilterList {
  readonly distinct: number;
  readonly values: readonly FilterChoice[];
}

/** A value to filter by, with how many articles of the present result have it. */
export interface FilterChoice {
  readonly value: string;
  readonly articles: number;
}

export interface FrontPage {
  readonly archive: ArchiveSummary;
}

export interface SearchPage {
  readonly form: SearchForm;
  /** Shown where nothing is asked; null where something is. */
  readonly archive: ArchiveSummary | null;
  /** What the view shows; null when the query could not be answered, and then `problem` says why. */
  readonly found: ViewFound | null;
  readonly problem: Problem | null;
  /** Of the same search as a feed; null where there is no result. */
  readonly feedUrl: string | null;
  /** What the present query finds with the field’s own filter left aside; null where there is no result. */
  readonly filters: Readonly<Record<FilterField | 'year', FilterList>> | null;
}

export type ViewFound = ArticlesFound | TimelineFound | ConcordanceFound | CollocatesFound;

/** A page of articles, as a list or as a table. */
export interface ArticlesFound extends PageOfMany {
  readonly view: 'list' | 'table';
  readonly reply: SearchReply;
  /** How many are listed on all pages: with reprints grouped, fewer than the totals count. */
  readonly listed: number;
  /** For each result the first of its reprints that match as well. */
  readonly alike: readonly (readonly ArticleHead[])[];
}

export interface TimelineFound {
  readonly view: 'timeline';
  readonly reply: TimelinesReply;
  /** An interval that was asked for and has more periods than can be drawn; the reply is of a coarser one. */
  readonly tooFine: TimelineReply['interval'] | null;
  /** The numbers as a table; a query that cannot be read is left out. */
  readonly csvUrl: string;
}

export interface ConcordanceFound extends PageOfMany {
  readonly view: 'concordance';
  readonly reply: ConcordanceReply;
  /** Of each line, in their order, what a page shows besides. */
  readonly lines: readonly LineDetails[];
  /** All lines as files. */
  readonly exports: { readonly csv: string; readonly txt: string };
}

export interface LineDetails {
  readonly language: string | null;
  /** Where the first word marked begins in its paragraph, in UTF-16 units. */
  readonly at: number;
  /** Within `left` and `right`, the words beside the match; null where there is none. */
  readonly leftWord: Range | null;
  readonly rightWord: Range | null;
}

/** The words that stand near the matches. */
export interface CollocatesFound extends PageOfMany {
  readonly view: 'collocates';
  readonly reply: CollocatesReply;
  /** Of each word, in their order, the search for the matches that it stands near; null where none says so. */
  readonly searches: readonly (NearSearch | null)[];
}

export interface NearSearch {
  readonly q: string;
  readonly syntax: Syntax;
}

interface PageOfMany {
  /** The place of the first article or line shown, from 0. */
  readonly offset: number;
  /** Addresses of the neighbouring pages. */
  readonly nextUrl: string | null;
  readonly previousUrl: string | null;
}

export interface ArticlePage {
  readonly article: ArticleReply;
  readonly cleaning: ArticleCleaning;
  readonly citation: ArticleCitation;
  /** The most like it, near-duplicates first. */
  readonly similar: readonly SimilarOne[];
  /** The search the reader came with; its query is '' when there was none. */
  readonly form: SearchForm;
  /** Back to the result list, null when the reader came without a query. */
  readonly backUrl: string | null;
  /** Where the article stands in that result; null where that is not known. */
  readonly place: PlaceInResult | null;
  /** Why the query could not be marked, when it could not. */
  readonly problem: Problem | null;
}

export interface SimilarOne extends Pick<ArticleReply, 'url' | 'headline' | 'source' | 'date' | 'language'> {
  readonly kind: SimilarReply['similar'][number]['kind'];
  /** Of the shorter one’s text, how much stands in the other word for word: 0 to 1. */
  readonly share: number;
  /** The words that tell most of what both are about, as the article prints them. */
  readonly sharedWords: readonly string[];
}

/** All articles that are like one. */
export interface SimilarPage {
  readonly article: Pick<ArticleReply, 'id' | 'url' | 'headline' | 'language'>;
  readonly similar: readonly SimilarOne[];
}

export interface ArticleCleaning {
  readonly removals: CleaningReply['removals'];
  /** What each rule takes out, by the rule's name; rules that are not known are missing. */
  readonly meanings: ReadonlyMap<string, string>;
  /** Whether the removed pieces are shown where they stood. */
  readonly isShown: boolean;
  /** The same page the other way: with them, or without. */
  readonly otherwiseUrl: string;
}

export interface ArticleCitation {
  /** To be read, in its parts: commas go between them. */
  readonly reference: readonly string[];
  /** Where the article is kept: `http://127.0.0.1:3000/articles/x`. */
  readonly address: string;
  /** As COinS, for reference managers. */
  readonly contextObject: string;
  /** As schema.org says it, for programs. */
  readonly newsArticle: Readonly<Record<string, unknown>>;
  /** As files, each under its name. */
  readonly files: readonly { readonly name: string; readonly text: string; readonly url: string }[];
}

/** A place in a result, and the way to the articles beside it, null at the ends. */
export interface PlaceInResult {
  /** What the result is gone through by. */
  readonly by: 'result' | 'line';
  /** From 0. */
  readonly place: number;
  readonly total: number;
  readonly previousUrl: string | null;
  readonly nextUrl: string | null;
  /** Whether the result is as it is now, since the one that the address names is no longer kept. */
  readonly isRenewed: boolean;
}

/** All values of a field that a search can be narrowed by, its own filter left aside, a page at a time. */
export interface FacetPage extends PageOfMany {
  readonly field: FilterField;
  /** The search that is narrowed. */
  readonly form: SearchForm;
  /** Only values that begin so are listed; '' for all. */
  readonly prefix: string;
  readonly order: 'count' | 'value';
  readonly reply: FacetsReply;
}

export interface BuildPage {
  /** The fields as they were sent in. */
  readonly parts: QueryParts;
  readonly from: string;
  readonly to: string;
  readonly source: readonly string[];
  /** All sources of the archive. */
  readonly sources: readonly string[];
  /** The query the fields make, '' while they make none. */
  readonly composed: string;
  /** Why the form as sent in makes no search; null otherwise. */
  readonly trouble: string | null;
}

/** The API, address by address. */
export interface ApiPage {
  readonly version: string;
  /** Parameters that every search takes. */
  readonly shared: readonly ApiParameter[];
  readonly operations: readonly ApiOperation[];
}

export interface ApiOperation {
  /** `GET` or `POST`. */
  readonly method: string;
  /** `/api/v1/articles/{id}` */
  readonly path: string;
  readonly summary: string;
  /** Names of those shared parameters that it takes. */
  readonly shared: readonly string[];
  /** Its own. */
  readonly parameters: readonly ApiParameter[];
  /** Media types of its answers. */
  readonly types: readonly string[];
  /** Statuses of what may go wrong. */
  readonly faults: readonly string[];
}

export interface ApiParameter {
  readonly name: string;
  readonly description: string;
  readonly isRequired: boolean;
}

/** What can go wrong, code by code. */
export interface ErrorCodesPage {
  readonly codes: readonly { readonly code: string; readonly status: number; readonly title: string }[];
}

export interface ErrorPage {
  readonly problem: Problem;
}

/** Addresses of the styles and scripts, with a content hash in them. */
export interface Assets {
  readonly style: string;
  readonly script: string;
}
