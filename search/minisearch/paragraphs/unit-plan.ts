import { UNIT_FIELDS } from '../unit-fields.ts';
import { BM25_PLUS_DEFAULTS, type Bm25PlusParams } from './bm25-plus.ts';
import { type Combination, EVERY_UNIT, type UnitQuery, type UnitSearchOptions, type Weights } from './unit-query.ts';

/** A query with every option worked out. */
export type UnitPlan =
  | { readonly kind: 'every' }
  | { readonly kind: 'term'; readonly term: SoughtTerm }
  | { readonly kind: 'combined'; readonly combination: Combination; readonly parts: readonly UnitPlan[] };

export interface SoughtTerm {
  readonly text: string;
  /** Of the different terms of the whole query; the same for a term that is asked for twice. */
  readonly number: number;
  readonly isPrefix: boolean;
  readonly edits: number;
  readonly weights: Weights;
  readonly boost: number;
  /** In the order in which they are scored, which is the order of units with equal scores. */
  readonly fields: readonly BoostedField[];
  readonly bm25: Bm25PlusParams;
}

export interface BoostedField {
  /** Index into UNIT_FIELDS. */
  readonly field: number;
  readonly boost: number;
}

export interface PlannedQuery {
  readonly plan: UnitPlan;
  /** How many different terms it has. */
  readonly terms: number;
}

export function planUnits(query: UnitQuery, options: UnitSearchOptions): PlannedQuery {
  const numbers = new Map<string, number>();
  const plan = planOf(query, options, numbers);
  return { plan, terms: numbers.size };
}

function planOf(query: UnitQuery, options: UnitSearchOptions, numbers: Map<string, number>): UnitPlan {
  if (query === EVERY_UNIT) return { kind: 'every' };
  if (typeof query === 'string') {
    const terms = query.split(' ').filter((term) => term !== '');
    return combined(
      terms.map((text, i) => ({ kind: 'term', term: soughtTerm(text, i, terms, options, numbers) })),
      options,
    );
  }
  const { queries, ...own } = query;
  const inherited = { ...options, ...own };
  return combined(
    queries.map((part) => planOf(part, inherited, numbers)),
    inherited,
  );
}

const combined = (parts: readonly UnitPlan[], { combineWith = 'OR' }: UnitSearchOptions): UnitPlan => ({
  kind: 'combined',
  combination: combineWith,
  parts,
});

function soughtTerm(
  text: string,
  i: number,
  terms: readonly string[],
  options: UnitSearchOptions,
  numbers: Map<string, number>,
): SoughtTerm {
  const { prefix = false, fuzzy = false, maxFuzzy = MOST_EDITS, boostTerm, boost = {}, fields = UNIT_FIELDS } = options;
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  return {
    text,
    number,
    isPrefix: typeof prefix === 'function' ? prefix(text, i, terms) : prefix,
    edits: editsOf(text, typeof fuzzy === 'function' ? fuzzy(text, i, terms) : fuzzy, maxFuzzy),
    weights: { ...DEFAULT_WEIGHTS, ...options.weights },
    boost: boostTerm?.(text, i, terms) ?? 1,
    fields: [...new Set(fields)].map((field) => ({ field: UNIT_FIELDS.indexOf(field), boost: boost[field] || 1 })),
    bm25: options.bm25 ?? BM25_PLUS_DEFAULTS,
  };
}

function editsOf(text: string, fuzzy: boolean | number, most: number): number {
  const edits = typeof fuzzy === 'number' ? fuzzy : fuzzy ? DEFAULT_FUZZY : 0;
  return edits < 1 ? Math.min(most, Math.round(text.length * edits)) : edits;
}

/** MiniSearch's defaults. */
const DEFAULT_WEIGHTS: Weights = { fuzzy: 0.45, prefix: 0.375 };
const DEFAULT_FUZZY = 0.2;
const MOST_EDITS = 6;
