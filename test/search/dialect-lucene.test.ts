import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { QueryError, type QueryFault } from '../../errors/index.ts';
import { parseQuery, printQuery, printQueryAs, type Query } from '../../search/language/index.ts';
import { generatedQuery } from '../support/generated.ts';
import { asReadInNative, meaningOf, withoutSpans } from '../support/trees.ts';

const RUNS = Number(process.env['NEWSMORGUE_FUZZ_RUNS'] ?? 500);
const syntax = 'lucene';

describe('Lucene syntax', () => {
  const readings: readonly (readonly [typed: string, native: string])[] = [
    ['kim', 'kim'],
    ['kim trump', 'kim OR trump'],
    ['kim || trump', 'kim OR trump'],
    ['kim AND trump', 'kim trump'],
    ['kim && trump', 'kim trump'],
    ['+kim +trump', 'kim trump'],
    ['kim AND +trump', 'kim trump'],
    ['kim NOT trump', 'kim NOT trump'],
    ['kim AND NOT trump', 'kim NOT trump'],
    ['kim OR NOT trump', 'kim NOT trump'],
    ['kim !trump', 'kim NOT trump'],
    ['-putin kim trump', '-putin AND (kim OR trump)'],
    ['+kim -trump +putin', 'kim -trump AND putin'],
    ['(kim trump) AND putin', '(kim OR trump) AND putin'],
    ['kim OR (trump AND putin)', 'kim OR (trump putin)'],
    ['*:* -kim', '*:* NOT kim'],
    ['"joint press conference"', '"joint press conference"'],
    ['“joint press conference”', '"joint press conference"'],
    ['"lift sanctions"~1', 'lift PRE/2 sanctions'],
    ['"lift sanctions"~2', '(lift PRE/3 sanctions) OR (sanctions PRE/1 lift)'],
    ['"lift sanctions"~254', '(lift PRE/255 sanctions) OR (sanctions PRE/253 lift)'],
    ['"lift sanctions"~5 OR kim', '(lift PRE/6 sanctions) OR (sanctions PRE/4 lift) OR kim'],
    [
      '"joint press conference"~1',
      '"joint press conference" OR "joint press * conference" OR "joint * press conference"',
    ],
    ['"kim"~4', '"kim"'],
    ['"kim trump"~4 OR "trump kim"~4', 'kim NEAR/5 trump'],
    ['putin "kim trump"~1 "trump kim"~1', 'putin OR (kim NEAR/2 trump)'],
    [
      '"kim trump"~4 OR "trump kim"~3',
      '(kim PRE/5 trump) OR (trump PRE/3 kim) OR (trump PRE/4 kim) OR (kim PRE/2 trump)',
    ],
    ['"lift sanctions"~0', '"lift sanctions"'],
    ['"kim"', '"kim"'],
    ['denuclear*', 'denuclear*'],
    ['wom?n', 'wom?n'],
    ['*burg', '*burg'],
    ['colour~', 'colour~2'],
    ['colour~1', 'colour~1'],
    ['colour~0', 'colour'],
    ['co-operate', 'co-operate'],
    ['9\\/11', '9/11'],
    ['\\AND', '"AND"'],
    ['(1\\+1)', '"1 1"'],
    ['10:30', '10:30'],
    ['https://example.org/a', '"https example org a"'],
    ['title:summit', 'title:summit'],
    ['HEADLINE:summit', 'title:summit'],
    ['title:"press conference"~3', 'title:((press PRE/4 conference) OR (conference PRE/2 press))'],
    ['title:(kim AND (trump putin))', 'title:(kim AND (trump OR putin))'],
    ['author:"ann smith"', 'byline:"ann smith"'],
    ['text:kim', 'body:kim'],
    ['+language:en +place:hanoi', 'lang:en place:hanoi'],
    ['id:(abc-12 OR abc-13)', 'id:(abc-12 OR abc-13)'],
    ['url:"https://example.org/a"', 'url:https://example.org/a'],
    ['url:https\\:\\/\\/example.org\\/*', 'url:https://example.org/*'],
    ['url:https:\\/\\/example.org\\/*', 'url:https://example.org/*'],
    ['date:2019-02-28', 'date:2019-02-28'],
    ['date:20190228', 'date:2019-02-28'],
    ['published:[2018-03 TO 2019]', 'date:2018-03..2019'],
    ['date:["2018" TO "2019"]', 'date:2018..2019'],
    ['date:{2018 TO 2020}', 'date:2019-01-01..2019-12-31'],
    ['date:{2018 TO 2020]', 'date:2019-01-01..2020'],
    ['date:[* TO 2001]', 'date:..2001'],
    ['date:[* TO 2001}', 'before:2001'],
    ['date:[2001 TO *]', 'date:2001..'],
    ['date:{2001-09-11 TO *}', 'after:2001-09-11'],
    ['date:<2001', 'before:2001'],
    ['date:([2018 TO 2019] OR 2021)', 'date:2018..2019 OR date:2021'],
    ['date:2019-02-28T10:00:00+01:00', 'date:2019-02-28'],
    ['title : summit', 'title:summit'],
    ['colour ~1', 'colour~1'],
    ['"lift sanctions" ~1', 'lift PRE/2 sanctions'],
    ['~5 million', '5 OR million'],
    ['place:*', 'place:(*:*)'],
    ['kim -_exists_:section', 'kim NOT section:(*:*)'],
    ['source:[* TO *]', 'source:(*:*)'],
    ['date:*', 'date:0001..9999'],
    ['_exists_:date', 'date:0001..9999'],
    ['id:*', '*:*'],
  ];
  for (const [typed, native] of readings) {
    it(`reads ${typed} as ${native}`, () => {
      expect(withoutSpans(read(typed))).to.deep.equal(withoutSpans(parseQuery(native).query));
    });
  }

  it('joins bare clauses with AND where all are asked for, and takes that back from both sides of an OR', () => {
    expect(printQuery(read('kim trump', 'all'))).to.equal('(kim AND trump)');
    expect(printQuery(read('kim OR trump', 'all'))).to.equal('(kim OR trump)');
    expect(printQuery(read('kim trump OR putin', 'all'))).to.equal('kim');
    expect(printQuery(read('kim trump', 'any'))).to.equal('(kim OR trump)');
  });

  it('names each clause that only ranks, and offers to require it', () => {
    const { query, warnings } = parseQuery('+kim trump', { syntax });
    const [first] = warnings;

    expect(printQuery(query)).to.equal('kim');
    expect(warnings.map(({ code, start, end }) => [code, start, end])).to.deep.equal([
      ['unsupported-in-dialect', 5, 10],
    ]);
    expect(first?.suggestions?.map((suggestion) => suggestion.query)).to.deep.equal(['+kim +trump']);
  });

  const mixed: readonly (readonly [typed: string, native: string, offered: readonly string[]])[] = [
    [
      'kim OR trump AND putin',
      '(trump AND putin)',
      ['kim OR (trump AND putin)', '(kim OR trump) AND putin', '+trump +putin'],
    ],
    ['kim trump AND putin', '(trump AND putin)', ['kim (trump AND putin)', '(kim trump) AND putin', '+trump +putin']],
    [
      'kim AND trump OR putin AND nixon',
      '(kim AND trump AND putin AND nixon)',
      ['(kim AND trump) OR (putin AND nixon)', 'kim AND (trump OR putin) AND nixon', '+kim +trump +putin +nixon'],
    ],
    ['kim OR NOT trump', '(kim NOT trump)', ['kim OR (*:* NOT trump)', '+kim -trump']],
    [
      'NOT kim OR trump AND colour~1',
      '(NOT kim AND trump AND colour~1)',
      ['(*:* NOT kim) OR (trump AND colour~1)', '((*:* NOT kim) OR trump) AND colour~1', '-kim +trump +colour~1'],
    ],
  ];
  for (const [typed, native, offered] of mixed) {
    it(`reads ${typed} as Lucene does, says so, and offers what it may have meant`, () => {
      const { query, warnings } = parseQuery(typed, { syntax });

      expect(printQuery(query)).to.equal(native);
      expect(warnings.map(({ code }) => code)).to.deep.equal(['mixed-and-or']);
      expect(warnings[0]?.suggestions?.map((suggestion) => suggestion.query)).to.deep.equal(offered);
    });
  }

  it('takes a list that any reading agrees on without a word', () => {
    for (const typed of [
      'kim trump -putin',
      '-putin kim trump',
      'kim AND trump AND NOT putin',
      'kim OR trump OR putin',
    ]) {
      expect(parseQuery(typed, { syntax }).warnings, typed).to.deep.equal([]);
    }
  });

  it('finds more rather than less where Lucene counts moves and the tree cannot, and says so', () => {
    const { query, warnings } = parseQuery('kim "joint press conference held"~5', { syntax });

    expect(printQuery(query)).to.equal('(kim OR "joint press conference held"~5)');
    expect(warnings.map(({ code, start, end }) => [code, start, end])).to.deep.equal([
      ['unsupported-in-dialect', 4, 35],
    ]);
  });

  it('tells of operators of other systems that they are words, and offers what Lucene writes for them', () => {
    const { query, warnings } = parseQuery('kim NEAR/5 trump', { syntax });

    expect(printQuery(query)).to.equal('(kim OR "NEAR 5" OR trump)');
    expect(warnings.map(({ code, start, end }) => [code, start, end])).to.deep.equal([['interpreted', 4, 10]]);
    expect(warnings[0]?.suggestions?.map((suggestion) => suggestion.query)).to.deep.equal([
      '("kim trump"~4 OR "trump kim"~4)',
    ]);
  });

  it('says how it reads a likeness that is no number of letters', () => {
    const likenesses: readonly (readonly [typed: string, native: string, offered: string])[] = [
      ['colour~0.8', 'colour~1', 'colour~1'],
      ['colour~0.2', 'colour~2', 'colour~2'],
      ['colour~0.9', 'colour', 'colour'],
      ['colour~3', 'colour~2', 'colour~2'],
      ['colour*~1', 'colour*', 'colour*'],
    ];
    for (const [typed, native, offered] of likenesses) {
      const { query, warnings } = parseQuery(typed, { syntax });

      expect(printQuery(query), typed).to.equal(native);
      expect(
        warnings.map(({ code }) => code),
        typed,
      ).to.deep.equal(['unsupported-in-dialect']);
      expect(warnings[0]?.suggestions?.map((suggestion) => suggestion.query)).to.deep.equal([offered]);
    }
  });

  it('reads lower-case operators as words and says so', () => {
    const { query, warnings } = parseQuery('kim and trump', { syntax });

    expect(printQuery(query)).to.equal('(kim OR and OR trump)');
    expect(warnings.map(({ code }) => code)).to.deep.equal(['lowercase-operator']);
  });

  const refused: readonly (readonly [typed: string, code: string, suggested: string | undefined])[] = [
    ['', 'empty-query', undefined],
    ['-kim', 'only-negation', '(*:* -kim)'],
    ['-kim -colour~1', 'only-negation', '(*:* -kim -colour~1)'],
    ['kim AND (NOT trump)', 'only-negation', 'kim AND ((*:* NOT trump))'],
    ['colour~1.5', 'bad-number', 'colour~1'],
    ['kim AND', 'missing-operand', 'kim'],
    ['AND kim', 'missing-operand', 'kim'],
    ['kim AND OR trump', 'missing-operand', 'kim AND trump'],
    ['title:', 'missing-operand', undefined],
    ['"kim', 'unbalanced-quote', '"kim"'],
    ['(kim', 'unbalanced-parenthesis', '(kim)'],
    ['kim)', 'unbalanced-parenthesis', 'kim'],
    ['kim ()', 'empty-group', 'kim'],
    ['kim ""', 'empty-group', 'kim'],
    ['titel:kim', 'unknown-field', 'title:kim'],
    ['title:(kim byline:smith)', 'not-allowed-here', 'title:(kim smith)'],
    ['date:2019-13', 'bad-date', 'date:2019-12'],
    ['date:[2020 TO 2018]', 'bad-date', 'date:[2018 TO 2020]'],
    ['"lift sanctions"~999', 'bad-distance', '"lift sanctions"~254'],
    ['kim /joh?n/', 'not-allowed-here', 'kim "joh n"'],
    ['kim *', 'wildcard-too-broad', 'kim *:*'],
    ['*', 'wildcard-too-broad', '*:*'],
    ['title:(kim OR **)', 'wildcard-too-broad', 'title:(kim OR *:*)'],
    ['*:kim', 'unknown-field', 'kim'],
    ['byline:*', 'not-allowed-here', undefined],
    ['kim AND _exists_:byline', 'not-allowed-here', 'kim'],
    ['url:*', 'not-allowed-here', 'url:http*'],
    ['_exists_:plase', 'unknown-field', '_exists_:place'],
    ['title.keyword:kim', 'unknown-field', 'title:kim'],
    ['before:2001', 'unknown-field', 'date:{* TO 2001}'],
    ['kim since:2018-03', 'unknown-field', 'kim date:[2018-03 TO *]'],
    ['source:[a TO c]', 'not-allowed-here', 'source:(a OR c)'],
    ['kim AND source:[a TO c]', 'not-allowed-here', 'kim AND source:(a OR c)'],
    ['source:>=b', 'not-allowed-here', 'source:b'],
    ['kim AND [2018 TO 2019]', 'not-allowed-here', 'kim AND date:[2018 TO 2019]'],
    ['date>=2018', 'not-allowed-here', 'date:>=2018'],
    ['title=kim', 'not-allowed-here', 'title:kim'],
    ['(kim trump)~2', 'not-allowed-here', '(kim trump)'],
    ['[sic] kim', 'not-allowed-here', 'sic kim'],
    ['url:https\\:\\/\\/x.org\\/a\\?b', 'not-allowed-here', 'url:https\\:\\/\\/x.org\\/a?b'],
    ['url:"https://x.org/\\*"', 'not-allowed-here', 'url:"https://x.org/?"'],
    ['id:say\\"', 'not-allowed-here', 'id:say?'],
  ];
  for (const [typed, code, suggested] of refused) {
    it(`refuses ${typed === '' ? 'an empty text' : typed} and offers ${suggested ?? 'advice'}`, () => {
      const fault = faultOf(typed);

      expect(fault?.code).to.equal(code);
      expect(fault?.hint ?? '').not.to.equal('');
      expect(fault?.suggestions?.[0]?.query).to.equal(suggested);
    });
  }

  const dates: readonly (readonly [typed: string, suggested: string | undefined])[] = [
    ['date:2018..2020', 'date:[2018 TO 2020]'],
    ['date:2018-2020', 'date:[2018 TO 2020]'],
    ['date:2018-', 'date:[2018 TO *]'],
    ['date:"2018 TO 2020"', 'date:[2018 TO 2020]'],
    ['date:2018 TO 2020', 'date:[2018 TO 2020]'],
    ['kim AND date:(2018 TO 2020)', 'kim AND date:([2018 TO 2020])'],
    ['date:[2018-01 TO *', 'date:[2018-01 TO *]'],
    ['date:[2018 TO', 'date:[2018 TO *]'],
    ['kim date:[2018-02-28 to 2020] trump', 'kim date:[2018-02-28 TO 2020] trump'],
    ['date:[2018 - 2020]', 'date:[2018 TO 2020]'],
    ['date:[2018,2020]', 'date:[2018 TO 2020]'],
    ['date:{2018..2020}', 'date:[2018 TO 2020]'],
    ['date:[2019-01-01||/M TO 2020]', 'date:[2019-01-01 TO 2020]'],
    ['date:1990s', 'date:[1990 TO 1999]'],
    ['date:199*', 'date:[1990 TO 1999]'],
    ['date:2019*', 'date:2019'],
    ['date:2019-02-??', 'date:2019-02'],
    ['date:>= 2018', 'date:>=2018'],
    ['date:{2018 TO 2019}', 'date:[2018 TO 2019]'],
    ['date:{2020 TO 2018]', 'date:[2018 TO 2020}'],
    ['@timestamp:2019', 'date:2019'],
    ['date:28.2.2019', 'date:2019-02-28'],
    ['kim AND date:[NOW-1YEAR TO NOW]', 'kim'],
    ['date:now-1d', undefined],
  ];
  for (const [typed, suggested] of dates) {
    it(`refuses the date in ${typed} and offers ${suggested ?? 'advice'}`, () => {
      const fault = faultOf(typed);

      expect(fault?.code).to.be.oneOf(['bad-date', 'not-allowed-here', 'missing-operand', 'unknown-field']);
      expect(fault?.hint ?? '').not.to.equal('');
      expect(fault?.suggestions?.[0]?.query).to.equal(suggested);
    });
  }

  it('says that signs in a quoted address are wildcards, and that what is compared whole has no likeness', () => {
    expect(warningsOf('url:"https://x.org/a?b=1"')).to.deep.equal([['unsupported-in-dialect', 4, 25]]);
    expect(warningsOf('date:2019~2')).to.deep.equal([['unsupported-in-dialect', 9, 11]]);
    expect(warningsOf('id:"abc"~2')).to.deep.equal([['unsupported-in-dialect', 8, 10]]);
  });

  it('refuses thousands of parentheses and of signs without running out of stack', () => {
    expect(faultOf('('.repeat(10_000))?.code).to.equal('too-deep');
    expect(faultOf(`${'('.repeat(4_998)}kim${')'.repeat(4_998)}`)?.code).to.equal('too-deep');
    expect(faultOf('- '.repeat(5_000))?.code).to.equal('missing-operand');
    expect(faultOf('-'.repeat(10_000))?.code).to.equal('empty-query');
    expect(faultOf('title:'.repeat(1_600))?.code).to.equal('not-allowed-here');
  });
});

