import fc from 'fast-check';
import type { ParagraphKind } from '../../search/index.ts';
import type { PhraseSlot, Query, WordQuery } from '../../search/language/query.ts';
import type { SmallArticle } from './articles.ts';

/** Small archives and trees over the same few words, so that matches, near misses and overlaps are all common. */

const SPAN = { start: 0, end: 0 };
const TEXT_WORDS = [
  'summit',
  'summits',
  'talks',
  'talk',
  'the',
  'of',
  'lifting',
  'lifted',
  'lift',
  // With these, more words than a few begin with it.
  'lifts',
  'lifter',
  'liftoff',
  'liftman',
  'liftgate',
  'U.S.',
  'US',
  'us',
  'co-operate',
  'cooperate',
  'operate',
  'co',
  'café',
  'cafe',
  'F-16',
  '16',
  '$3',
  '3',
  'Reuters',
  'Mr. Smith',
  'end. Start',
  'O’Brien',
];
const QUERY_WORDS = [
  'summit',
  'talk',
  'the',
  'lift',
  'us',
  'co-operate',
  'cooperate',
  'co',
  'operate',
  'cafe',
  'F-16',
  '16',
  '$3',
  '3',
  'smith',
  'start',
  'absent',
  "o'brien",
];
const WILDCARDS = ['co*', 'l?ft', 'lift*', '*ate', 'su*s', 't*k*', 'co-op*'];
const DATES = [null, '2019', '2019-02', '2019-02-28', '2018-12', '2001-09-11'];

const words = (most: number) =>
  fc.array(fc.constantFrom(...TEXT_WORDS), { maxLength: most }).map((each) => each.join(' '));

const paragraph: fc.Arbitrary<readonly [ParagraphKind, string]> = fc.tuple(
  fc.constantFrom<ParagraphKind>('body', 'body', 'body', 'standfirst', 'subhead', 'caption'),
  words(9).filter((text) => text !== ''),
);

export const generatedArchive: fc.Arbitrary<SmallArticle[]> = fc.array(
  fc.record({
    headline: words(4),
    byline: fc.array(fc.constantFrom('Ann Smith', 'Bo US', 'Summit Reporter'), { maxLength: 2 }),
    date: fc.constantFrom(...DATES),
    source: fc.constantFrom('Northern Courier', 'The US Wire'),
    place: fc.constantFrom('GENEVA', 'US CITY'),
    language: fc.constantFrom('en', 'de'),
    paragraphs: fc.array(paragraph, { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 8 },
);

const word = (text: string, match: WordQuery['match'] = 'stem', edits: 0 | 1 | 2 = 0): WordQuery => ({
  kind: 'word',
  text,
  match,
  edits,
  span: SPAN,
});

const anyWord: fc.Arbitrary<WordQuery> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...QUERY_WORDS).map((text) => word(text)) },
  { weight: 1, arbitrary: fc.constantFrom(...QUERY_WORDS).map((text) => word(text, 'exact')) },
  { weight: 1, arbitrary: fc.constantFrom('US', 'us', 'Reuters', 'Café').map((text) => word(text, 'caps')) },
  { weight: 1, arbitrary: fc.constantFrom(...WILDCARDS).map((text) => word(text, 'wildcard')) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('sumit', 'lifft', 'cafo'), fc.constantFrom<1 | 2>(1, 2))
      .map(([text, edits]) => word(text, 'fuzzy', edits)),
  },
);

const slot: fc.Arbitrary<PhraseSlot> = fc.oneof(
  { weight: 5, arbitrary: anyWord },
  { weight: 1, arbitrary: fc.constant<PhraseSlot>({ kind: 'any', span: SPAN }) },
);

const phrase: fc.Arbitrary<Query> = fc
  .tuple(anyWord, fc.array(slot, { minLength: 1, maxLength: 2 }), fc.constantFrom(null, null, 0, 2))
  .map(([first, rest, slop]) => ({ kind: 'phrase', slots: [first, ...rest], slop, span: SPAN }));

const positional: fc.Arbitrary<Query> = fc.letrec<{ any: Query }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'positional' },
    anyWord,
    phrase,
    fc
      .tuple(tie('any'), tie('any'), fc.integer({ min: 1, max: 4 }), fc.boolean())
      .map(
        ([left, right, distance, ordered]) => ({ kind: 'near', left, right, distance, ordered, span: SPAN }) as const,
      ),
    fc
      .tuple(fc.constantFrom<'sentence' | 'paragraph'>('sentence', 'paragraph'), tie('any'), tie('any'))
      .map(([unit, left, right]) => ({ kind: 'same', unit, left, right, span: SPAN }) as const),
    fc.tuple(anyWord, anyWord).map((operands) => ({ kind: 'or', operands, span: SPAN }) as const),
  ),
})).any;

/** Trees the language can say: negations stand beside something positive, fields are not nested. */
export const generatedQuery: fc.Arbitrary<Query> = fc.letrec<{ any: Query; inField: Query }>((tie) => ({
  inField: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'inField' },
    anyWord,
    phrase,
    fc.tuple(tie('inField'), tie('inField')).map((operands) => ({ kind: 'or', operands, span: SPAN }) as const),
    fc.tuple(tie('inField'), tie('inField')).map(([a, b]) => both(a, negated(b))),
  ),
  any: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'any' },
    positional,
    fc
      .array(tie('any'), { minLength: 2, maxLength: 3 })
      .map((operands) => ({ kind: 'and', operands, span: SPAN }) as const),
    fc
      .array(tie('any'), { minLength: 2, maxLength: 3 })
      .map((operands) => ({ kind: 'or', operands, span: SPAN }) as const),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => both(a, negated(b))),
    fc
      .tuple(fc.constantFrom('title', 'byline', 'caption', 'body', 'source', 'place'), tie('inField'))
      .map(([field, operand]) => ({ kind: 'field', field, operand, span: SPAN }) as Query),
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), tie('any'))
      .map(([times, operand]) => ({ kind: 'atleast', times, operand, span: SPAN }) as const),
    fc
      .tuple(fc.integer({ min: 1, max: 9 }), positional)
      .map(([count, operand]) => ({ kind: 'first', words: count, operand, span: SPAN }) as const),
    positional.map((operand) => ({ kind: 'hlead', operand, span: SPAN }) as const),
    fc.constantFrom<Query>(
      {
        kind: 'date',
        from: { year: 2019, month: null, day: null },
        to: { year: 2019, month: null, day: null },
        form: 'within',
        span: SPAN,
      },
      {
        kind: 'date',
        from: { year: 2019, month: 2, day: 1 },
        to: { year: 2019, month: 2, day: 28 },
        form: 'within',
        span: SPAN,
      },
      { kind: 'date', from: null, to: { year: 2019, month: 2, day: null }, form: 'before', span: SPAN },
      { kind: 'date', from: { year: 2001, month: 9, day: 11 }, to: null, form: 'after', span: SPAN },
    ),
    fc.constant<Query>({ kind: 'everything', span: SPAN }),
  ),
})).any;

const negated = (operand: Query): Query => ({ kind: 'not', operand, span: SPAN });
const both = (...operands: Query[]): Query => ({ kind: 'and', operands, span: SPAN });
