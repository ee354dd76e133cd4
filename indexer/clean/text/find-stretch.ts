/** The blocks of a text that hold the article: from `start` up to `end`, exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the article in a whole page that was selected and copied: between a menu of forty short lines and a foot of
 * sixty stands the stretch with the most prose in it. Prose counts for its length, any other line against; the best sum
 * wins (Bentley's maximum subarray, one pass).
 *
 * Only a text that begins with a menu is taken for such a page. A copied article is all its own stretch: its lists and
 * tables of results are not worth losing for a tidier end.
 */
export function findStretch(blocks: readonly string[]): Stretch {
  const best = bestStretch(blocks);
  return best.start > LONGEST_COPIED_HEADER ? best : { start: 0, end: blocks.length };
}

function bestStretch(blocks: readonly string[]): Stretch {
  let best = { start: 0, end: 0, sum: 0 };
  let start = 0;
  let sum = 0;
  for (const [at, block] of blocks.entries()) {
    if (sum <= 0) {
      start = at;
      sum = 0;
    }
    sum += isProse(block) ? Math.min(block.length, LONGEST_COUNTED) : -COST_OF_A_LABEL;
    if (sum > best.sum) best = { start, end: at + 1, sum };
  }
  return best;
}

const isProse = (block: string): boolean => block.length >= SHORTEST_PROSE && SENTENCE_END.test(block);

const LONGEST_COPIED_HEADER = 12;
const SHORTEST_PROSE = 60;
const LONGEST_COUNTED = 300;
const COST_OF_A_LABEL = 60;
const SENTENCE_END = /[.!?…。！？][\p{Pe}\p{Pf}"'”’]*$/u;
