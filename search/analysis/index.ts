/** The public face of the analysis room: the same code reads the words of texts and of queries. */
export { foldWord } from './fold.ts';
export { stem } from './stem.ts';
export type { Token } from './token.ts';
export { wordsAsTyped, wordsOf } from './words-of.ts';
