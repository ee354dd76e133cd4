import { wordsOf } from '../search/analysis/index.ts';
import { randomFrom } from './generated-articles.ts';

/** Queries of one kind. Every contender says them in its own way; the words hold a–z only. */
export interface QueryClass {
  readonly name: string;
  readonly kind: QueryKind;
  /** The words of each query; no query comes twice. */
  readonly queries: readonly Words[];
}

export type Words = readonly string[];

/**
 * `all`: for us, in one article; for engines that know no articles, in one paragraph. `together`: in one paragraph for
 * everybody. `within-five`: at most four words between, in any order. `prefix` and `one-edit` have one word.
 */
export type QueryKind = 'word' | 'all' | 'together' | 'any' | 'phrase' | 'within-five' | 'prefix' | 'one-edit';

/**
 * Words are drawn by the share of paragraphs they stand in: common in over 10 %, mid in 0.2–2 %. Phrases are drawn from
 * the text, so that each stands somewhere.
 *
 * @param sample some thousand paragraphs of those that are searched
 * @param each how many queries a class; more than an engine keeps answers for
 */
export function queryClasses(sample: readonly string[], each = 30): readonly QueryClass[] {
  const texts = sample.map((text) => wordsOf(text).map(({ form }) => form));
  const shares = sharesOf(texts);
  const random = randomFrom(7);
  const isCommon = (word: string): boolean => (shares.get(word) ?? 0) >= 0.1;
  const words = [...shares.keys()].filter((word) => LETTERS.test(word));
  const common = words.filter(isCommon);
  const mid = words.filter((word) => isBetween(shares.get(word) ?? 0, 0.002, 0.02));
  const pairs = texts.flatMap((text) => neighboursIn(text));
  const neighbours = (commonOnes: number): readonly Words[] =>
    pairs.filter((pair) => pair.filter(isCommon).length === commonOnes);
  const oneOf = <T>(values: readonly T[]): T => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new RangeError('The sample is too small to draw queries from.');
    return value;
  };
  const made = (name: string, kind: QueryKind, draw: () => Words): QueryClass => ({
    name,
    kind,
    queries: distinct(each, draw),
  });
  const [rarePairs, mixedPairs, commonPairs] = [neighbours(0), neighbours(1), neighbours(2)];
  return [
    made('common word', 'word', () => [oneOf(common)]),
    made('mid word', 'word', () => [oneOf(mid)]),
    made('AND of two mid', 'all', () => [oneOf(mid), oneOf(mid)]),
    made('AND of two common', 'all', () => [oneOf(common), oneOf(common)]),
    made('two mid in a paragraph', 'together', () => [oneOf(mid), oneOf(mid)]),
    made('two common in a paragraph', 'together', () => [oneOf(common), oneOf(common)]),
    made('OR of three mid', 'any', () => [oneOf(mid), oneOf(mid), oneOf(mid)]),
    made('phrase', 'phrase', () => oneOf(rarePairs)),
    made('phrase with a common word', 'phrase', () => oneOf(mixedPairs)),
    made('phrase of two common', 'phrase', () => oneOf(commonPairs)),
    made('within five', 'within-five', () => [oneOf(mid), oneOf(common)]),
    made('prefix', 'prefix', () => [oneOf(mid).slice(0, 4)]),
    made('one edit', 'one-edit', () => [oneOf(mid)]),
  ];
}

/** One class a line: its name, its kind and its queries, with tabs between, their words with spaces between. */
export const printClasses = (classes: readonly QueryClass[]): string =>
  classes
    .map(({ name, kind, queries }) => [name, kind, ...queries.map((words) => words.join(' '))].join('\t'))
    .join('\n');

export const readClasses = (lines: string): readonly QueryClass[] =>
  lines.split('\n').map((line) => {
    const [name = '', kind, ...queries] = line.split('\t');
    return { name, kind: kind as QueryKind, queries: queries.map((words) => words.split(' ')) };
  });

/** In which share of the texts each word stands. */
function sharesOf(texts: readonly Words[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(text)) shares.set(word, (shares.get(word) ?? 0) + 1 / texts.length);
  }
  return shares;
}

/** Two different words side by side: an engine may take “the the” for a mistake. */
const neighboursIn = (text: Words): readonly Words[] =>
  text.flatMap((word, at) => {
    const next = text[at + 1];
    return next !== undefined && next !== word && LETTERS.test(word) && LETTERS.test(next) ? [[word, next]] : [];
  });

/** Draws until there are so many, or until nothing new is drawn any more. A query never has a word twice. */
function distinct(count: number, draw: () => Words): readonly Words[] {
  const drawn = new Map<string, Words>();
  for (let tries = 0; drawn.size < count && tries < 100 * count; tries += 1) {
    const words = draw();
    if (new Set(words).size === words.length) drawn.set(words.join(' '), words);
  }
  return [...drawn.values()];
}

const isBetween = (value: number, from: number, to: number): boolean => value >= from && value <= to;

const LETTERS = /^[a-z]+$/;
