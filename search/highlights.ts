import { wordsOf } from './analysis/index.ts';
import type { Highlight } from './desk-types.ts';
import type { WordRange } from './engine.ts';

/**
 * Ranges of word positions → stretches of the text they were counted in. Marks that overlap become one stretch;
 * `U.S. sanctions` marked word by word stays two.
 */
export const highlightsOf = (text: string, marks: readonly WordRange[]): readonly Highlight[] =>
  merged(stretchesOf(text, marks));

/** The same in a text whose words were found before. */
export const highlightsAt = (edges: WordEdges, marks: readonly WordRange[]): readonly Highlight[] =>
  merged(stretchesAt(edges, marks));

/** The stretch of text of each range, in their order, overlapping where they do. */
export const stretchesOf = (text: string, ranges: readonly WordRange[]): readonly Highlight[] =>
  ranges.length === 0 ? [] : stretchesAt(wordEdges(text), ranges);

const stretchesAt = ({ starts, ends }: WordEdges, ranges: readonly WordRange[]): readonly Highlight[] =>
  ranges.flatMap(([first, last]): Highlight[] => {
    const start = starts[first];
    const end = ends[last];
    return start === undefined || end === undefined ? [] : [[start, end]];
  });

/** Where each word position of a text starts and ends. */
export interface WordEdges {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A joined word begins where its first part does and ends with its last. */
export function wordEdges(text: string): WordEdges {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { position, length, start, end } of wordsOf(text)) {
    starts[position] = Math.min(starts[position] ?? start, start);
    const last = position + length - 1;
    ends[last] = Math.max(ends[last] ?? end, end);
  }
  return { starts, ends };
}

function merged(stretches: readonly Highlight[]): readonly Highlight[] {
  const kept: [number, number][] = [];
  for (const [start, end] of [...stretches].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const previous = kept.at(-1);
    if (previous !== undefined && start < previous[1]) previous[1] = Math.max(previous[1], end);
    else kept.push([start, end]);
  }
  return kept;
}
