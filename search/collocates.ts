import type { PageOf } from './page-of.ts';

export const MEASURES = ['logLikelihood', 'logDice', 'count'] as const;
/** By what collocates are ordered, highest first. */
export type Measure = (typeof MEASURES)[number];

export interface CollocatesRequest extends PageOf {
  /** How many words to each side of a match are near it: 1 to 20. */
  readonly span: number;
  readonly measure: Measure;
  /** Words that stand near a match less often than this are left out: 1 or more. */
  readonly least: number;
  /** Whether the commonest words of English (`the`, `of`) count too. */
  readonly withStopWords: boolean;
}

export interface CollocatesFound {
  /** Matches whose surroundings were read. */
  readonly occurrences: number;
  /** Words of the whole archive that are in no match: the sample. */
  readonly words: number;
  /** Those of them that stand near a match. */
  readonly near: number;
  /** How many collocates there are, on whatever page. */
  readonly distinct: number;
  readonly collocates: readonly Collocate[];
}

/** A word that stands near matches. */
export interface Collocate {
  /** Folded, as the index has it. */
  readonly word: string;
  /** How often it stands near a match: `left` and `right` together. Each place counts once, however many matches are near. */
  readonly count: number;
  /** Before the nearest match. */
  readonly left: number;
  /** After the nearest match, or midway between two. */
  readonly right: number;
  /** How often it stands anywhere outside matches. */
  readonly everywhere: number;
  /** How often it would stand near a match if it had nothing to do with them. */
  readonly expected: number;
  readonly logLikelihood: number;
  readonly logDice: number;
}

/**
 * How sure it is that a word's standing near the matches is no accident: G² of the table of words near and not near, this
 * word and others. Negative where it stands there less often than expected. 3.84 is passed by chance once in twenty words,
 * 10.83 once in a thousand.
 * Source: Dunning, “Accurate Methods for the Statistics of Surprise and Coincidence”, Computational Linguistics 19 (1993).
 * What is counted follows Evert, “Corpora and collocations” (2008): the spans of neighbouring matches are joined.
 *
 * @param count of the word near matches
 * @param everywhere of the word; at least `count`
 * @param near words near matches; at least `count`
 * @param words in all
 */
export function logLikelihood(count: number, everywhere: number, near: number, words: number): number {
  const cells: readonly (readonly [observed: number, row: number, column: number])[] = [
    [count, near, everywhere],
    [near - count, near, words - everywhere],
    [everywhere - count, words - near, everywhere],
    [words - near - everywhere + count, words - near, words - everywhere],
  ];
  const surprise =
    2 * cells.reduce((sum, [observed, row, column]) => sum + surpriseOf(observed, (row * column) / words), 0);
  // Rounding can leave a table without any surprise a hair below 0.
  return count < expectedCount(everywhere, near, words) ? -Math.max(0, surprise) : Math.max(0, surprise);
}

const surpriseOf = (observed: number, expected: number): number =>
  observed === 0 ? 0 : observed * Math.log(observed / expected);

/** How often a word would stand near if it stood there as often as anywhere. Parameters as above. */
export const expectedCount = (everywhere: number, near: number, words: number): number => (near * everywhere) / words;

/**
 * How closely a word keeps to the matches, whatever the archive's size: 14 when neither goes without the other, one less
 * each time that is half as true. More than 14 when it stands near each match several times.
 * Source: Rychlý, “A Lexicographer-Friendly Association Score”, RASLAN (2008).
 *
 * @param count of the word near matches; at least 1
 * @param everywhere of the word
 * @param occurrences matches
 */
export const logDice = (count: number, everywhere: number, occurrences: number): number =>
  14 + Math.log2((2 * count) / (everywhere + occurrences));
