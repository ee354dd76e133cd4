import { markedPieces, type Piece, type Range } from './marked-pieces.ts';

/**
 * What the result list shows of a matching paragraph: all of it when it is short, otherwise the stretches around its
 * marks, with a gap wherever something was left out.
 *
 * Cuts fall between words and never inside a mark. When not every stretch fits, those that show more different words
 * go first: of "ferry … ferry … inquiry" a reader wants to see the inquiry too.
 *
 * @param limit about how many UTF-16 units to show; a paragraph up to this long is shown whole
 */
export function snippetOf(text: string, highlights: readonly Range[], limit = SNIPPET_LENGTH): readonly Piece[] {
  if (text.length <= limit) return markedPieces(text, highlights);
  const marks = markedRanges(text, highlights);
  const stretches = marks.length === 0 ? [opening(text, limit)] : chosen(stretchesAround(text, marks, limit), limit);
  return joined(text, highlights, stretches);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly words: ReadonlySet<string>;
}

function markedRanges(text: string, highlights: readonly Range[]): readonly Range[] {
  return highlights
    .map(([start, end]): Range => [Math.max(0, start), Math.min(text.length, end)])
    .filter(([start, end]) => start < end);
}

function opening(text: string, limit: number): Stretch {
  return { start: 0, end: wordEndAfter(text, limit), words: new Set() };
}

/** One stretch a mark, each with some words either side; neighbours become one while that stays within the limit. */
function stretchesAround(text: string, marks: readonly Range[], limit: number): readonly Stretch[] {
  const context = Math.min(CONTEXT, Math.floor(limit / 4));
  const stretches: Stretch[] = [];
  for (const [start, end] of marks) {
    const previous = stretches.at(-1);
    const from = Math.max(wordStartBefore(text, start - context), previous?.end ?? 0);
    const to = wordEndAfter(text, end + context);
    const word = text.slice(start, end).toLowerCase();
    if (previous !== undefined && (start < previous.end || joins(previous, from, to, limit))) {
      const grown = joins(previous, from, to, limit) ? to : Math.max(previous.end, end);
      stretches[stretches.length - 1] = { ...previous, end: grown, words: new Set([...previous.words, word]) };
    } else {
      stretches.push({ start: from, end: to, words: new Set([word]) });
    }
  }
  return stretches;
}

function joins(previous: Stretch, from: number, to: number, limit: number): boolean {
  return from - previous.end <= SMALLEST_GAP && to - previous.start <= limit;
}

/** The best stretches that fit, at least one, in reading order. */
function chosen(stretches: readonly Stretch[], limit: number): readonly Stretch[] {
  const best = [...stretches].sort((a, b) => b.words.size - a.words.size || a.start - b.start);
  const taken: Stretch[] = [];
  const seen = new Set<string>();
  let room = limit;
  for (const stretch of [...best.filter(bringsNewWords(seen)), ...best]) {
    const length = stretch.end - stretch.start;
    if (taken.includes(stretch) || (taken.length > 0 && length > room)) continue;
    taken.push(stretch);
    room -= length;
  }
  return taken.sort((a, b) => a.start - b.start);
}

function bringsNewWords(seen: Set<string>): (stretch: Stretch) => boolean {
  return ({ words }) => {
    const isNew = [...words].some((word) => !seen.has(word));
    for (const word of words) seen.add(word);
    return isNew;
  };
}

function joined(text: string, highlights: readonly Range[], stretches: readonly Stretch[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let shown = 0;
  for (const { start, end } of stretches) {
    if (start > shown) pieces.push(GAP);
    pieces.push(...markedPieces(text, highlights, [start, end]));
    shown = end;
  }
  if (shown < text.length) pieces.push(GAP);
  return pieces;
}

/** Where the word around `at` begins, or 0 when the text begins so soon before that a gap would save nothing. */
function wordStartBefore(text: string, at: number): number {
  if (at <= SMALLEST_GAP) return 0;
  for (let i = at; i > at - LONGEST_WORD && i > 0; i--) if (isSpace(text, i - 1)) return i;
  return wholeCharacterAt(text, at);
}

function wordEndAfter(text: string, at: number): number {
  if (at >= text.length - SMALLEST_GAP) return text.length;
  for (let i = at; i < at + LONGEST_WORD && i < text.length; i++) if (isSpace(text, i)) return i;
  return wholeCharacterAt(text, at);
}

/** Chinese and Japanese have no spaces to cut at; a cut there must still not part a surrogate pair or an accent. */
function wholeCharacterAt(text: string, at: number): number {
  let i = at;
  while (i < text.length && CONTINUES_CHARACTER.test(text.charAt(i))) i++;
  return i;
}

function isSpace(text: string, at: number): boolean {
  return SPACE.test(text.charAt(at));
}

const SNIPPET_LENGTH = 380;
/** UTF-16 units shown either side of a mark: about fifteen words. */
const CONTEXT = 95;
/** Leaving out fewer units than this saves less room than the ellipsis and the break in reading cost. */
const SMALLEST_GAP = 24;
const LONGEST_WORD = 24;
const SPACE = /\s/u;
const CONTINUES_CHARACTER = /[\uDC00-\uDFFF\p{M}\u200D]/u;
const GAP: Piece = { kind: 'gap' };