describe('writing Lucene syntax', () => {
  it('gives the same tree when it is read, whichever way bare clauses combine', () => {
    let said = 0;
    fc.assert(
      fc.property(
        fc.oneof(generatedQuery, sayable()),
        fc.constantFrom('all' as const, 'any' as const),
        (tree, match) => {
          const query = asReadInNative(tree);
          if (query === undefined) return;
          const { text, warnings } = printQueryAs(query, syntax);
          if (text === null) {
            expect(warnings.map(({ code }) => code)).to.include('unsupported-in-dialect');
            return;
          }
          said += 1;

          expect(meaningOf(read(text, match)), text).to.deep.equal(meaningOf(query));
        },
      ),
      { numRuns: RUNS },
    );
    expect(said).to.be.above(RUNS / 4);
  });

  it('says what is near in either order by two phrases, and in order only the step after next', () => {
    const written = (native: string) => printQueryAs(parseQuery(native).query, syntax).text;

    expect(written('kim NEAR/5 trump')).to.equal('"kim trump"~4 OR "trump kim"~4');
    expect(written('title:("kim trump"~4)')).to.equal('title:("kim trump"~4 OR "trump kim"~4)');
    expect(written('kim PRE/2 trump')).to.equal('"kim trump"~1');
    expect(written('kim PRE/3 trump')).to.equal(null);
    expect(written('"kim trump putin"~3')).to.equal(null);
  });

  it('asks whether an article has a field as Lucene does', () => {
    expect(printQueryAs(read('kim -place:*'), syntax).text).to.equal('+kim -place:*');
  });

  it('names the parts it cannot say, with their places', () => {
    const { text, warnings } = printQueryAs(parseQuery('kim AND hlead(summit)').query, syntax);

    expect(text).to.equal(null);
    expect(warnings.map(({ code, start, end }) => [code, start, end])).to.deep.equal([
      ['unsupported-in-dialect', 8, 21],
    ]);
  });
});

