/**
 * What a line is known by when it comes again; undefined for one that is never learned. “Read more »” and “READ MORE:” are
 * one line. Figures count: “Half-time: 2–1” is news each time.
 *
 * A line that can be learned is a few words, or a sentence or two. A sentence of under five words is speech as often as
 * not: “Thank you.” ends a third of all interviews.
 */
export function lineKey(text: string): string | undefined {
  if (text.length > LONGEST_LINE || !THREE_LETTERS.test(text)) return undefined;
  if (SENTENCE_END.test(text) && text.split(' ').length < SHORTEST_SENTENCE) return undefined;
  return text.normalize('NFKC').toLowerCase().replaceAll(NO_LETTER_OR_FIGURE, ' ').trim();
}

const LONGEST_LINE = 300;
const SHORTEST_SENTENCE = 5;
const THREE_LETTERS = /\p{L}\P{L}*\p{L}\P{L}*\p{L}/u;
const NO_LETTER_OR_FIGURE = /[^\p{L}\p{M}\p{N}]+/gu;
const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*$/u;
