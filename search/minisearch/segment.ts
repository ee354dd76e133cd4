import type { ArticleId, ArticleNumber } from '../article.ts';
import type { Bits } from './bits.ts';
import type { Lexicon } from './lexicon.ts';
import type { UnitIndex } from './unit-index.ts';

/**
 * An immutable index of some articles: those that became current in the archive after version `after` and up to `upTo`.
 * Articles, units and tokens are numbered from 0 within the segment, in that nesting, so each level is a range of the
 * next and everything is a column: a typed array with one entry an article, unit or token.
 */
export interface Segment {
  readonly after: number;
  readonly upTo: number;
  readonly articles: ArticleColumns;
  readonly units: UnitColumns;
  readonly tokens: TokenColumns;
  readonly lexicon: Lexicon;
  readonly index: UnitIndex;
}

/** A segment and which of its articles are still current in a view. */
export interface VisibleSegment {
  readonly segment: Segment;
  readonly living: Bits;
}

export interface ArticleColumns {
  readonly count: number;
  readonly numbers: readonly ArticleNumber[];
  readonly ids: readonly ArticleId[];
  readonly urls: readonly (string | null)[];
  /** First and last day of the article's period as yyyymmdd; 0 when undated. */
  readonly firstDay: Uint32Array;
  readonly lastDay: Uint32Array;
  /** Words of all units, headline and byline included. */
  readonly words: Uint32Array;
  readonly paragraphs: Uint32Array;
  /** Which of the lexicon's languages its words are stemmed in. */
  readonly language: Uint32Array;
  /** The units of article a are `firstUnit[a]` … `firstUnit[a + 1] - 1`: headline, authors, paragraphs in order. */
  readonly firstUnit: Uint32Array;
  readonly values: Readonly<Record<ValueField, ValueColumn>>;
}

/** Fields whose values are matched whole by filters and counted by facets. */
export const VALUE_FIELDS = ['source', 'section', 'place', 'byline', 'language'] as const;
export type ValueField = (typeof VALUE_FIELDS)[number];

/** Values of article a: `values[of[i]]` for i from `start[a]` to `start[a + 1] - 1`; none, one or several. */
export interface ValueColumn {
  readonly values: readonly string[];
  readonly start: Uint32Array;
  readonly of: Uint32Array;
}

export interface UnitColumns {
  readonly count: number;
  readonly article: Uint32Array;
  /** Index into UNIT_FIELDS. */
  readonly field: Uint8Array;
  /** The paragraph's number, the author's place from 0, or 0 for a headline. */
  readonly n: Uint32Array;
  /** The tokens of unit u are `firstToken[u]` … `firstToken[u + 1] - 1`. */
  readonly firstToken: Uint32Array;
  /** How many word positions it has. */
  readonly words: Uint32Array;
}

/** One entry a token, in the order of `Token`. */
export interface TokenColumns {
  /** Cased form, as the lexicon numbers them. */
  readonly cased: Uint32Array;
  readonly position: Uint32Array;
  readonly length: Uint32Array;
  readonly sentence: Uint32Array;
}