describe('docs/dialects/lucene.md', () => {
  const [forms = '', unsupported = ''] = readFileSync('docs/dialects/lucene.md', 'utf8').split(
    '## What is not supported',
  );

  it('says truly how each form is read, without a warning', () => {
    const rows = rowsOf(forms);

    expect(rows).to.have.length.above(25);
    expect(rows.map(([typed]) => [typed, printQuery(read(typed))])).to.deep.equal(rows);
    expect(rows.flatMap(([typed]) => parseQuery(typed, { syntax }).warnings)).to.deep.equal([]);
  });

  it('says truly what is left out, each with its warning', () => {
    const rows = rowsOf(unsupported);

    expect(rows).to.have.length.at.least(5);
    expect(rows.map(([typed]) => [typed, printQuery(read(typed))])).to.deep.equal(rows);
    for (const [typed] of rows) {
      const codes = parseQuery(typed, { syntax }).warnings.map(({ code }) => code);
      expect(codes, typed).to.deep.equal(['unsupported-in-dialect']);
    }
  });
});

const read = (text: string, match?: 'all' | 'any'): Query => parseQuery(text, { syntax, match }).query;

function faultsOf(text: string, match?: 'all' | 'any'): readonly QueryFault<string>[] {
  try {
    return parseQuery(text, { syntax, match }).warnings;
  } catch (error) {
    if (error instanceof QueryError) return error.faults;
    throw error;
  }
}

