import type { Query, Span } from '../query.ts';

/** One of a list of clauses. */
export interface Clause {
  readonly query: Query;
  /** With its sign. */
  readonly span: Span;
  /** How it takes part in the list, as the classic parser has it. */
  readonly occurrence: 'must' | 'should' | 'must-not';
  /** Whether it was required by a `+` of its own. */
  readonly isSigned: boolean;
  /** How it is joined to the clause before it, as one would read what was typed; of no meaning in the first. */
  readonly joint: Joint;
}

export type Joint = 'and' | 'or';

export const isUnwanted = ({ occurrence }: Clause): boolean => occurrence === 'must-not';
