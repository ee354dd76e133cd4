import type { QueryFault } from '../../errors/index.ts';
import { cql } from './cql/index.ts';
import type { Dialect } from './dialect.ts';
import { factiva } from './factiva/index.ts';
import { lucene } from './lucene/index.ts';
import { native } from './native/index.ts';
import { nexis } from './nexis/index.ts';
import type { Query } from './query.ts';
import { simple } from './simple/index.ts';

/** The ways a query may be written, by the name that `syntax=` takes. */
export const DIALECTS = { native, simple, nexis, factiva, lucene, cql } as const satisfies Record<string, Dialect>;

export type Syntax = keyof typeof DIALECTS;

export const SYNTAXES = Object.keys(DIALECTS) as [Syntax, ...Syntax[]];

/** A tree written in a dialect. */
export interface PrintedQuery {
  /** Null when the dialect cannot say some part of it: nothing is ever said differently instead. */
  readonly text: string | null;
  /** `unsupported-in-dialect` for each part that cannot be said; places are in the text the tree was read from. */
  readonly warnings: readonly QueryFault<string>[];
}

export function printQueryAs(query: Query, syntax: Syntax): PrintedQuery {
  const { text, warnings } = DIALECTS[syntax].write(query);
  return { text, warnings: warnings.map(({ mends: _, ...fault }) => fault) };
}