const warningsOf = (text: string): readonly (readonly [code: string, start: number, end: number])[] =>
  faultsOf(text).map(({ code, start, end }) => [code, start, end]);

const faultOf = (text: string): QueryFault<string> | undefined => faultsOf(text)[0];

const rowsOf = (page: string): readonly (readonly [typed: string, native: string])[] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code))
    .map(([typed = '', native = '']) => [typed, native] as const);

/** Trees of the forms Lucene has. */
function sayable(): fc.Arbitrary<Query> {
  const span = { start: 0, end: 0 };
  const forms = [
    'kim',
    'lift*',
    'wom?n',
    'colour~2',
    'co-op',
    '9/11',
    '"signing ceremony"',
    '"lift sanctions"~5',
    'kim NEAR/9 trump',
    'kim PRE/2 trump',
    '(kim PRE/6 trump) OR (trump PRE/4 kim)',
    '*:*',
  ];
  const fields = ['title:kim', 'title:(kim NOT "press room")', 'byline:(ann OR bo~1)', 'id:a-1', 'url:https://x.org/*'];
  const dates = [
    'date:2019',
    'date:2019-02..',
    'date:..2001',
    'before:2001-03',
    'after:2001-09-11',
    'date:2016..2019-02',
  ];
  const leaf = fc.constantFrom(...forms, ...fields, ...dates).map((text) => parseQuery(text).query);
  const list = (of: fc.Arbitrary<Query>) => fc.array(of, { minLength: 1, maxLength: 3 });
  const either = fc.tuple(leaf, list(leaf)).map(([a, b]): Query => ({ kind: 'or', operands: [a, ...b], span }));
  const not = fc.oneof(leaf, either).map((operand): Query => ({ kind: 'not', operand, span }));
  const both = fc
    .tuple(fc.oneof(leaf, either), list(fc.oneof(leaf, either, not)))
    .map(([a, b]): Query => ({ kind: 'and', operands: [...b, a], span }));
  return fc.oneof(
    leaf,
    either,
    both,
    list(both).map((operands): Query => ({ kind: 'or', operands, span })),
  );
}
