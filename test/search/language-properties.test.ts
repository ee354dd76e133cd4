import { expect } from 'chai';
import fc from 'fast-check';
import { QueryError, type QueryFault } from '../../errors/index.ts';
import { parseQuery, printQuery, type Query } from '../../search/language/index.ts';
import { anyTree, withoutSpans, word } from '../support/trees.ts';

/** NEWSMORGUE_FUZZ_RUNS=100000 looks longer than the suite has time for. */
const RUNS = Number(process.env['NEWSMORGUE_FUZZ_RUNS'] ?? 1_000);

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
