import { ArticleSet } from '../article-set.ts';
import type { Segment } from '../segment/segment.ts';
import { type ArticleMatches, asMatches, combinedByUnit, distinct, type Match } from './matches.ts';
import { pairSpans } from './pair-spans.ts';
import { type PairRule, pairsOf } from './pairs.ts';
import type { Pattern, Slot, WordPattern } from './pattern.ts';
import {
  articlesWithWord,
  atomsOf,
  type BoundWord,
  bindWord,
  occurrencesOf,
  type Places,
  rowOf,
  rowPlaces,
  wordPlaces,
} from './slot-places.ts';
import { Spans } from './spans.ts';
import type { TermSet } from './term-set.ts';
import { EVERY_UNIT, type UnitsMask } from './units-mask.ts';
import { windowsOf } from './windows.ts';

/** A pattern bound to a segment: it knows which articles may match and finds the matches in each. */
export interface Matcher {
  /** How many words would be read in all: a bound on the work. */
  readonly occurrences: number;
  /** Articles that may match. */
  candidates(): ArticleSet;
  /** Told which articles will be asked for, it need not make ready for all. The set must not change meanwhile. */
  prepare(articles: ArticleSet): void;
  /**
   * The stretches that match in one article, each once, in the order of the text; good until the next are asked for.
   *
   * @param wanted only these units are of interest
   */
  spansIn(article: number, wanted: UnitsMask): Spans;
  /** The units of an article that they are in, and perhaps others. */
  unitsIn(article: number): UnitsMask;
  /** The same stretches with the words that made them match. */
  matchesIn(article: number): ArticleMatches;
  /** The terms, where each match is one word; undefined for anything longer. */
  readonly singleWords: readonly TermSet[] | undefined;
}

/** Throws QueryError for a pattern past the cost limits. */
export function bindPattern(pattern: Pattern, segment: Segment): Matcher {
  switch (pattern.kind) {
    case 'word':
      return wordMatcher(pattern, segment);
    case 'phrase':
      return phraseMatcher(pattern.slots, segment);
    case 'window': {
      const { slop, span } = pattern;
      const words = pattern.words.map((word) => wordMatcher(word, segment));
      return combined(words, inAll, (inUnit) => windowsOf(inUnit, slop, span));
    }
    case 'near': {
      const { distance, ordered } = pattern;
      const rule: PairRule = { distance, ordered, fits: anywhere };
      return pairMatcher(pattern.left, pattern.right, segment, () => rule);
    }
    case 'same':
      return pairMatcher(
        pattern.left,
        pattern.right,
        segment,
        pattern.unit === 'paragraph'
          ? () => IN_A_PARAGRAPH
          : (article, offset) => ({
              ...IN_A_PARAGRAPH,
              fits: inOneSentence(sentenceStarts(article, offset, segment)),
            }),
      );
    case 'either':
      return combined(
        pattern.options.map((option) => bindPattern(option, segment)),
        inAny,
        (inUnit) => distinct(inUnit.flat()),
      );
    default:
      return pattern satisfies never;
  }
}

function wordMatcher(pattern: WordPattern, segment: Segment): Matcher {
  const word = bindWord(pattern, segment);
  return spanMatcher([word], () => articlesWithWord(word, segment), wordPlaces(word), {
    singleWords: word.paths.every((path) => path.length === 1) ? atomsOf(word).map(({ set }) => set) : undefined,
  });
}

function phraseMatcher(slots: readonly Slot[], segment: Segment): Matcher {
  const { words, trailing } = rowOf(slots);
  const bound = words.map(({ word, gap }) => ({ word: bindWord(word, segment), gap }));
  const [first] = bound;
  const { articles } = segment;
  if (first === undefined) {
    return spanMatcher([], () => ArticleSet.allOf(articles.count), everyStretch(trailing, segment), {});
  }
  const row = rowPlaces(
    bound.map(({ word, gap }) => ({ places: wordPlaces(word), gap, occurrences: occurrencesOf(word) })),
  );
  const places = first.gap + trailing === 0 ? row : widened(row, first.gap, trailing, segment);
  return spanMatcher(
    bound.map(({ word }) => word),
    () =>
      articlesWithAll(
        bound.map(({ word }) => ({
          occurrences: occurrencesOf(word),
          candidates: () => articlesWithWord(word, segment),
        })),
      ),
    places,
    {},
  );
}

function spanMatcher(
  words: readonly BoundWord[],
  candidates: () => ArticleSet,
  { spansIn, unitsIn }: Places,
  { singleWords }: Partial<Pick<Matcher, 'singleWords'>>,
): Matcher {
  const atoms = words.flatMap(atomsOf);
  return {
    occurrences: words.reduce((sum, word) => sum + occurrencesOf(word), 0),
    candidates,
    prepare(articles) {
      for (const { places } of atoms) places.prepare(articles);
    },
    spansIn,
    unitsIn,
    matchesIn: (article) => asMatches(spansIn(article, EVERY_UNIT)),
    singleWords,
  };
}

