import { type BoundSlot, type BoundWord, bindSlot } from './bound-word.ts';
import { distinct, type Match } from './matches.ts';
import { type PairRule, pairsOf } from './pairs.ts';
import type { Pattern, Slot, WordPattern } from './pattern.ts';
import { intersection, NO_UNITS, postingsOf, type UnitCounts, union } from './postings.ts';
import type { Segment } from './segment.ts';
import { countRowsIn, rowsIn, sentencesOf, sequencesIn } from './sequences.ts';
import type { TermSet } from './term-set.ts';
import { windowsOf } from './windows.ts';

/** A pattern bound to a segment: it knows which units may match and finds the matches in each. */
export interface UnitMatcher {
  /** Units that may match, ascending. */
  candidates(): Uint32Array;
  /** The matches in one unit, each range once, in the order of the text. */
  matchesIn(unit: number): readonly Match[];
  /** How many `matchesIn` would give. */
  countIn(unit: number): number;
  /** The units and how many matches each holds, where the postings alone say it; undefined where texts must be looked at. */
  exactCounts(): UnitCounts | undefined;
  /** The terms its matches can be, where each match is one word; undefined for anything longer. */
  singleTerms(): readonly TermSet[] | undefined;
}

/** Throws QueryError for a pattern past the cost limits. */
export function bindPattern(pattern: Pattern, segment: Segment): UnitMatcher {
  switch (pattern.kind) {
    case 'word':
      return bindWord(pattern, segment);
    case 'phrase':
      return bindPhrase(pattern.slots, segment);
    case 'window': {
      const words = pattern.words.map((word) => bindPattern(word, segment));
      return textual(
        () => words.map((word) => word.candidates()).reduce(intersection),
        (unit) =>
          windowsOf(
            words.map((word) => word.matchesIn(unit)),
            pattern.slop,
            pattern.span,
          ),
      );
    }
    case 'near': {
      const { distance, ordered } = pattern;
      return bindPair(pattern.left, pattern.right, segment, () => ({ distance, ordered, fits: anywhere }));
    }
    case 'same':
      return bindPair(pattern.left, pattern.right, segment, (unit) => ({
        distance: Number.POSITIVE_INFINITY,
        ordered: false,
        fits: pattern.unit === 'paragraph' ? anywhere : inOneSentence(sentencesOf(unit, segment)),
      }));
    case 'either': {
      const options = pattern.options.map((option) => bindPattern(option, segment));
      return textual(
        () => union(options.map((option) => option.candidates())),
        (unit) => distinct(options.flatMap((option) => option.matchesIn(unit))),
      );
    }
    default:
      return pattern satisfies never;
  }
}

function bindWord(pattern: WordPattern, segment: Segment): UnitMatcher {
  const slot = bindSlot(pattern, segment);
  const only = slot.paths.length === 1 && slot.paths[0]?.length === 1 ? slot.paths[0][0]?.set : undefined;
  return {
    candidates: () => candidatesOf(slot, segment),
    ...finderOf([slot], segment),
    exactCounts: () => {
      if (slot.paths.length === 0) return NO_UNITS;
      if (only === undefined || only.cased !== null || mayCoincide(only, segment)) return undefined;
      return postingsOf(only, segment);
    },
    singleTerms: () =>
      slot.paths.every((path) => path.length === 1) ? slot.paths.flat().map(({ set }) => set) : undefined,
  };
}

function bindPhrase(slots: readonly Slot[], segment: Segment): UnitMatcher {
  const bound = slots.map((slot) => (slot.kind === 'any' ? slot : bindSlot(slot, segment)));
  const words = bound.filter((slot) => slot.kind === 'word');
  return {
    candidates: () =>
      words.length === 0 ? everyUnit(segment) : words.map((slot) => candidatesOf(slot, segment)).reduce(intersection),
    ...finderOf(bound, segment),
    exactCounts: () => undefined,
    singleTerms: () => undefined,
  };
}

function bindPair(left: Pattern, right: Pattern, segment: Segment, ruleIn: (unit: number) => PairRule): UnitMatcher {
  const one = bindPattern(left, segment);
  const other = bindPattern(right, segment);
  return textual(
    () => intersection(one.candidates(), other.candidates()),
    (unit) => pairsOf(one.matchesIn(unit), other.matchesIn(unit), ruleIn(unit)),
  );
}

const anywhere = (): boolean => true;

const inOneSentence =
  (sentenceAt: (position: number) => number) =>
  (first: number, last: number): boolean =>
    sentenceAt(first) === sentenceAt(last);

const textual = (candidates: () => Uint32Array, matchesIn: (unit: number) => readonly Match[]): UnitMatcher => ({
  candidates,
  matchesIn,
  countIn: (unit) => matchesIn(unit).length,
  exactCounts: () => undefined,
  singleTerms: () => undefined,
});

const candidatesOf = ({ paths }: BoundWord, segment: Segment): Uint32Array =>
  union(paths.map((path) => path.map(({ set }) => postingsOf(set, segment).units).reduce(intersection)));

/** `$3` and `3` stand at one place: a set that holds both would count it twice. */
const mayCoincide = (set: TermSet, { lexicon }: Segment): boolean =>
  set.terms.some((terms) => terms.size > 1 && [...terms].some((term) => lexicon.overlapping.has(term)));

const everyUnit = ({ units }: Segment): Uint32Array => Uint32Array.from({ length: units.count }, (_, unit) => unit);

/** Where the slots follow one another without a gap. Plain words in a row, the usual case, are found in one pass. */
function finderOf(slots: readonly BoundSlot[], segment: Segment): Pick<UnitMatcher, 'matchesIn' | 'countIn'> {
  const row = slots.map((slot) => (slot.kind === 'word' && slot.paths.length === 1 ? slot.paths[0] : undefined));
  const atoms = row.flatMap((path) => path ?? []);
  if (row.includes(undefined) || atoms.length === 0) {
    const matchesIn = (unit: number) => sequencesIn(unit, slots, segment);
    return { matchesIn, countIn: (unit) => matchesIn(unit).length };
  }
  return {
    matchesIn: (unit) => rowsIn(unit, atoms, segment),
    countIn: (unit) => countRowsIn(unit, atoms, segment),
  };
}
