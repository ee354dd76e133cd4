import type { PartialDate } from '../dates/partial-date.ts';

/** A stretch of the query as the user typed it: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * How a word is compared with the words of a text.
 * - `stem`: every form that shares its stem (a plain word)
 * - `exact`: this form only, case and accents folded (`=running`)
 * - `caps`: as written (`caps(US)`)
 * - `wildcard`: `*` any characters, `?` exactly one, on folded forms
 * - `fuzzy`: within `edits` edits of the folded form (`colour~1`)
 */
export type WordMatch = 'stem' | 'exact' | 'caps' | 'wildcard' | 'fuzzy';

/** One word. `text` is as typed without its operators (no `=`, `caps()`, `~1`); wildcards stay in it. */
export interface WordQuery {
  readonly kind: 'word';
  readonly text: string;
  readonly match: WordMatch;
  /** 1 or 2 for `fuzzy`, otherwise 0. */
  readonly edits: 0 | 1 | 2;
  readonly span: Span;
}

/** A place in a phrase: a word, or any one word (`*` alone). */
export type PhraseSlot = WordQuery | { readonly kind: 'any'; readonly span: Span };

/** Words next to one another; with `slop` set, all within a window with at most that many other words between, in any order. */
export interface PhraseQuery {
  readonly kind: 'phrase';
  readonly slots: readonly PhraseSlot[];
  readonly slop: number | null;
  readonly span: Span;
}

/** `a NEAR/5 b` (either order) or, `ordered`, `a PRE/5 b`: at most `distance` word steps (1–255) between nearest ends. */
export interface NearQuery {
  readonly kind: 'near';
  readonly left: Query;
  readonly right: Query;
  readonly distance: number;
  readonly ordered: boolean;
  readonly span: Span;
}

/** `a /s b`, `a /p b`: both in one sentence, or in one paragraph. */
export interface SameQuery {
  readonly kind: 'same';
  readonly unit: 'sentence' | 'paragraph';
  readonly left: Query;
  readonly right: Query;
  readonly span: Span;
}

/** All operands somewhere in the article. At least two operands. */
export interface AndQuery {
  readonly kind: 'and';
  readonly operands: readonly Query[];
  readonly span: Span;
}

/** Any operand. At least two operands. */
export interface OrQuery {
  readonly kind: 'or';
  readonly operands: readonly Query[];
  readonly span: Span;
}

/** Stands only among the operands of an `and` that has a positive one, so that the tree always says what is wanted. */
export interface NotQuery {
  readonly kind: 'not';
  readonly operand: Query;
  readonly span: Span;
}

export const FIELDS = [
  'title',
  'byline',
  'place',
  'source',
  'section',
  'lang',
  'caption',
  'body',
  'id',
  'url',
] as const;

export type Field = (typeof FIELDS)[number];

/** `title:(kim OR trump)`: the operand, looked for in one field. Never nested. */
export interface FieldQuery {
  readonly kind: 'field';
  readonly field: Field;
  readonly operand: Query;
  readonly span: Span;
}

/**
 * The article's whole period lies within `from`…`to`, both periods included; null leaves that side open.
 * `before:2001` is read as up to the day before 2001 began, `after:` likewise; `form` remembers how it was written.
 */
export interface DateQuery {
  readonly kind: 'date';
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly form: 'within' | 'before' | 'after';
  readonly span: Span;
}

/** `atleast5(x)`: at least `times` occurrences of x in the article. */
export interface AtLeastQuery {
  readonly kind: 'atleast';
  readonly times: number;
  readonly operand: Query;
  readonly span: Span;
}

/** `first/50(x)`: a match of x that ends within the first `words` words of standfirst, body and subheads. */
export interface FirstQuery {
  readonly kind: 'first';
  readonly words: number;
  readonly operand: Query;
  readonly span: Span;
}

/** `hlead(x)`: x in the headline, a standfirst or the first body paragraph. */
export interface HeadLeadQuery {
  readonly kind: 'hlead';
  readonly operand: Query;
  readonly span: Span;
}

/** `*:*`: every article. */
export interface EverythingQuery {
  readonly kind: 'everything';
  readonly span: Span;
}

/** What a query means. Whatever was typed, in whatever dialect, becomes this tree; engines see nothing else. */
export type Query =
  | WordQuery
  | PhraseQuery
  | NearQuery
  | SameQuery
  | AndQuery
  | OrQuery
  | NotQuery
  | FieldQuery
  | DateQuery
  | AtLeastQuery
  | FirstQuery
  | HeadLeadQuery
  | EverythingQuery;
