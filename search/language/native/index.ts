import type { Dialect } from '../dialect.ts';
import { printQuery } from '../print.ts';
import { readNative } from './parser.ts';

/** Newsmorgue's own syntax: every tree can be written in it. */
export const native: Dialect = {
  read: (source, match = 'all') => readNative(source, match),
  write: (query) => ({ text: printQuery(query), warnings: [] }),
};
