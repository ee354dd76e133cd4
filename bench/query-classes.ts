import { wordsOf } from '../search/analysis/index.ts';
import { randomFrom } from './generated-articles.ts';

/** Queries of one kind, as typed, and, where MiniSearch can say the same, as it is said there. */
export interface QueryClass {
  readonly name: string;
  readonly queries: readonly string[];
  readonly forMiniSearch: readonly MiniSearchQuery[] | null;
}

export interface MiniSearchQuery {
  readonly text: string;
  readonly combineWith: 'AND' | 'OR';
  readonly prefix: boolean;
  readonly fuzzy: number;
}

/**
 * Words are drawn by how many paragraphs they stand in: common in over 10 %, mid in 0.2–2 %. `=` keeps them to one form,
 * as MiniSearch, which stems nothing, would.
 */
export function queryClasses(paragraphs: readonly string[], each = 30): readonly QueryClass[] {
  const bands = bandsOf(paragraphs);
  const random = randomFrom(7);
  const draw = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? 'the';
  const several = (make: () => readonly string[]) => Array.from({ length: each }, make);
  const phraseIn = (): readonly string[] => {
    const words = wordsOf(paragraphs[Math.floor(random() * paragraphs.length)] ?? '').map(({ form }) => form);
    const at = Math.floor(random() * Math.max(1, words.length - 2));
    return words.slice(at, at + 2);
  };
  const combined = (name: string, operator: 'AND' | 'OR', words: readonly (readonly string[])[]): QueryClass => ({
    name,
    queries: words.map((some) => some.map((word) => `=${word}`).join(` ${operator} `)),
    forMiniSearch: words.map((some) => ({ text: some.join(' '), combineWith: operator, prefix: false, fuzzy: 0 })),
  });
  const onlyHere = (name: string, queries: readonly string[]): QueryClass => ({ name, queries, forMiniSearch: null });
  const quoted = (words: readonly string[]) => `"${words.join(' ')}"`;
  const besideAnd = (
    name: string,
    words: readonly (readonly string[])[],
    write: (words: readonly string[]) => string,
  ) => [
    onlyHere(name, words.map(write)),
    onlyHere(
      '… AND of the same words',
      words.map((some) => some.join(' AND ')),
    ),
  ];
  const { common, mid } = bands;
  const phrases = several(phraseIn);
  const commonPairs = several(() => [draw(common), draw(common)]);
  const mixedPairs = several(() => [draw(mid), draw(common)]);
  const prefixes = several(() => [draw(mid).slice(0, 4)]).flat();
  const misspelt = several(() => [draw(mid)]).flat();
  return [
    combined(
      'common word',
      'AND',
      several(() => [draw(common)]),
    ),
    combined(
      'mid word',
      'AND',
      several(() => [draw(mid)]),
    ),
    combined(
      'AND of two mid',
      'AND',
      several(() => [draw(mid), draw(mid)]),
    ),
    combined(
      'AND of two common',
      'AND',
      several(() => [draw(common), draw(common)]),
    ),
    combined(
      'OR of three mid',
      'OR',
      several(() => [draw(mid), draw(mid), draw(mid)]),
    ),
    {
      name: 'prefix',
      queries: prefixes.map((prefix) => `${prefix}*`),
      forMiniSearch: prefixes.map((text) => ({ text, combineWith: 'AND', prefix: true, fuzzy: 0 })),
    },
    {
      name: 'one edit',
      queries: misspelt.map((word) => `${word}~1`),
      forMiniSearch: misspelt.map((text) => ({ text, combineWith: 'AND', prefix: false, fuzzy: 1 })),
    },
    ...besideAnd('phrase', phrases, quoted),
    ...besideAnd('phrase of two common', commonPairs, quoted),
    ...besideAnd('within five', mixedPairs, (words) => words.join(' NEAR/5 ')),
  ];
}

function bandsOf(paragraphs: readonly string[]): {
  readonly common: readonly string[];
  readonly mid: readonly string[];
} {
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs) {
    for (const form of new Set(wordsOf(paragraph).map((token) => token.form))) {
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  const within = (from: number, to: number): string[] =>
    [...counts]
      .filter(
        ([form, count]) => LETTERS.test(form) && count >= from * paragraphs.length && count <= to * paragraphs.length,
      )
      .map(([form]) => form);
  return { common: within(0.1, 1), mid: within(0.002, 0.02) };
}

const LETTERS = /^[a-z]+$/;
