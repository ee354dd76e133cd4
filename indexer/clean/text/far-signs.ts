import { is, lookAround, type Signs } from './line-signs.ts';
import type { SeenLine } from './see-lines.ts';

/**
 * What the first reading of the page tells of a line: how likely the lines around it are the article's, whether it
 * stands in the stretch that is, and how much of the article is above and below it.
 *
 * @param scores of the first reading, one a line; above 0 speaks for the article
 */
export function farSigns(lines: readonly SeenLine[], scores: readonly number[]): readonly Signs[] {
  const likely = scores.map(likelihood);
  const amounts = lines.map((line, at) =>
    line.isFiller ? 0 : Math.min(line.size, LONGEST_COUNTED) * (likely[at] ?? 0),
  );
  const { start, end } = likelyStretch(lines, scores);
  const total = sumOf(amounts) || 1;
  const inStretch = sumOf(amounts.slice(start, end)) / total;
  const around = lookAround(lines);
  const likeliness = (_: SeenLine, at: number): number => likely[at] ?? 0;
  const marks = runningMarks(lines, amounts, total);
  let above = 0;
  return lines.map((_, at) => {
    const share = around(at);
    const before = above / total;
    above += amounts[at] ?? 0;
    const after = Math.max(0, total - above) / total;
    const [likelyAbove, likelyBelow] = [share(likeliness, -1, -1), share(likeliness, 1, 1)];
    const isInside = at >= start && at < end;
    return {
      likelyAbove,
      likelyBelow,
      likelyNeither: 1 - Math.max(likelyAbove, likelyBelow),
      likelyFurtherUp: share(likeliness, -4, -2),
      likelyFurtherDown: share(likeliness, 2, 4),
      likelyFarUp: share(likeliness, -12, -5),
      likelyFarDown: share(likeliness, 5, 12),
      before,
      after,
      amid: Math.min(before, after) * 2,
      first: is(before < 0.01),
      last: is(after < 0.01),
      aboveStretch: at < start ? Math.min(1, (start - at) / 10) : 0,
      belowStretch: at >= end ? Math.min(1, (at - end + 1) / 10) : 0,
      stretchStart: isInside ? 1 / (at - start + 1) : 0,
      oneStretch: inStretch,
      ...marks[at],
    };
  });
}

/** How likely a line of this score is the article's. */
export const likelihood = (score: number): number => 1 / (1 + Math.exp(-score));

/** The stretch with the most that the first reading took for the article (Bentley's maximum subarray, one pass). */
export function likelyStretch(
  lines: readonly SeenLine[],
  scores: readonly number[],
): { readonly start: number; readonly end: number } {
  let best = { start: 0, end: 0, sum: 0 };
  let start = 0;
  let sum = 0;
  for (const [at, line] of lines.entries()) {
    if (sum <= 0) [start, sum] = [at, 0];
    const score = Math.max(-2, Math.min(3, scores[at] ?? 0));
    sum += line.isFiller ? 0 : score * Math.min(LONGEST_COUNTED, line.size + COUNTED_ANYHOW);
    if (sum > best.sum) best = { start, end: at + 1, sum };
  }
  return best;
}

/** What has gone before on the page: an end of the article, a list of others, the credits of a second one. */
function runningMarks(lines: readonly SeenLine[], amounts: readonly number[], total: number): readonly Signs[] {
  let above = 0;
  let ends = 0;
  let credits = 0;
  let belowHeading = Number.POSITIVE_INFINITY;
  let belowCredit = Number.POSITIVE_INFINITY;
  return lines.map(({ rule, isFiller, isCredit, size }, at) => {
    if (rule !== undefined && END_RULES.has(rule) && above > 0.3 * total) ends += 1;
    if (isCredit && !isFiller && above > 0.2 * total) credits += 1;
    belowHeading = rule === 'see-also' && size < 60 ? 0 : belowHeading + is(!isFiller);
    belowCredit = isCredit ? 0 : belowCredit + is(!isFiller);
    above += amounts[at] ?? 0;
    return {
      belowEnd: Math.min(1, ends / 2),
      belowSecondCredit: is(credits > 0),
      belowManyCredits: is(credits > 2),
      belowListHeading: is(belowHeading > 0 && belowHeading < 12),
      shortlyBelowCredit: is(belowCredit > 0 && belowCredit < 10),
    };
  });
}

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

const LONGEST_COUNTED = 400;
/** So that a run of short lines weighs something against the prose around it. */
const COUNTED_ANYHOW = 25;
const END_RULES: ReadonlySet<string> = new Set(['leave-a-reply', 'tags', 'copyright', 'comment-form']);
