import type { ArticleNumber } from './article.ts';
import type { Highlight } from './desk-types.ts';
import type { OccurrencePlace, WordRange } from './engine.ts';
import { highlightsAt, type WordEdges, wordEdges } from './highlights.ts';
import type { PageOf } from './page-of.ts';

export const LINE_SORTS = ['left1', 'right1', 'date', 'source', 'relevance'] as const;
/**
 * The order of a concordance's lines: by the three words before the match, the first one to its left counting first; by those
 * after it; by date, oldest first and the undated last; by source, then date; or as a search ranks the articles.
 */
export type LineSort = (typeof LINE_SORTS)[number];

export interface LinesRequest extends PageOf {
  readonly sort: LineSort;
}

/** One occurrence: the article and the text it is in, its first and last word there, and the words that made it one. */
export interface EngineLine {
  readonly article: ArticleNumber;
  readonly place: OccurrencePlace;
  readonly first: number;
  readonly last: number;
  readonly marks: readonly WordRange[];
}

/** A match between the words that stand around it. The three parts follow one another in the text as it is. */
export interface KeywordInContext {
  readonly left: string;
  readonly match: string;
  readonly right: string;
  /** Within `match`: what made it one. */
  readonly highlights: readonly Highlight[];
  /** Where the first of those begins in the whole text. */
  readonly at: number;
  /** Within `left` and `right`: the words beside the match, by which lines are ordered; null where there is none. */
  readonly leftWord: Highlight | null;
  readonly rightWord: Highlight | null;
}

/** Cuts a match, given by its words' positions, out of its text with so many words to each side. */
export type CutOut = (
  match: { readonly first: number; readonly last: number; readonly marks: readonly WordRange[] },
  words: number,
) => KeywordInContext;

/** For any match in a text; its words are found once, since a long paragraph may hold a page of lines. */
export function cutsOutOf(text: string): CutOut {
  const edges = wordEdges(text);
  const { starts, ends } = edges;
  return ({ first, last, marks }, words) => {
    const start = starts[first] ?? 0;
    const end = ends[last] ?? start;
    const from = first > words ? (starts[first - words] ?? 0) : 0;
    const to = last + words < ends.length - 1 ? (ends[last + words] ?? text.length) : text.length;
    const found = highlightsAt(edges, marks);
    return {
      left: text.slice(from, start),
      match: text.slice(start, end),
      right: text.slice(end, to),
      highlights: found.map(([from, to]) => [from - start, to - start] as const),
      at: found[0]?.[0] ?? start,
      leftWord: words === 0 ? null : stretch(edges, first - 1, from),
      rightWord: words === 0 ? null : stretch(edges, last + 1, end),
    };
  };
}

/** A word by its position, counted from a place in the text. */
function stretch({ starts, ends }: WordEdges, word: number, from: number): Highlight | null {
  const start = starts[word];
  const end = ends[word];
  return start === undefined || end === undefined ? null : [start - from, end - from];
}
