/**
 * The text on one line with nothing in it that a terminal obeys. Article text and file names come from anywhere:
 * "\u001b[2J" in a headline would clear the screen, and worse is possible.
 */
export const printable = (text: string): string => text.replaceAll(CONTROLS, ' ');

/** C0, DEL and C1 controls, line separators, and the marks that reverse the direction of writing. */
const CONTROLS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;
