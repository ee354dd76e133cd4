import fc from 'fast-check';
import type { Article } from '../../search/index.ts';
import {
  type Combination,
  EVERY_UNIT,
  type UnitQuery,
  type UnitSearchOptions,
} from '../../search/minisearch/paragraphs/unit-query.ts';
import { UNIT_FIELDS } from '../../search/minisearch/unit-fields.ts';
import { articlesOf, type SmallArticle } from '../support/articles.ts';

/** Few words, close to one another, so that prefixes, edits, repeats and equal scores are all common. */
const WORDS = [
  ...['harbour', 'harbours', 'harbor', 'barbour', 'ferry', 'ferries', 'fey', 'the', 'of', 'us', 'U.S.', 'co-operate'],
  ...['café', 'cafés', 'Łódź', 'lodge', 'май', 'маяк', '北京', '北京市', '$3', '3', '33', '𐐷𐐲𐑌', '𐐷𐐲𐑌𐐲', '__proto__'],
];
const TERMS = [
  ...[
    'harbour',
    'harbours',
    'harbor',
    'harb',
    'h',
    'ferry',
    'fery',
    'fe',
    'the',
    'of',
    'us',
    'co',
    'cooperate',
    'absent',
  ],
  ...['cafe', 'caf', 'lodz', 'lodg', 'май', 'ма', '北京', '北', '$3', '3', '𐐷𐐲𐑌', '𐐷', 'proto', 'constructor'],
];

const text = (most: number) => fc.array(fc.constantFrom(...WORDS), { maxLength: most }).map((words) => words.join(' '));

export const generatedArticles: fc.Arbitrary<readonly Article[]> = fc
  .array(
    fc.record<SmallArticle>({
      headline: text(4),
      byline: fc.array(text(2), { maxLength: 2 }),
      paragraphs: fc.array(fc.tuple(fc.constantFrom('standfirst', 'body', 'body', 'subhead', 'caption'), text(8)), {
        maxLength: 4,
      }),
    }),
    { maxLength: 6 },
  )
  .map(articlesOf);

const terms = fc.array(fc.constantFrom(...TERMS), { maxLength: 4 }).map((some) => some.join(' '));

const combination = fc.constantFrom<Combination>('OR', 'AND', 'AND_NOT');
const weight = fc.constantFrom(0.25, 0.5, 1, 3);
const fields = fc.shuffledSubarray([...UNIT_FIELDS], { minLength: 1 });

const plain = {
  fields,
  boost: fc.dictionary(fc.constantFrom(...UNIT_FIELDS), weight),
  combineWith: combination,
  boostTerm: fc.constant((term: string, i: number) => term.length + i),
  bm25: fc.record({ k: weight, b: fc.constantFrom(0, 0.3, 1), d: fc.constantFrom(0, 0.5, 2) }),
};

/** Options that leave a term to stand for itself. */
export const plainOptions: fc.Arbitrary<UnitSearchOptions> = fc.record(plain, { requiredKeys: [] });

export const wideOptions: fc.Arbitrary<UnitSearchOptions> = fc.record(
  {
    ...plain,
    prefix: fc.oneof(
      fc.boolean(),
      fc.constant((_: string, i: number) => i === 0),
    ),
    fuzzy: fc.oneof(
      fc.constantFrom(false, true, 0.2, 0.34, 0.8, 1, 2, 3),
      fc.constant((term: string) => (term.length > 3 ? 0.4 : false)),
    ),
    maxFuzzy: fc.integer({ min: 1, max: 3 }),
    weights: fc.record({ prefix: weight, fuzzy: weight }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

/** Queries two groups deep, each group with some options of its own. */
export const unitQuery = (options: fc.Arbitrary<UnitSearchOptions>): fc.Arbitrary<UnitQuery> =>
  fc.letrec<{ any: UnitQuery }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 2 },
      { weight: 5, arbitrary: terms },
      {
        weight: 3,
        arbitrary: fc
          .tuple(options, fc.array(tie('any'), { maxLength: 3 }))
          .map(([own, queries]) => ({ ...own, queries })),
      },
      { weight: 1, arbitrary: fc.constant(EVERY_UNIT) },
    ),
  })).any;
