/**
 * The public face of the language room: text → tree → text. `query.ts` is the tree, `native/` reads native syntax; each
 * other dialect will have a folder of its own beside it, reading into the same tree.
 */
export { LIMITS } from './limits.ts';
export { type ParsedQuery, type ParseOptions, parseQuery } from './parse-query.ts';
export { printQuery } from './print.ts';
export * from './query.ts';
