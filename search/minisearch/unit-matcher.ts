import type { WordRange } from '../engine.ts';
import type { Pattern, Slot, WordPattern } from './pattern.ts';
import { intersection, NO_UNITS, postingsOf, type UnitCounts, union } from './postings.ts';
import type { Segment } from './segment.ts';
import { type TermSet, termSetOf } from './term-set.ts';
import { distinct, type Match, minimal, spanning, windowsOf } from './windows.ts';

/** A pattern bound to a segment: it knows which units may match and finds the matches in each. */
export interface UnitMatcher {
  /** Units that may match, ascending. */
  candidates(): Uint32Array;
  /** The matches in one unit, each range once, in the order of the text. */
  matchesIn(unit: number): readonly Match[];
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
          ),
      );
    }
    case 'near': {
      const { distance, ordered } = pattern;
      const near = (before: Match, after: Match) => {
        const steps = after.first - before.last;
        return steps >= 1 && steps <= distance;
      };
      return bindPair(
        pattern.left,
        pattern.right,
        segment,
        () => (left, right) => near(left, right) || (!ordered && near(right, left)),
      );
    }
    case 'same':
      return bindPair(pattern.left, pattern.right, segment, (unit) => {
        const apart = (left: Match, right: Match) => left.last < right.first || right.last < left.first;
        if (pattern.unit === 'paragraph') return apart;
        const view = viewOf(unit, segment);
        const sentences = ({ first, last }: Match) => [view.sentence(first), view.sentence(last)];
        return (left, right) => apart(left, right) && new Set([...sentences(left), ...sentences(right)]).size === 1;
      });
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
  const paths = pattern.paths.map((path) => path.map((atom) => termSetOf(atom, segment.lexicon, segment.index)));
  const steps = [{ kind: 'word', paths } as const];
  const only = paths.length === 1 && paths[0]?.length === 1 ? paths[0][0] : undefined;
  return {
    candidates: () => candidatesOf(paths, segment),
    matchesIn: (unit) => sequencesIn(viewOf(unit, segment), steps),
    exactCounts: () => {
      if (paths.length === 0) return NO_UNITS;
      if (only === undefined || only.cased !== null || mayCoincide(only, segment)) return undefined;
      return postingsOf(only, segment);
    },
    singleTerms: () => (paths.every((path) => path.length === 1) ? paths.flat() : undefined),
  };
}

function bindPhrase(slots: readonly Slot[], segment: Segment): UnitMatcher {
  const steps = slots.map(
    (slot): BoundSlot =>
      slot.kind === 'any'
        ? slot
        : {
            kind: 'word',
            paths: slot.paths.map((path) => path.map((atom) => termSetOf(atom, segment.lexicon, segment.index))),
          },
  );
  return textual(
    () =>
      steps
        .flatMap((step) => (step.kind === 'word' ? [candidatesOf(step.paths, segment)] : []))
        .reduce(intersection, everyUnit(segment)),
    (unit) => sequencesIn(viewOf(unit, segment), steps),
  );
}

function bindPair(
  left: Pattern,
  right: Pattern,
  segment: Segment,
  holdsIn: (unit: number) => (left: Match, right: Match) => boolean,
): UnitMatcher {
  const one = bindPattern(left, segment);
  const other = bindPattern(right, segment);
  return textual(
    () => intersection(one.candidates(), other.candidates()),
    (unit) => {
      const holds = holdsIn(unit);
      const rights = other.matchesIn(unit);
      return minimal(one.matchesIn(unit).flatMap((a) => rights.filter((b) => holds(a, b)).map((b) => spanning(a, b))));
    },
  );
}

const textual = (candidates: () => Uint32Array, matchesIn: (unit: number) => readonly Match[]): UnitMatcher => ({
  candidates,
  matchesIn,
  exactCounts: () => undefined,
  singleTerms: () => undefined,
});

type BoundSlot = { readonly kind: 'any' } | { readonly kind: 'word'; readonly paths: readonly (readonly TermSet[])[] };

const candidatesOf = (paths: readonly (readonly TermSet[])[], segment: Segment): Uint32Array =>
  union(paths.map((path) => path.map((set) => postingsOf(set, segment).units).reduce(intersection)));

/** `$3` and `3` stand at one place: a set that holds both would count it twice. */
const mayCoincide = (set: TermSet, { lexicon }: Segment): boolean =>
  set.terms.some((terms) => terms.size > 1 && [...terms].some((term) => lexicon.overlapping.has(term)));

const everyUnit = ({ units }: Segment): Uint32Array => Uint32Array.from({ length: units.count }, (_, unit) => unit);

/** One unit's tokens, by word position. */
interface UnitView {
  readonly words: number;
  /** Where the tokens that stand at `position` and match end (the position after them). */
  ends(position: number, set: TermSet): number[];
  sentence(position: number): number;
}

function viewOf(unit: number, { articles, units, tokens, lexicon }: Segment): UnitView {
  const start = units.firstToken[unit] ?? 0;
  const end = units.firstToken[unit + 1] ?? 0;
  const words = units.words[unit] ?? 0;
  const language = articles.language[units.article[unit] ?? 0] ?? 0;
  const firstAt = new Uint32Array(words + 1).fill(end);
  for (let token = end - 1; token >= start; token -= 1) firstAt[tokens.position[token] ?? 0] = token;
  return {
    words,
    ends(position, { terms, cased }) {
      const ends: number[] = [];
      for (let token = firstAt[position] ?? end; token < end && tokens.position[token] === position; token += 1) {
        const casedId = tokens.cased[token] ?? 0;
        const matches = cased === null ? terms[language]?.has(lexicon.termOfCased[casedId] ?? -1) : casedId === cased;
        if (matches) ends.push(position + (tokens.length[token] ?? 1));
      }
      return ends;
    },
    sentence: (position) => tokens.sentence[firstAt[position] ?? end] ?? 0,
  };
}

/** Where the slots follow one another without a gap. */
function sequencesIn(view: UnitView, slots: readonly BoundSlot[]): Match[] {
  const found: Match[] = [];
  for (let first = 0; first < view.words; first += 1) {
    let ends = new Set([first]);
    for (const slot of slots) {
      ends = endsAfter(slot, ends, view);
      if (ends.size === 0) break;
    }
    for (const end of ends) {
      const range: WordRange = [first, end - 1];
      found.push({ first, last: end - 1, marks: [range] });
    }
  }
  return found;
}

function endsAfter(slot: BoundSlot, starts: ReadonlySet<number>, view: UnitView): Set<number> {
  const ends = new Set<number>();
  for (const start of starts) {
    if (slot.kind === 'any') {
      if (start < view.words) ends.add(start + 1);
      continue;
    }
    for (const path of slot.paths) {
      let reached = [start];
      for (const set of path) reached = reached.flatMap((position) => view.ends(position, set));
      for (const end of reached) ends.add(end);
    }
  }
  return ends;
}
