import { QueryError, type QueryFault } from '../errors/index.ts';
import type { QueryReading } from './desk-types.ts';
import {
  type ParseOptions,
  type PrintedQuery,
  parseQuery,
  printQuery,
  printQueryAs,
  type Query,
  type Syntax,
} from './language/index.ts';

/** How a text is read, without anything being searched. Either `errors` is empty, or the rest is null. */
export interface Reading {
  readonly query: QueryReading | null;
  readonly tree: Query | null;
  readonly errors: readonly QueryFault[];
  /** The query in another dialect, where one was asked for. */
  readonly printed: (PrintedQuery & { readonly syntax: Syntax }) | null;
}

/** @param to the dialect to print the query in; null for none */
export function readingOf(text: string, options: ParseOptions, to: Syntax | null): Reading {
  const { syntax = 'native' } = options;
  try {
    const { query: tree, warnings } = parseQuery(text, options);
    return {
      query: { text, syntax, interpreted: printQuery(tree), warnings },
      tree,
      errors: [],
      printed: to === null ? null : { syntax: to, ...printQueryAs(tree, to) },
    };
  } catch (error) {
    if (error instanceof QueryError) return { query: null, tree: null, errors: error.faults, printed: null };
    throw error;
  }
}
