import MiniSearch from 'minisearch';
import type { ParagraphKind } from '../article.ts';

/**
 * What is indexed is a unit: a headline, one author of a byline, or a paragraph. Each is one MiniSearch document with
 * one field, named after what it is, so that a search may keep to some kinds and weigh others.
 */
export const UNIT_FIELDS = ['headline', 'byline', 'standfirst', 'body', 'subhead', 'caption'] as const;
export type UnitField = (typeof UNIT_FIELDS)[number] & ('headline' | 'byline' | ParagraphKind);

/** How often a term stands in each unit, by unit number in ascending order. */
export type UnitFrequencies = ReadonlyMap<number, number>;

interface UnitDocument {
  readonly id: number;
  readonly [field: string]: string | number;
}

/**
 * MiniSearch as the inverted index of one segment. It holds the terms (a radix tree) and their postings; what it does
 * not hold, positions, stands in the segment's token columns. MiniSearch scores each paragraph by itself, while our
 * results are articles, so its postings are read directly instead of through `search`.
 */
export class UnitIndex extends MiniSearch<UnitDocument> {
  constructor() {
    super({ fields: [...UNIT_FIELDS], tokenize: splitForms, processTerm: keepForm, autoVacuum: false });
  }

  /** One map for each field the form occurs in. */
  frequencies(form: string): Iterable<UnitFrequencies> {
    return this._index.get(form)?.values() ?? [];
  }

  /** Every indexed form that begins so. */
  formsWithPrefix(prefix: string): Iterable<string> {
    return this._index.atPrefix(prefix).keys();
  }

  /** Every indexed form within so many insertions, deletions or substitutions, with how many it takes. */
  formsWithinEdits(form: string, edits: number): ReadonlyMap<string, number> {
    return new Map(Array.from(this._index.fuzzyGet(form, edits), ([near, [, distance]]) => [near, distance]));
  }

  /** Fills an empty index with what `UnitIndexBuilder` gathered. */
  fill(postings: ReadonlyMap<string, Map<number, Map<number, number>>>, units: readonly IndexedUnit[]): void {
    for (const [form, byField] of postings) this._index.set(form, byField);
    for (const [unit, { field, distinctTerms }] of units.entries()) {
      this._idToShortId.set(unit, unit);
      this._documentIds.set(unit, unit);
      const lengths: number[] = [];
      lengths[field] = distinctTerms;
      this._fieldLength.set(unit, lengths);
      this._avgFieldLength[field] = ((this._avgFieldLength[field] ?? 0) * unit + distinctTerms) / (unit + 1);
    }
    this._documentCount = units.length;
    this._nextId = units.length;
  }
}

interface IndexedUnit {
  /** Index into UNIT_FIELDS. */
  readonly field: number;
  /** MiniSearch's idea of a field's length. */
  readonly distinctTerms: number;
}

/**
 * Gathers postings by term number and hands them to MiniSearch term by term. The index is the one MiniSearch's own `add`
 * makes (a test compares them); `add` walks the radix tree for every word of every text, which took seven times as long.
 */
export class UnitIndexBuilder {
  /** For each term and field: unit → frequency. */
  readonly #postings: (Map<number, Map<number, number>> | undefined)[] = [];
  readonly #units: IndexedUnit[] = [];

  /** Adds the next unit; terms as the lexicon numbers them, in the order of the text, repeated as they are there. */
  addUnit(field: UnitField, terms: readonly number[]): void {
    const unit = this.#units.length;
    const fieldId = UNIT_FIELDS.indexOf(field);
    let distinctTerms = 0;
    for (const term of terms) {
      const frequencies = this.#frequencies(term, fieldId);
      const before = frequencies.get(unit);
      if (before === undefined) distinctTerms += 1;
      frequencies.set(unit, (before ?? 0) + 1);
    }
    this.#units.push({ field: fieldId, distinctTerms });
  }

  /** @param forms the form of each term */
  finish(forms: readonly string[]): UnitIndex {
    const index = new UnitIndex();
    const postings = new Map<string, Map<number, Map<number, number>>>();
    for (const [term, form] of forms.entries()) {
      const byField = this.#postings[term];
      if (byField !== undefined) postings.set(form, byField);
    }
    index.fill(postings, this.#units);
    return index;
  }

  #frequencies(term: number, field: number): Map<number, number> {
    let byField = this.#postings[term];
    if (byField === undefined) {
      byField = new Map();
      this.#postings[term] = byField;
    }
    let frequencies = byField.get(field);
    if (frequencies === undefined) {
      frequencies = new Map();
      byField.set(field, frequencies);
    }
    return frequencies;
  }
}

const splitForms = (text: string): string[] => (text === '' ? [] : text.split(' '));
const keepForm = (form: string): string => form;
