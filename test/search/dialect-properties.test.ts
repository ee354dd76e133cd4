import { expect } from 'chai';
import fc from 'fast-check';
import { QueryError, type QueryFault } from '../../errors/index.ts';
import {
  parseQuery,
  printQuery,
  printQueryAs,
  type Query,
  SYNTAXES,
  type Syntax,
} from '../../search/language/index.ts';
import { anyTree, meaningOf, plainTree, withoutSpans } from '../support/trees.ts';

/** NEWSMORGUE_FUZZ_RUNS=100000 looks longer than the suite has time for. */
const RUNS = Number(process.env['NEWSMORGUE_FUZZ_RUNS'] ?? 400);

/** Pieces each syntax gives a meaning of its own. */
const PIECES: Readonly<Record<Exclude<Syntax, 'native' | 'simple'>, readonly string[]>> = {
  nexis: [
    ...[' and ', ' OR ', ' and not ', ' not ', ' w/5 ', ' pre/3 ', ' /s ', ' W/P ', ' w/0 ', ' not w/5 ', ' w/seg '],
    ...[
      'headline(',
      'byline(',
      'publication(',
      'hlead(',
      'atleast3(',
      'atl2(',
      'allcaps(',
      'caps(',
      'company(',
      'foo(',
    ],
    ...[
      'date aft 2001',
      'date is 2/28/2019',
      'date(geq(2019) and leq(2020))',
      'date = 31/6/2019',
      'date ',
      '! ',
      'wom*n',
    ],
  ],
  factiva: [
    ...[' and ', ' OR ', ' not ', ' same ', ' adj5 ', ' near3 ', ' w/2 ', ' w2 ', '/N30/', '/F50/', ' adj0 ', ' near '],
    ...['hd=', 'hlp=', 'la=', 'rst=', 'by=', 'an=', 'co=', 'foo=', 'hd=(', 'atleast3 ', 'wc>500', '[', ']', ' % '],
    ...[
      'date after 20010911',
      'date from 2019 to 2020',
      'date 3/4/2019',
      'date after -7',
      'pd=',
      'earn$3',
      'merg$ ',
      'op?n',
    ],
  ],
  lucene: [
    ...[' AND ', ' OR ', ' NOT ', ' && ', ' || ', ' !', ' +', ' -', ' and ', '\\', '\\"', '~', '~1', '~0.8', '^2', '^'],
    ...['title:', 'date:', 'url:', 'foo:', '_exists_:', 'title:(', 'date:(', '*:*', 'title:*', '/joh?n/', '/'],
    ...['[2019 TO 2020]', '{* TO 2001}', '[b TO a]', '[', ']', '{', '>=2019', '2019-13', '"a b"~3', '~999', 'NOW'],
  ],
  cql: [
    ...[' and ', ' or ', ' not ', ' prox ', ' prox/distance<5 ', ' prox/unit=sentence ', '/ordered', ' any ', ' all '],
    ...[
      'dc.title = ',
      'title any ',
      ' adj ',
      ' == ',
      '/stem',
      'url = ',
      'foo = ',
      'dc.date = ',
      'date within ',
      '"2018 2019"',
    ],
    ...['cql.allRecords = 1', ' sortBy x', '> dc = "x" ', '\\', '\\"', '^', '<>', '<', '>', '/'],
  ],
};

const PLAIN_PIECES = [
  ...[
    'kim',
    'U.S.',
    'co-op',
    'don’t',
    '北京',
    '1,000',
    '9/11',
    '$3',
    'ﬁne',
    'cafe\u0301',
    '\ud83d',
    '😀',
    '\u00ad',
    'OR',
  ],
  ...[' ', ' ', ' ', ' ', '(', ')', '"', '“', '-', '*', '?', '!', '$', '=', ':', '/', '.', '&', '2019'],
];