function pairMatcher(
  left: Pattern,
  right: Pattern,
  segment: Segment,
  ruleIn: (article: number, offset: number) => PairRule,
): Matcher {
  const operands = [bindPattern(left, segment), bindPattern(right, segment)] as const;
  const [lefts, rights] = operands;
  const pairs = new Spans();
  const isLeftRarer = lefts.occurrences < rights.occurrences;
  const unitsIn = (article: number): UnitsMask => {
    const units = (isLeftRarer ? lefts : rights).unitsIn(article);
    return units === 0 ? 0 : units & (isLeftRarer ? rights : lefts).unitsIn(article);
  };
  return {
    ...combined(operands, inAll, ([inLeft = [], inRight = []], article, offset) =>
      inLeft.length === 0 || inRight.length === 0 ? [] : pairsOf(inLeft, inRight, ruleIn(article, offset)),
    ),
    unitsIn,
    /** Marks left aside, so that counting makes no objects. */
    spansIn(article, wanted) {
      pairs.clear();
      const units = wanted & unitsIn(article);
      if (units === 0) return pairs;
      const one = lefts.spansIn(article, units);
      const two = rights.spansIn(article, units);
      pairSpans(one, two, (offset) => ruleIn(article, offset), pairs);
      return pairs;
    },
  };
}

type Combination = (inUnit: readonly (readonly Match[])[], article: number, offset: number) => readonly Match[];

/** Matches made, unit by unit, of the operands' matches there. */
function combined(
  operands: readonly Matcher[],
  candidates: (operands: readonly Matcher[]) => ArticleSet,
  combine: Combination,
): Matcher {
  const spans = new Spans();
  const matchesIn = (article: number): ArticleMatches =>
    combinedByUnit(
      operands.map((operand) => operand.matchesIn(article)),
      (inUnit, offset) => combine(inUnit, article, offset),
    );
  return {
    occurrences: operands.reduce((sum, operand) => sum + operand.occurrences, 0),
    candidates: () => candidates(operands),
    prepare(articles) {
      for (const operand of operands) operand.prepare(articles);
    },
    spansIn(article) {
      spans.clear();
      for (const { offset, matches } of matchesIn(article)) {
        for (const { first, last } of matches) spans.push(offset, first, last);
      }
      spans.sort();
      return spans;
    },
    unitsIn: () => EVERY_UNIT,
    matchesIn,
    singleWords: undefined,
  };
}

const inAll = (operands: readonly Matcher[]): ArticleSet => articlesWithAll(operands);

/**
 * Articles that may hold all of them: the rarest one's, less those that lack another. Where that is much more frequent,
 * looking it up in the few articles costs less than going through all of its own.
 */
function articlesWithAll(parts: readonly Pick<Matcher, 'occurrences' | 'candidates'>[]): ArticleSet {
  const least = Math.min(...parts.map(({ occurrences }) => occurrences));
  return parts
    .filter(({ occurrences }) => occurrences <= MUCH_MORE * least)
    .map((part) => part.candidates())
    .reduce((all, one) => all.keepOnly(one));
}

const inAny = (operands: readonly Matcher[]): ArticleSet =>
  operands.map((operand) => operand.candidates()).reduce((any, one) => any.addAll(one));

/** Stretches that reach over so many more words before and after, where the unit has them. */
function widened(row: Places, before: number, after: number, { articles, units }: Segment): Places {
  const wide = new Spans();
  return {
    unitsIn: row.unitsIn,
    spansIn(article, wanted) {
      wide.clear();
      const { length, units: offsets, firsts, lasts } = row.spansIn(article, wanted);
      for (let i = 0; i < length; i += 1) {
        const offset = offsets[i] ?? 0;
        const first = (firsts[i] ?? 0) - before;
        const last = (lasts[i] ?? 0) + after;
        const words = units.words.at((articles.firstUnit[article] ?? 0) + offset);
        if (first >= 0 && last < words) wide.push(offset, first, last);
      }
      return wide;
    },
  };
}

/** A phrase of any-word slots alone: every stretch of so many words. */
function everyStretch(length: number, { articles, units }: Segment): Places {
  const spans = new Spans();
  return {
    unitsIn: () => EVERY_UNIT,
    spansIn(article) {
      spans.clear();
      const firstUnit = articles.firstUnit[article] ?? 0;
      const count = (articles.firstUnit[article + 1] ?? 0) - firstUnit;
      for (let offset = 0; offset < count; offset += 1) {
        const words = units.words.at(firstUnit + offset);
        for (let first = 0; first + length <= words; first += 1) spans.push(offset, first, first + length - 1);
      }
      return spans;
    },
  };
}

const anywhere = (): boolean => true;

const IN_A_PARAGRAPH: PairRule = { distance: Number.POSITIVE_INFINITY, ordered: false, fits: anywhere };

const sentenceStarts = (article: number, offset: number, { articles, units }: Segment): readonly number[] =>
  units.sentences.startsIn((articles.firstUnit[article] ?? 0) + offset);

const inOneSentence =
  (starts: readonly number[]) =>
  (first: number, last: number): boolean =>
    !starts.some((start) => first < start && start <= last);

/** So many times as frequent, and a word is not gone through but looked up. */
const MUCH_MORE = 8;
