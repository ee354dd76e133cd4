import fc from 'fast-check';
import { QueryError } from '../../errors/index.ts';
import { periodOf } from '../../search/dates/partial-date.ts';
import {
  FIELDS,
  type PhraseSlot,
  parseQuery,
  printQuery,
  type Query,
  type WordQuery,
} from '../../search/language/index.ts';

const NOWHERE = { start: 0, end: 0 };

const PLAIN = fc.constantFrom(
  ...['kim', 'Trump', 'U.S.', "O'Brien", 'co-operate', '9/11', '1,000', '$3', 'AT&T', 'café', '北京', 'near', 'or'],
);

/** Trees in the parser's normal form: no `and` in an `and`, no `or` in an `or`, negations only beside something wanted. */
export const anyTree = (): fc.Arbitrary<Query> => treeOf(anyWord(), anyPhrase());

/** Trees of the same forms over plain words and phrases, more of which other syntaxes can say. */
export const plainTree = (): fc.Arbitrary<Query> =>
  treeOf(
    plainWord(),
    fc
      .array(plainWord(), { minLength: 1, maxLength: 3 })
      .map((slots): Query => ({ kind: 'phrase', slots, slop: null, span: NOWHERE })),
  );

function treeOf(words: fc.Arbitrary<WordQuery>, phrases: fc.Arbitrary<Query>): fc.Arbitrary<Query> {
  const leaf: fc.Arbitrary<Query> = fc.oneof(words, phrases);
  const pair = (side: fc.Arbitrary<Query>): fc.Arbitrary<Query> =>
    fc.oneof(
      fc.tuple(side, side, fc.integer({ min: 1, max: 255 }), fc.boolean()).map(
        ([left, right, distance, ordered]): Query => ({
          kind: 'near',
          left,
          right,
          distance,
          ordered,
          span: NOWHERE,
        }),
      ),
      fc
        .tuple(side, side, fc.constantFrom('sentence' as const, 'paragraph' as const))
        .map(([left, right, unit]): Query => ({ kind: 'same', unit, left, right, span: NOWHERE })),
    );
  const either = (operand: fc.Arbitrary<Query>): fc.Arbitrary<Query> =>
    fc
      .array(
        operand.filter(({ kind }) => kind !== 'or'),
        { minLength: 2, maxLength: 3 },
      )
      .map((operands): Query => ({ kind: 'or', operands, span: NOWHERE }));
  const both = (operand: fc.Arbitrary<Query>, unwanted: fc.Arbitrary<Query>[]): fc.Arbitrary<Query> => {
    const wanted = operand.filter(({ kind }) => kind !== 'and');
    const not = fc
      .oneof(...unwanted, wanted)
      .map((negated): Query => ({ kind: 'not', operand: negated, span: NOWHERE }));
    return fc
      .tuple(
        wanted,
        fc.array(fc.oneof(wanted, ...(unwanted.length > 0 ? [not] : [])), { minLength: 1, maxLength: 3 }),
        fc.nat(),
      )
      .map(([first, others, place]): Query => {
        const at = place % (others.length + 1);
        return { kind: 'and', operands: [...others.slice(0, at), first, ...others.slice(at)], span: NOWHERE };
      });
  };
  const near1 = pair(fc.oneof(leaf, either(leaf)));
  const near = fc.oneof(near1, pair(fc.oneof(leaf, near1, either(fc.oneof(leaf, near1)))));
  const inText = fc.oneof(leaf, near);
  const inFunction = fc.oneof(inText, either(inText), both(inText, []), both(either(inText), []));
  const inField = fc.oneof(
    inText,
    either(inText),
    both(inText, [either(inText)]),
    fc.constant<Query>({ kind: 'everything', span: NOWHERE }),
  );
  const value = fc
    .constantFrom(
      'abc-12',
      'https://example.org/a_(b)?c=1',
      '*.example.org/*',
      'a b',
      'AND',
      'w/5',
      '10:30',
      '=x~1',
      '北京',
    )
    .map((text) => word(text, text.includes('*') || text.includes('?') ? 'wildcard' : 'stem'));
  const fields = fc.oneof(
    fc
      .tuple(fc.constantFrom(...FIELDS.filter((field) => field !== 'id' && field !== 'url')), inField)
      .map(([field, operand]): Query => ({ kind: 'field', field, operand, span: NOWHERE })),
    fc
      .tuple(fc.constantFrom('id' as const, 'url' as const), fc.oneof(value, either(value)))
      .map(([field, operand]): Query => ({ kind: 'field', field, operand, span: NOWHERE })),
  );
  const functions = fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 1_000 }), inFunction)
      .map(([times, operand]): Query => ({ kind: 'atleast', times, operand, span: NOWHERE })),
    fc
      .tuple(fc.integer({ min: 1, max: 100_000 }), inFunction)
      .map(([words, operand]): Query => ({ kind: 'first', words, operand, span: NOWHERE })),
    inFunction.map((operand): Query => ({ kind: 'hlead', operand, span: NOWHERE })),
  );
  const unit = fc.oneof(inText, fields, functions, dates(), fc.constant<Query>({ kind: 'everything', span: NOWHERE }));
  const level1 = fc.oneof(unit, either(unit), both(unit, [either(unit)]));
  return fc.oneof(unit, level1, either(level1), both(level1, [level1]));
}

