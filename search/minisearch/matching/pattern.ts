import { foldWord, wordsOf } from '../../analysis/index.ts';
import type { PhraseQuery, PhraseSlot, Query, Span, WordMatch, WordQuery } from '../../language/query.ts';

/**
 * What is looked for inside one unit: the positional part of a query, with its words analyzed as texts are. Patterns
 * know no segment; `matching.ts` finds them in one.
 */
export type Pattern =
  | WordPattern
  | { readonly kind: 'phrase'; readonly slots: readonly Slot[] }
  | {
      readonly kind: 'window';
      readonly words: readonly WordPattern[];
      readonly slop: number;
      readonly span: Span;
    }
  | {
      readonly kind: 'near';
      readonly left: Pattern;
      readonly right: Pattern;
      readonly distance: number;
      readonly ordered: boolean;
    }
  | { readonly kind: 'same'; readonly unit: 'sentence' | 'paragraph'; readonly left: Pattern; readonly right: Pattern }
  | { readonly kind: 'either'; readonly options: readonly Pattern[] };

/**
 * One word as typed. It may be several words of a text: `co-operate` is found as `co operate`, `co-operate` or
 * `cooperate`, so it is a few paths of atoms, any of which will do.
 */
export interface WordPattern {
  readonly kind: 'word';
  readonly paths: readonly (readonly Atom[])[];
}

/** One word of a text, and how it is compared. */
export interface Atom {
  /** As it is compared: folded, or cased for `caps()`. */
  readonly text: string;
  /** Folded. */
  readonly form: string;
  readonly match: WordMatch;
  readonly edits: 0 | 1 | 2;
  readonly span: Span;
}

export type Slot = WordPattern | { readonly kind: 'any' };

/** The pattern of a query's positional part. The language has seen to it that nothing else stands in one. */
export function patternOf(query: Query): Pattern {
  switch (query.kind) {
    case 'word':
      return wordPattern(query);
    case 'phrase':
      return phrasePattern(query);
    case 'near': {
      const { distance, ordered } = query;
      return { kind: 'near', left: patternOf(query.left), right: patternOf(query.right), distance, ordered };
    }
    case 'same':
      return { kind: 'same', unit: query.unit, left: patternOf(query.left), right: patternOf(query.right) };
    case 'or':
      return { kind: 'either', options: query.operands.map(patternOf) };
    default:
      throw new TypeError(`A ${query.kind} cannot stand inside a paragraph.`);
  }
}

/** Whether a query is one pattern, rather than a combination over the article. `or` is one only inside proximity. */
export const isPositional = (query: Query): boolean =>
  query.kind === 'word' || query.kind === 'phrase' || query.kind === 'near' || query.kind === 'same';

function phrasePattern({ slots, slop, span }: PhraseQuery): Pattern {
  if (slop === null) return { kind: 'phrase', slots: slots.map(slotPattern) };
  return { kind: 'window', words: slots.filter((slot) => slot.kind === 'word').map(wordPattern), slop, span };
}

const slotPattern = (slot: PhraseSlot): Slot => (slot.kind === 'any' ? { kind: 'any' } : wordPattern(slot));

export function wordPattern({ text, match, edits, span }: WordQuery): WordPattern {
  const atom = (word: string, form = word): Atom => ({ text: word, form, match, edits, span });
  if (match === 'wildcard') {
    return { kind: 'word', paths: wildcardPaths(text).map((path) => path.map((word) => atom(word))) };
  }
  const tokens = wordsOf(text).map(({ form, cased, position, length }) => ({
    atom: atom(match === 'caps' ? cased : form, form),
    position,
    length,
  }));
  const end = Math.max(0, ...tokens.map(({ position, length }) => position + length));
  const pathsFrom = (position: number): Atom[][] =>
    position === end
      ? [[]]
      : tokens
          .filter((token) => token.position === position)
          .flatMap(({ atom: first, length }) => pathsFrom(position + length).map((rest) => [first, ...rest]));
  return { kind: 'word', paths: tokens.length === 0 ? [] : pathsFrom(0) };
}

/** `co-op*` → `co` then `op*`, or `coop*`. Everything but the wildcards is folded as in a text: `U.S.*` → `us*`. */
function wildcardPaths(text: string): string[][] {
  const parts = withoutSigns(text)
    .split('-')
    .filter((part) => part !== '');
  if (parts.length === 0) return [];
  return parts.length > 1 ? [parts, [parts.join('')]] : [parts];
}

/** A word, or a part of one with or without wildcards, as the index has it; hyphens join: `Co-op*` → `coop*`. */
export const typedForm = (text: string): string => withoutSigns(text).replaceAll('-', '');

const withoutSigns = (text: string): string => foldWord(text).replaceAll(NOT_IN_FORMS, '');

/** Apostrophes, stops other than a decimal point, and commas that group digits never stand in a form. */
const NOT_IN_FORMS = /['’]|(?<!\d)\.|\.(?![\d?*])|(?<=\d),(?=[\d?*])/gu;
