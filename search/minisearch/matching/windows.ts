import { QueryError } from '../../../errors/index.ts';
import type { Span } from '../../language/query.ts';
import { type Match, minimal, spanning } from './matches.ts';

/**
 * `"a b c"~n`: windows in which every word has a match of its own and at most `slop` other words stand between them,
 * in any order. For each possible first word the shortest window is looked for, by trying matches in turn.
 *
 * Throws QueryError `too-many-terms` when a text repeats the words so often that trying would take seconds.
 *
 * @param words the matches of each word in one unit, in the order of the text
 * @param span of the phrase in the query
 */
export function windowsOf(words: readonly (readonly Match[])[], slop: number, span: Span): Match[] {
  const found: Match[] = [];
  let steps = 0;
  for (const [leader, matches] of words.entries()) {
    const others = words.filter((_, word) => word !== leader);
    for (const first of matches) {
      const shortest = shortestFrom(first, others, slop, () => {
        steps += 1;
        if (steps > MOST_STEPS) throw tooMany(span);
      });
      if (shortest !== undefined) found.push(shortest);
    }
  }
  return minimal(found);
}

function shortestFrom(
  first: Match,
  others: readonly (readonly Match[])[],
  slop: number,
  step: () => void,
): Match | undefined {
  let best: Match | undefined;
  const extend = (window: Match, taken: readonly Match[], covered: number, rest: typeof others): void => {
    step();
    if (best !== undefined && window.last >= best.last) return;
    const [next, ...later] = rest;
    if (next === undefined) {
      if (width(window) - covered <= slop) best = window;
      return;
    }
    for (let i = firstAfter(first.first, next); i < next.length; i += 1) {
      const match = next[i];
      // Words still to come cover few places each, so this bound never cuts off a window that would do.
      if (match === undefined || match.first - first.first > slop + covered + (later.length + 1) * WIDEST_WORD) break;
      if (taken.some((one) => overlaps(one, match))) continue;
      extend(spanning(window, match), [...taken, match], covered + width(match), later);
    }
  };
  extend(first, [first], width(first), others);
  return best;
}

/** Where in a list, ordered by first position, the matches that begin after `position` begin. */
export function firstAfter(position: number, matches: readonly Match[]): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((matches[middle]?.first ?? 0) > position) high = middle;
    else low = middle + 1;
  }
  return low;
}

const width = ({ first, last }: Match): number => last - first + 1;
const overlaps = (one: Match, other: Match): boolean => one.first <= other.last && other.first <= one.last;

const tooMany = ({ start, end }: Span): QueryError =>
  new QueryError([
    {
      code: 'too-many-terms',
      message: 'The words of this phrase stand in a text in more ways than can be tried.',
      hint: 'Use fewer or rarer words, or a smaller number after the ~.',
      start,
      end,
    },
  ]);

/** Places one word can cover: eight typed parts, each matching a joined word of eight. A bound for pruning only. */
const WIDEST_WORD = 64;

/** About a second of trying in one text. */
const MOST_STEPS = 2_000_000;
