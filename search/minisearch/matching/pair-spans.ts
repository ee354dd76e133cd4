import type { PairRule } from './pairs.ts';
import { Spans } from './spans.ts';

/**
 * The smallest stretches that hold one of each, as `pairsOf` finds them, without their marks: the same rule on columns.
 *
 * @param ruleIn the rule in the unit at an offset
 */
export function pairSpans(lefts: Spans, rights: Spans, ruleIn: (offset: number) => PairRule, found: Spans): void {
  let left = 0;
  let right = 0;
  while (left < lefts.length && right < rights.length) {
    const offset = lefts.units[left] ?? 0;
    const other = rights.units[right] ?? 0;
    if (offset !== other) {
      if (offset < other) left += 1;
      else right += 1;
      continue;
    }
    const leftEnd = endOfUnit(lefts, left);
    const rightEnd = endOfUnit(rights, right);
    const rule = ruleIn(offset);
    if (!alternate(lefts, left, leftEnd, rights, right, rightEnd, rule, offset, found)) {
      PAIRS.clear();
      follow(lefts, left, leftEnd, rights, right, rightEnd, rule);
      if (!rule.ordered) follow(rights, right, rightEnd, lefts, left, leftEnd, rule);
      pushMinimal(offset, found);
    }
    left = leftEnd;
    right = rightEnd;
  }
}

/**
 * Of single words at places of their own, the usual case, the smallest stretches are those from one kind to the other
 * right after it: one walk along both finds them in order. False, and nothing found, for anything else.
 */
function alternate(
  lefts: Spans,
  leftFrom: number,
  leftEnd: number,
  rights: Spans,
  rightFrom: number,
  rightEnd: number,
  { distance, ordered, fits }: PairRule,
  offset: number,
  found: Spans,
): boolean {
  const before = found.length;
  let left = leftFrom;
  let right = rightFrom;
  let previous = -1;
  let wasLeft = false;
  while (left < leftEnd || right < rightEnd) {
    const nextLeft = left < leftEnd ? (lefts.firsts[left] ?? 0) : LATEST;
    const nextRight = right < rightEnd ? (rights.firsts[right] ?? 0) : LATEST;
    const isLeft = nextLeft < nextRight;
    const position = isLeft ? nextLeft : nextRight;
    const last = isLeft ? lefts.lasts[left] : rights.lasts[right];
    if (nextLeft === nextRight || last !== position) {
      found.length = before;
      return false;
    }
    const isPair = previous >= 0 && isLeft !== wasLeft && (wasLeft || !ordered) && position - previous <= distance;
    if (isPair && fits(previous, position)) found.push(offset, previous, position);
    previous = position;
    wasLeft = isLeft;
    if (isLeft) left += 1;
    else right += 1;
  }
  return true;
}

/** For each of the earlier, the later one within reach that ends soonest. */
function follow(
  earlier: Spans,
  from: number,
  end: number,
  later: Spans,
  laterFrom: number,
  laterEnd: number,
  { distance, fits }: PairRule,
): void {
  for (let i = from; i < end; i += 1) {
    const first = earlier.firsts[i] ?? 0;
    const last = earlier.lasts[i] ?? 0;
    let soonest = -1;
    for (let j = firstAfter(last, later, laterFrom, laterEnd); j < laterEnd; j += 1) {
      const begins = later.firsts[j] ?? 0;
      if (begins - last > distance) break;
      // What begins after the soonest end can end no sooner.
      if (soonest >= 0 && begins > soonest) break;
      const ends = later.lasts[j] ?? 0;
      if (soonest < 0 || ends < soonest) soonest = ends;
    }
    if (soonest >= 0 && fits(first, soonest)) PAIRS.push(soonest, LATEST - first, 0);
  }
}

/** Only stretches that hold no other, in the order of the text. */
function pushMinimal(offset: number, found: Spans): void {
  if (PAIRS.length > 1) PAIRS.sort();
  let latestFirst = -1;
  for (let i = 0; i < PAIRS.length; i += 1) {
    const first = LATEST - (PAIRS.firsts[i] ?? 0);
    if (first <= latestFirst) continue;
    latestFirst = first;
    found.push(offset, first, PAIRS.units[i] ?? 0);
  }
}

/** The first place from `low` on that begins after a position; places are in the order of their first positions. */
function firstAfter(position: number, { firsts }: Spans, from: number, end: number): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firsts[middle] ?? 0) > position) high = middle;
    else low = middle + 1;
  }
  return low;
}

function endOfUnit({ units, length }: Spans, from: number): number {
  let end = from + 1;
  while (end < length && units[end] === units[from]) end += 1;
  return end;
}

/**
 * The pairs of the unit at hand, their last position in the place of a unit and their first counted from the end, so that
 * they sort by where they end, the shorter first. Good within one call.
 */
const PAIRS = new Spans();

/** No position is later. */
const LATEST = 2 ** 31;