for (const syntax of Object.keys(PIECES) as (keyof typeof PIECES)[]) {
  describe(`writing a generated tree in ${syntax} and reading it again`, () => {
    it('gives what means the same, or names the parts that cannot be said', () => {
      let said = 0;
      fc.assert(
        fc.property(fc.oneof(anyTree(), plainTree(), plainTree()), (tree) => {
          const { text, warnings } = printQueryAs(tree, syntax);
          if (text === null) {
            expect(warnings.map(({ code }) => code)).to.include('unsupported-in-dialect');
            return;
          }
          said += 1;
          expect(meaningOf(parseQuery(text, { syntax }).query), text).to.deep.equal(meaningOf(tree));
        }),
        { numRuns: RUNS },
      );
      expect(said).to.be.above(RUNS / 10);
    });
  });

  describe(`reading any text whatever as ${syntax}`, () => {
    const matches = fc.constantFrom(undefined, 'all' as const, 'any' as const);

    it('throws nothing but a QueryError, whose faults lie inside the text', () => {
      fc.assert(
        fc.property(anyTyping(syntax), matches, (typed, match) => {
          for (const { message, start, end } of faultsOf(typed, syntax, match)) {
            expect(message).not.to.equal('');
            expect(start).to.be.within(0, typed.length);
            expect(end).to.be.within(start, typed.length);
          }
        }),
        { numRuns: RUNS },
      );
    });

    it('suggests only queries that it can read', () => {
      fc.assert(
        fc.property(anyTyping(syntax), (typed) => {
          for (const { suggestions = [] } of faultsOf(typed, syntax)) {
            for (const { query } of suggestions) expect(() => parseQuery(query, { syntax })).not.to.throw();
          }
        }),
        { numRuns: RUNS },
      );
    });

    it('gives a tree that can be said in native syntax', () => {
      fc.assert(
        fc.property(anyTyping(syntax), matches, (typed, match) => {
          const tree = readOrNothing(typed, syntax, match);
          if (tree === undefined) return;

          const native = printQuery(tree);

          expect(withoutSpans(parseQuery(native).query), native).to.deep.equal(withoutSpans(tree));
        }),
        { numRuns: RUNS },
      );
    });

    it('gives a tree that means the same when it is written and read again', () => {
      fc.assert(
        fc.property(anyTyping(syntax), (typed) => {
          const tree = readOrNothing(typed, syntax);
          if (tree === undefined) return;
          const { text } = printQueryAs(tree, syntax);
          if (text === null) return;

          expect(meaningOf(parseQuery(text, { syntax }).query), text).to.deep.equal(meaningOf(tree));
        }),
        { numRuns: RUNS },
      );
    });

    it('gives every node a span inside the text', () => {
      fc.assert(
        fc.property(anyTyping(syntax), (typed) => {
          const tree = readOrNothing(typed, syntax);
          if (tree !== undefined) expectSpansInside(tree, typed.length);
        }),
        { numRuns: RUNS },
      );
    });
  });
}

describe('a text as long as any may be', () => {
  const longest: readonly string[] = [
    ...[
      '(',
      '(((a ',
      '"',
      '"a" ',
      'a ',
      'a or ',
      'a and ',
      'a not ',
      'a w/9 ',
      'a near9 ',
      '-',
      '+a ',
      'not ',
      '!',
      '\\',
    ],
    ...[
      'headline(',
      'hd=',
      'hd=(',
      'title:',
      'title:(',
      '[',
      'a[',
      '/',
      'atleast2 ',
      'atleast2(',
      'company(',
      'co=(',
      'x/F9/',
    ],
    ...['date ', 'date from 2019 to ', 'date(', 'a prox b ', '$', 'a$', 'a$9', '%', '*', 'a*', '?', '~', '^', '"a b"~'],
    ...[
      '北京大学的学生',
      '北 ',
      '"北京 ',
      '“北京” ',
      '北kim',
      '北京 and ',
      '北?',
      'ภาษาไทย',
      'ภาษา ไทย* ',
      'ํา',
      'မြန်မာ',
      '가각',
    ],
    ...['é', 'é ', 'e\u0301', '-é ', '-a ', 'a -b or ', 'ﷺ', '\u200b', '😀 ', 'kim and 北? '],
  ];

  for (const syntax of SYNTAXES) {
    it(`is read as ${syntax}, or refused, without running out of stack or time`, () => {
      for (const piece of longest) {
        const text = piece.repeat(10_000 / piece.length);
        expect(() => faultsOf(text, syntax), piece).not.to.throw();
      }
    });
  }
});

function readOrNothing(typed: string, syntax: Syntax, match?: 'all' | 'any'): Query | undefined {
  try {
    return parseQuery(typed, { syntax, match }).query;
  } catch (error) {
    if (error instanceof QueryError) return undefined;
    throw error;
  }
}

function faultsOf(typed: string, syntax: Syntax, match?: 'all' | 'any'): readonly QueryFault<string>[] {
  try {
    return parseQuery(typed, { syntax, match }).warnings;
  } catch (error) {
    if (error instanceof QueryError) return error.faults;
    throw error;
  }
}

function expectSpansInside(value: unknown, length: number): void {
  if (typeof value !== 'object' || value === null) return;
  const { span } = value as { span?: { start: number; end: number } };
  if (span !== undefined) {
    expect(span.start).to.be.within(0, length);
    expect(span.end).to.be.within(span.start, length);
  }
  for (const held of Object.values(value)) expectSpansInside(held, length);
}

/** Noise, pieces of the syntax thrown together, and good queries with something cut out or put in. */
function anyTyping(syntax: keyof typeof PIECES): fc.Arbitrary<string> {
  const piece = fc.oneof(fc.constantFrom(...PLAIN_PIECES), fc.constantFrom(...PIECES[syntax]));
  const thrown = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  const mutated = fc.tuple(anyTree(), fc.nat(), fc.nat({ max: 4 }), piece).map(([tree, place, cut, put]) => {
    const text = printQueryAs(tree, syntax).text ?? printQuery(tree);
    const at = place % (text.length + 1);
    return text.slice(0, at) + put + text.slice(at + cut);
  });
  return fc.oneof(thrown, mutated, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }));
}
