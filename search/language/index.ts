/**
 * The public face of the language room: text → tree → text. `query.ts` is the tree, `native/` reads native syntax; each
 * other dialect has a folder of its own beside it, read into the same tree and written from it (`syntaxes.ts` lists them).
 */
export { LIMITS } from './limits.ts';
export { type ParsedQuery, type ParseOptions, parseQuery } from './parse-query.ts';
export { printQuery } from './print.ts';
export * from './query.ts';
export { type PrintedQuery, printQueryAs, SYNTAXES, type Syntax } from './syntaxes.ts';
