import type { WordPresence } from '../engine.ts';
import type { WordQuery } from '../language/query.ts';
import { bindSlot } from './bound-word.ts';
import { type Atom, wordPattern } from './pattern.ts';
import type { Segment, VisibleSegment } from './segment.ts';
import type { TermSet } from './term-set.ts';

/** Whether a word stands in any living article, each part of a compound for itself; if not, what comes near. */
export function presenceOf(word: WordQuery, segments: readonly VisibleSegment[]): WordPresence {
  const pattern = wordPattern(word);
  const occurs = segments.some((visible) =>
    bindSlot(pattern, visible.segment).paths.some((path) => path.every(({ set }) => isLiving(set, visible))),
  );
  const only = pattern.paths.length === 1 && pattern.paths[0]?.length === 1 ? pattern.paths[0][0] : undefined;
  return { occurs, nearest: occurs || only === undefined ? [] : nearestTo(only, segments) };
}

function isLiving({ terms }: TermSet, { segment, living }: VisibleSegment): boolean {
  const { units, lexicon, index } = segment;
  return [...new Set(terms.flatMap((set) => [...set]))].some((term) => {
    for (const frequencies of index.frequencies(lexicon.terms[term] ?? '')) {
      for (const unit of frequencies.keys()) if (living[units.article[unit] ?? 0] === 1) return true;
    }
    return false;
  });
}

function nearestTo({ text, match }: Atom, segments: readonly VisibleSegment[]): readonly string[] {
  if (match === 'wildcard' || match === 'caps' || text.length < SHORTEST_MENDED || DIGIT.test(text)) return [];
  const edits = text.length < LONG_ENOUGH_FOR_TWO ? 1 : 2;
  const found = new Map<string, { distance: number; units: number }>();
  for (const { segment } of segments) {
    for (const [form, distance] of segment.index.formsWithinEdits(text, edits)) {
      const units = (found.get(form)?.units ?? 0) + unitsWith(form, segment);
      found.set(form, { distance, units });
    }
  }
  return [...found]
    .sort(([, a], [, b]) => a.distance - b.distance || b.units - a.units)
    .slice(0, MOST_OFFERED)
    .map(([form]) => form);
}

function unitsWith(form: string, { index }: Segment): number {
  let units = 0;
  for (const frequencies of index.frequencies(form)) units += frequencies.size;
  return units;
}

/** One edit turns any word of two letters into many others. */
const SHORTEST_MENDED = 3;
const LONG_ENOUGH_FOR_TWO = 6;
const MOST_OFFERED = 3;
/** A number that is not there is not misspelt. */
const DIGIT = /\d/u;
