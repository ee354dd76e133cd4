/** What a page's metadata state of the article's own words, to hold its visible text against. */
export interface StatedText {
  /** Whether a paragraph is part of the text that JSON-LD gives for the article. */
  readonly isBody: (text: string) => boolean;
  /** Whether a paragraph is the page's summary of itself, which metadata may cut short. */
  readonly isSummary: (text: string) => boolean;
}

/** @param body and description as stated, '' when they are not; too short a one shows nothing */
export function statedText(body: string, description: string): StatedText {
  const letters = foldLetters(body);
  const summary = foldLetters(description).slice(0, COMPARED_LETTERS);
  return {
    isBody: (text) => {
      if (letters.length < SHORTEST_BODY) return false;
      const opening = foldLetters(text.slice(0, COMPARED_CHARACTERS));
      return opening.length >= SHORTEST_OPENING && letters.includes(opening);
    },
    isSummary: (text) =>
      summary.length >= SHORTEST_OPENING &&
      text.length <= LONGEST_SUMMARY &&
      foldLetters(text.slice(0, COMPARED_CHARACTERS)).startsWith(summary),
  };
}

/** Letters and digits alone, in lower case: spacing and punctuation differ between a page and its metadata. */
export const foldLetters = (text: string): string => text.toLowerCase().replace(NOT_LETTERS, '');

const SHORTEST_BODY = 400;
const SHORTEST_OPENING = 30;
const COMPARED_CHARACTERS = 80;
const COMPARED_LETTERS = 50;
const LONGEST_SUMMARY = 700;
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;
