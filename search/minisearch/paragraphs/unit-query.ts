import type { UnitField } from '../unit-fields.ts';
import type { Bm25PlusParams } from './bm25-plus.ts';

/**
 * What single units are searched for, in the terms of MiniSearch: a text of indexed forms (`harbour us`) with blanks
 * between them, some of these combined, or EVERY_UNIT. Forms are looked up as they are: fold what a person typed first.
 */
export type UnitQuery = string | typeof EVERY_UNIT | CombinedUnitQuery;

/** Options given here hold for its parts, unless a part has its own. */
export interface CombinedUnitQuery extends UnitSearchOptions {
  readonly queries: readonly UnitQuery[];
}

/** All units, each with the score 1. */
export const EVERY_UNIT = Symbol('every unit');

/** The options of MiniSearch's `search`, with its defaults, as far as they are about terms. */
export interface UnitSearchOptions {
  /** Only units of these fields; all when left out. */
  readonly fields?: readonly UnitField[];
  /** How many times as much a match counts in a field; 1 where left out, and for 0, as MiniSearch has it. */
  readonly boost?: Readonly<Partial<Record<UnitField, number>>>;
  /** How several terms, or the parts of a combined query, go together. `AND_NOT`: the first without all the others. */
  readonly combineWith?: Combination;
  /** Whether a term also stands for longer ones that begin so; may be told by term. Off when left out. */
  readonly prefix?: boolean | ByTerm<boolean>;
  /**
   * Whether a term also stands for ones within some edits: below 1 that part of its length (`true` is 0.2), rounded and
   * at most `maxFuzzy`; else so many. May be told by term. Off when left out.
   */
  readonly fuzzy?: boolean | number | ByTerm<boolean | number>;
  /** 6 when left out. */
  readonly maxFuzzy?: number;
  /** How much a match counts at most that is not the very term: prefix 0.375 and fuzzy 0.45 when left out. */
  readonly weights?: Partial<Weights>;
  /** How many times as much a term counts; 1 when left out. */
  readonly boostTerm?: ByTerm<number>;
  readonly bm25?: Bm25PlusParams;
}

export type Combination = 'OR' | 'AND' | 'AND_NOT';

/** @param i the term's place among the `terms` of its text */
export type ByTerm<T> = (term: string, i: number, terms: readonly string[]) => T;

export interface Weights {
  readonly prefix: number;
  readonly fuzzy: number;
}
