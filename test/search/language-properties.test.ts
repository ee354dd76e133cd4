import { expect } from 'chai';
import fc from 'fast-check';
import { QueryError, type QueryFault } from '../../errors/index.ts';
import {
  FIELDS,
  type PhraseSlot,
  parseQuery,
  printQuery,
  type Query,
  type WordQuery,
} from '../../search/language/index.ts';

/** NEWSMORGUE_FUZZ_RUNS=100000 looks longer than the suite has time for. */
const RUNS = Number(process.env['NEWSMORGUE_FUZZ_RUNS'] ?? 1_000);

const NOWHERE = { start: 0, end: 0 };

describe('printing a tree and reading it again', () => {
  it('gives the same tree', () => {
    fc.assert(
      fc.property(anyTree(), (tree) => {
        expect(withoutSpans(parseQuery(printQuery(tree)).query)).to.deep.equal(withoutSpans(tree));
      }),
      { numRuns: RUNS },
    );
  });

  it('gives the same tree for whatever was typed', () => {
    fc.assert(
      fc.property(anyTyping(), fc.constantFrom('all' as const, 'any' as const), (typed, match) => {
        const tree = readOrNothing(typed, match);
        if (tree === undefined) return;

        const again = parseQuery(printQuery(tree)).query;

        expect(withoutSpans(again)).to.deep.equal(withoutSpans(tree));
      }),
      { numRuns: RUNS },
    );
  });

  it('puts a word that cannot stand bare in quotes', () => {
    const words = ['AND', 'w/5', 'kim trump', 'foo:bar', '-kim'].map((text) => word(text, 'stem'));

    expect(words.map(printQuery)).to.deep.equal(['"AND"', '"w/5"', '"kim trump"', '"foo:bar"', '"-kim"']);
  });
});

describe('reading any text whatever', () => {
  it('throws nothing but a QueryError, whose faults lie inside the text', () => {
    fc.assert(
      fc.property(anyTyping(), (typed) => {
        for (const { message, start, end } of faultsOf(typed)) {
          expect(message).not.to.equal('');
          expect(start).to.be.within(0, typed.length);
          expect(end).to.be.within(start, typed.length);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('suggests only queries that can be read', () => {
    fc.assert(
      fc.property(anyTyping(), (typed) => {
        for (const { suggestions = [] } of faultsOf(typed)) {
          for (const { query } of suggestions) expect(() => parseQuery(query)).not.to.throw();
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('gives every node a span inside the text, and inside its parent’s', () => {
    fc.assert(
      fc.property(anyTyping(), (typed) => {
        const tree = readOrNothing(typed, 'all');
        if (tree !== undefined) expectNestedSpans(tree, { start: 0, end: typed.length });
      }),
      { numRuns: RUNS },
    );
  });
});

function readOrNothing(typed: string, match: 'all' | 'any'): Query | undefined {
  try {
    return parseQuery(typed, { match }).query;
  } catch (error) {
    if (error instanceof QueryError) return undefined;
    throw error;
  }
}

function faultsOf(typed: string): readonly QueryFault<string>[] {
  try {
    return parseQuery(typed).warnings;
  } catch (error) {
    if (error instanceof QueryError) return error.faults;
    throw error;
  }
}

function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, held]) => (key === 'span' ? [] : [[key, withoutSpans(held)]])),
  );
}

function expectNestedSpans(value: unknown, outer: { start: number; end: number }): void {
  if (Array.isArray(value)) {
    for (const held of value) expectNestedSpans(held, outer);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const { span = outer } = value as { span?: { start: number; end: number } };
  expect(span.start).to.be.within(outer.start, outer.end);
  expect(span.end).to.be.within(span.start, outer.end);
  for (const [key, held] of Object.entries(value)) if (key !== 'span') expectNestedSpans(held, span);
}

function word(text: string, match: WordQuery['match'], edits: 0 | 1 | 2 = 0): WordQuery {
  return { kind: 'word', text, match, edits, span: NOWHERE };
}

/** Trees in the parser's normal form: no `and` in an `and`, no `or` in an `or`, negations only beside something wanted. */
function anyTree(): fc.Arbitrary<Query> {
  const plain = fc.constantFrom(
    'kim',
    'Trump',
    'U.S.',
    "O'Brien",
    'co-operate',
    '9/11',
    '1,000',
    '$3',
    'AT&T',
    'café',
    '北京',
    'near',
    'or',
  );
  const words: fc.Arbitrary<WordQuery> = fc.oneof(
    plain.map((text) => word(text, 'stem')),
    plain.map((text) => word(text, 'exact')),
    plain.map((text) => word(text, 'caps')),
    fc.tuple(plain, fc.constantFrom(1 as const, 2 as const)).map(([text, edits]) => word(text, 'fuzzy', edits)),
    fc.constantFrom('denuc*', 'wom?n', '*burg', 'co-op*', '19??').map((text) => word(text, 'wildcard')),
  );
  const slop = fc.option(fc.integer({ min: 0, max: 255 }));
  const phrases = fc
    .tuple(
      fc.array(fc.oneof(words, fc.constant<PhraseSlot>({ kind: 'any', span: NOWHERE })), { maxLength: 3 }),
      words,
      slop,
    )
    .map(
      ([slots, last, distance]): Query => ({ kind: 'phrase', slots: [...slots, last], slop: distance, span: NOWHERE }),
    );
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

/** Noise, pieces of syntax thrown together, and good queries with something cut out or put in. */
function anyTyping(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    ...['kim', 'U.S.', 'co-op', 'don’t', '北京', '1,000', '9/11', '$3', 'ﬁne', 'cafe\u0301', '\ud83d', '😀', '\u00ad'],
    ...[' ', ' ', ' ', '(', ')', '"', '“', '-', '—', '|', '*', '?', '~', '~1', '=', ':', '/', '.', '..', '&', '!'],
    ...[' AND ', ' OR ', ' NOT ', ' NEAR ', ' NEAR/5 ', ' w/3 ', ' PRE/0 ', ' /s ', ' and ', ' or '],
    ...['title:', 'url:', 'id:', 'titel:', 'date:', 'before:', 'after:2019', 'date:2019-02..', 'https://a.b/c'],
    ...['caps(', 'caps(US)', 'atleast2(', 'first/9(', 'hlead(', '*:*', '2019-13', '28.2.2019'],
  );
  const thrown = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  const mutated = fc.tuple(anyTree(), fc.nat(), fc.nat({ max: 4 }), piece).map(([tree, place, cut, put]) => {
    const text = printQuery(tree);
    const at = place % (text.length + 1);
    return text.slice(0, at) + put + text.slice(at + cut);
  });
  return fc.oneof(thrown, mutated, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }));
}
