import { QueryError, type QueryFault, type Suggestion } from '../errors/index.ts';
import { wordsAsTyped } from './analysis/index.ts';
import { type ListPage, type Neighbours, openPage } from './desk-page.ts';
import { readQuestion, stateOf } from './desk-question.ts';
import type { Ask, IndexState } from './desk-types.ts';
import { NO_FILTERS, type Snapshot } from './engine.ts';
import type { SnapshotShelf } from './snapshot-shelf.ts';
import type { TermShape, TermSort, TermsFound } from './terms.ts';
import { unknownWords } from './unknown-words.ts';

/** The index's words, as a list and while somebody types. */
export interface TermsDesk {
  terms(ask: TermsAsk): Promise<TermsReading>;
  /** What a text that is being typed may become. Never throws QueryError. @param most of each kind */
  suggest(ask: Pick<Ask, 'text' | 'syntax'>, most: number): Promise<Suggested>;
}

export interface TermsAsk extends ListPage {
  readonly shape: TermShape;
  readonly sort: TermSort;
}

export interface TermsReading extends TermsFound, Neighbours {
  readonly index: IndexState;
}

export interface Suggested {
  readonly index: IndexState;
  /** Longer words that the last one may become, most articles first. */
  readonly completions: readonly Completion[];
  /** Whole queries: with a nearby word in place of one that occurs nowhere, or with a slip mended. */
  readonly didYouMean: readonly Suggestion[];
}

export interface Completion {
  readonly term: string;
  readonly articles: number;
  /** The text as typed, its last word completed. */
  readonly query: string;
}

export function termLists(shelf: SnapshotShelf): TermsDesk {
  return {
    async terms({ shape, sort, ...page }) {
      const { snapshot, offset, neighbours } = openPage(
        shelf,
        page,
        NO_QUESTION,
        JSON.stringify(['terms', shape, sort]),
      );
      const found = await snapshot.terms({ shape, sort, offset, size: page.size });
      return { index: stateOf(snapshot), ...found, ...neighbours(found.distinct) };
    },

    async suggest({ text, syntax }, most) {
      const snapshot = shelf.current();
      const [completions, faults] = await Promise.all([
        completionsOf(text, snapshot, most),
        faultsIn({ ...NO_QUESTION, text, syntax }, snapshot),
      ]);
      // While the last word may still become another, it is unfinished rather than unknown.
      const told = faults.filter(
        ({ code, end }) => !(code === 'unknown-word' && end === text.length && completions.length > 0),
      );
      const queries = new Map(
        told.flatMap(({ suggestions = [] }) => suggestions.map((one) => [one.query, one] as const)),
      );
      return { index: stateOf(snapshot), completions, didYouMean: [...queries.values()].slice(0, most) };
    },
  };
}

async function completionsOf(text: string, snapshot: Snapshot, most: number): Promise<readonly Completion[]> {
  const last = wordsAsTyped(text).findLast(({ length, end }) => length === 1 && end === text.length);
  if (last === undefined || OPERATOR.test(last.cased)) return [];
  const before = text.slice(0, last.start);
  if (VALUE_FIELD.test(before)) return [];
  const shape = { kind: 'prefix', text: last.form } as const;
  const { terms } = await snapshot.terms({ shape, sort: 'articles', offset: 0, size: most + 1 });
  return terms
    .filter(({ term }) => term !== last.form)
    .slice(0, most)
    .map(({ term, articles }) => ({ term, articles, query: before + term }));
}

/** What is wrong with a query, or doubtful because no text has its words. */
async function faultsIn(ask: Ask, snapshot: Snapshot): Promise<readonly QueryFault<string>[]> {
  try {
    const { question, query } = readQuestion(ask);
    return await unknownWords(query, question.query, snapshot);
  } catch (error) {
    if (error instanceof QueryError) return error.faults;
    throw error;
  }
}

const NO_QUESTION: Ask = { text: '', syntax: 'native', match: null, filters: NO_FILTERS };

/** Upper case, as the native language and most others write them. */
const OPERATOR = /^(?:AND|OR|NOT|NEAR|PRE)$/;

/** What stands here is no word of a text: `source:cour`. */
const VALUE_FIELD = /\b(?:place|source|section|lang|id|url|date|before|after):[^\s]*$/i;