function dates(): fc.Arbitrary<Query> {
  const year = fc.integer({ min: 1800, max: 2030 });
  const month = fc.integer({ min: 1, max: 12 });
  const day = fc
    .tuple(year, month, fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => ({ year: y, month: m, day: d }));
  const partial = fc.oneof(
    year.map((y) => ({ year: y, month: null, day: null })),
    fc.tuple(year, month).map(([y, m]) => ({ year: y, month: m, day: null })),
    day,
  );
  const late = partial.map((date) => ({ ...date, year: date.year + 300 }));
  return fc.oneof(
    partial.map((date): Query => ({ kind: 'date', from: date, to: date, form: 'within', span: NOWHERE })),
    fc
      .tuple(fc.option(partial), late)
      .map(([from, to]): Query => ({ kind: 'date', from, to, form: 'within', span: NOWHERE })),
    partial.map((from): Query => ({ kind: 'date', from, to: null, form: 'within', span: NOWHERE })),
    day.map((to): Query => ({ kind: 'date', from: null, to, form: 'before', span: NOWHERE })),
    day.map((from): Query => ({ kind: 'date', from, to: null, form: 'after', span: NOWHERE })),
  );
}

/** A word compared in any way. */
function anyWord(): fc.Arbitrary<WordQuery> {
  return fc.oneof(
    plainWord(),
    PLAIN.map((text) => word(text, 'exact')),
    PLAIN.map((text) => word(text, 'caps')),
    fc.tuple(PLAIN, fc.constantFrom(1 as const, 2 as const)).map(([text, edits]) => word(text, 'fuzzy', edits)),
    fc.constantFrom('denuc*', 'wom?n', '*burg', 'co-op*', '19??').map((text) => word(text, 'wildcard')),
  );
}

function anyPhrase(): fc.Arbitrary<Query> {
  const slot = fc.oneof(anyWord(), fc.constant<PhraseSlot>({ kind: 'any', span: NOWHERE }));
  const slop = fc.option(fc.integer({ min: 0, max: 255 }));
  return fc
    .tuple(fc.array(slot, { maxLength: 3 }), anyWord(), slop)
    .map(
      ([slots, last, distance]): Query => ({ kind: 'phrase', slots: [...slots, last], slop: distance, span: NOWHERE }),
    );
}

/** A word found by its stem, as every syntax has it. */
const plainWord = (): fc.Arbitrary<WordQuery> => PLAIN.map((text) => word(text, 'stem'));

export function word(text: string, match: WordQuery['match'], edits: 0 | 1 | 2 = 0): WordQuery {
  return { kind: 'word', text, match, edits, span: NOWHERE };
}

/** A generated tree as the native reader would build it; undefined where it has no place for it. */
export function asReadInNative(query: Query): Query | undefined {
  try {
    return parseQuery(printQuery(query)).query;
  } catch (error) {
    if (error instanceof QueryError) return undefined;
    throw error;
  }
}

/** Given leaves joined by AND, OR and NOT, a few levels deep; negations stand beside something wanted. */
export function joinedTree(leaf: fc.Arbitrary<Query>): fc.Arbitrary<Query> {
  const not = leaf.map((operand): Query => ({ kind: 'not', operand, span: NOWHERE }));
  const list = (of: fc.Arbitrary<Query>) => fc.array(of, { minLength: 1, maxLength: 3 });
  const both = fc
    .tuple(leaf, list(fc.oneof(leaf, not)))
    .map(([first, others]): Query => ({ kind: 'and', operands: [first, ...others], span: NOWHERE }));
  const either = fc
    .tuple(fc.oneof(leaf, both), list(fc.oneof(leaf, both)))
    .map(([first, others]): Query => ({ kind: 'or', operands: [first, ...others], span: NOWHERE }));
  return fc.oneof(
    leaf,
    both,
    either,
    fc.tuple(either, either).map((operands): Query => ({ kind: 'and', operands, span: NOWHERE })),
  );
}

/** The tree without its places in the text. */
export const withoutSpans = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, held) => (key === 'span' ? undefined : held)));

/**
 * What a tree means, its places in the text left aside, with four ways of saying the same thing made one: a phrase of one
 * word is the word, two words with others between are near one another, what is wanted comes before what is not, and
 * dates are given to the day.
 */
export function meaningOf(query: Query): unknown {
  switch (query.kind) {
    case 'word': {
      const { text, match, edits } = query;
      return { kind: 'word', text, match, edits };
    }
    case 'phrase': {
      const [only] = query.slots;
      if (query.slots.length === 1 && query.slop === null && only?.kind === 'word') return meaningOf(only);
      const near = nearOf(query);
      if (near !== undefined) return meaningOf(near);
      return withoutSpans(query);
    }
    case 'near':
    case 'same':
      return { ...query, left: meaningOf(query.left), right: meaningOf(query.right), span: null };
    case 'and': {
      const at = query.operands.findIndex(({ kind }) => kind !== 'not');
      const ordered = [
        ...query.operands.slice(at, at + 1),
        ...query.operands.slice(0, at),
        ...query.operands.slice(at + 1),
      ];
      return { kind: 'and', operands: ordered.map(meaningOf) };
    }
    case 'or':
      return { kind: 'or', operands: query.operands.map(meaningOf) };
    case 'not':
    case 'field':
    case 'atleast':
    case 'first':
    case 'hlead':
      return { ...query, operand: meaningOf(query.operand), span: null };
    case 'date': {
      const { from, to } = query;
      return {
        kind: 'date',
        first: from === null ? null : periodOf(from).first,
        last: to === null ? null : periodOf(to).last,
      };
    }
    case 'everything':
      return { kind: 'everything' };
    default:
      return query satisfies never;
  }
}

/** `"a b"~4` is `a NEAR/5 b`. */
function nearOf({ slots, slop, span }: Query & { kind: 'phrase' }): Query | undefined {
  const [left, right] = slots;
  if (slots.length !== 2 || slop === null || left?.kind !== 'word' || right?.kind !== 'word') return undefined;
  return { kind: 'near', left, right, distance: slop + 1, ordered: false, span };
}
