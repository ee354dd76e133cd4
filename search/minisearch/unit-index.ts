import MiniSearch from 'minisearch';
import type { ParagraphKind } from '../article.ts';

/**
 * What is indexed is a unit: a headline, one author of a byline, or a paragraph. Each is one MiniSearch document with
 * one field, named after what it is, so that a search may keep to some kinds and weigh others.
 */
export const UNIT_FIELDS = ['headline', 'byline', 'standfirst', 'body', 'subhead', 'caption'] as const;
export type UnitField = (typeof UNIT_FIELDS)[number] & ('headline' | 'byline' | ParagraphKind);

/** How often a term stands in each unit, by unit number; one map for each field it occurs in. */
export type UnitFrequencies = Iterable<ReadonlyMap<number, number>>;

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

  /** Units must come numbered 0, 1, 2 …, so that MiniSearch's own numbering is ours. Forms hold no spaces. */
  addUnit(unit: number, field: UnitField, forms: readonly string[]): void {
    this.add({ id: unit, [field]: forms.join(' ') });
  }

  frequencies(form: string): UnitFrequencies {
    return this._index.get(form)?.values() ?? [];
  }

  /** Every indexed form that begins so. */
  formsWithPrefix(prefix: string): Iterable<string> {
    return this._index.atPrefix(prefix).keys();
  }

  /** Every indexed form within so many insertions, deletions or substitutions. */
  formsWithinEdits(form: string, edits: number): Iterable<string> {
    return this._index.fuzzyGet(form, edits).keys();
  }
}

const splitForms = (text: string): string[] => (text === '' ? [] : text.split(' '));
const keepForm = (form: string): string => form;
