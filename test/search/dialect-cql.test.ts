import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { cql } from '../../search/language/cql/index.ts';
import { type DraftFault, mended, Refusal } from '../../search/language/faults.ts';
import { parseQuery, printQuery, type Query } from '../../search/language/index.ts';
import { sourceText } from '../../search/language/source-text.ts';
import { generatedQuery } from '../support/generated.ts';
import { asReadInNative, joinedTree, withoutSpans } from '../support/trees.ts';

const RUNS = Number(process.env['NEWSMORGUE_FUZZ_RUNS'] ?? 1_000);

describe('CQL', () => {
  const readings: readonly (readonly [typed: string, native: string])[] = [
    ['kim', 'kim'],
    ['"kim"', 'kim'],
    ['"signing ceremony"', '"signing ceremony"'],
    ['cql.serverChoice = "signing ceremony"', '"signing ceremony"'],
    ['cql.anywhere adj kim', '"kim"'],
    ['co-operate', 'co-operate'],
    ['9/11', '9/11'],
    ['kim and trump', 'kim trump'],
    ['kim AND trump or putin', '(kim trump) OR putin'],
    ['kim or trump and putin', '(kim OR trump) AND putin'],
    ['kim not trump', 'kim NOT trump'],
    ['kim or (trump not putin)', 'kim OR (trump NOT putin)'],
    ['kim not trump or putin', '(kim NOT trump) OR putin'],
    ['dc.title = summit', 'title:summit'],
    ['title adj "signing ceremony"', 'title:"signing ceremony"'],
    ['dc.title any "kim trump"', 'title:(kim OR trump)'],
    ['dc.title all "kim trump"', 'title:(kim AND trump)'],
    ['cql.serverChoice any "kim trump"', 'kim OR trump'],
    ['dc.creator = "ann smith"', 'byline:"ann smith"'],
    ['dc.publisher = courier', 'source:courier'],
    ['dc.language = en', 'lang:en'],
    ['dc.identifier = "abc-12"', 'id:abc-12'],
    ['url = "https://example.org/a?b=c"', 'url:https://example.org/a?b=c'],
    ['dc.date = 2019', 'date:2019'],
    ['date == 2019-02-28', 'date:2019-02-28'],
    ['dc.date > 2001-09-11', 'after:2001-09-11'],
    ['dc.date >= 2019-02', 'date:2019-02..'],
    ['dc.date < 2001', 'before:2001'],
    ['dc.date <= 2001', 'date:..2001'],
    ['dc.date within "2018-03 2019"', 'date:2018-03..2019'],
    ['dc.date any "2016 2020"', 'date:2016 OR date:2020'],
    ['dc.date any "2016, 2020"', 'date:2016 OR date:2020'],
    ['kim prox trump', 'kim NEAR/1 trump'],
    ['kim prox/distance<5 trump', 'kim NEAR/4 trump'],
    ['kim prox/distance<=5/unit=word trump', 'kim NEAR/5 trump'],
    ['kim prox / distance = 1 / ordered trump', 'kim PRE/1 trump'],
    ['kim prox/unit=sentence trump', 'kim /s trump'],
    ['kim prox/unit=paragraph/distance=0 trump', 'kim /p trump'],
    ['(kim or trump) prox/distance<3 "joint statement"', '(kim OR trump) NEAR/2 "joint statement"'],
    ['a1 prox/distance<4 b2 prox/distance<4 c3', '(a1 NEAR/3 b2) NEAR/3 c3'],
    ['title = kim prox/distance<5 title = trump', 'title:(kim NEAR/4 trump)'],
    ['denuclear* and wom?n', 'denuclear* wom?n'],
    ['"sanctions * lifted"', '"sanctions * lifted"'],
    ['"say \\"yes\\" now"', '"say yes now"'],
    ['dc.title == running', 'title:=running'],
    ['cql.serverChoice exact "so it is"', '="so it is"'],
    ['cql.serverChoice =/respectCase US', 'caps(US)'],
    ['dc.title =/fuzzy colour', 'title:colour~2'],
    ['cql.allRecords = 1 not kim', '*:* NOT kim'],
    ['place = "*"', 'place:(*:*)'],
    ['kim not section = "*"', 'kim NOT section:(*:*)'],
    ['dc.date = "*"', 'date:0001..9999'],
    ['dc.identifier = "*"', '*:*'],
    ['dc.date = 20190228', 'date:2019-02-28'],
    ['dc.date >= 2019-02-28T10:00:00Z', 'date:2019-02-28..'],
    ['“signing ceremony” and kim', '"signing ceremony" kim'],
  ];
  for (const [typed, native] of readings) {
    it(`reads ${typed} as ${native}`, () => {
      expect(withoutSpans(read(typed).query)).to.deep.equal(withoutSpans(parseQuery(native).query));
    });
  }

  it('names what it cannot do, and reads the rest', () => {
    const kept: readonly (readonly [typed: string, native: string, named: string])[] = [
      ['kim sortBy dc.date/sort.descending', 'kim', 'sortBy dc.date/sort.descending'],
      ['dc.title any/stem/relevant "kim trump"', 'title:(kim OR trump)', '/stem'],
      [
        '> dc = "info:srw/context-set/1/dc-v1.1" dc.title = kim',
        'title:kim',
        '> dc = "info:srw/context-set/1/dc-v1.1"',
      ],
      ['kim and/rel.sum trump', '(kim AND trump)', '/rel.sum'],
      ['kim prox/distance=5 trump', '(kim NEAR/5 trump)', 'prox/distance=5'],
      ['"^kim trump"', '"kim trump"', '"^kim trump"'],
      ['dc.title == kim', 'title:=kim', '=='],
      ['dc.title =/respectCase/fuzzy US', 'title:caps(US)', '/fuzzy'],
      ['"kim ? trump"', '"kim trump"', '?'],
    ];
    for (const [typed, native, named] of kept) {
      const { query, warnings } = read(typed);
      const [first] = warnings;

      expect(printQuery(query), typed).to.equal(native);
      expect(first?.code, typed).to.equal('unsupported-in-dialect');
      expect(typed.slice(first?.start, first?.end)).to.equal(named);
    }
  });

  it('says so when it reads or before and', () => {
    const [first, ...others] = parseQuery('kim or trump and putin or nixon', { syntax: 'cql' }).warnings;

    expect(others).to.deep.equal([]);
    expect(first?.code).to.equal('mixed-and-or');
    expect(first?.suggestions?.map(({ query }) => query)).to.deep.equal([
      '(kim or trump) and putin or nixon',
      'kim or (trump and putin) or nixon',
    ]);
    expect(read('(kim or trump) and putin').warnings).to.deep.equal([]);
    expect(read('kim and trump or putin').warnings).to.deep.equal([]);
  });

  it('joins terms side by side only where the caller says how', () => {
    expect(printQuery(read('kim "signing ceremony"', 'all').query)).to.equal('(kim AND "signing ceremony")');
    expect(printQuery(read('kim trump', 'any').query)).to.equal('(kim OR trump)');
    expect(refusalOf('kim trump')?.code).to.equal('not-allowed-here');
  });

  const refused: readonly (readonly [typed: string, code: string, mended: string | undefined])[] = [
    ['', 'empty-query', undefined],
    ['kim trump', 'not-allowed-here', 'cql.serverChoice all "kim trump"'],
    ['dc.title = kim trump', 'not-allowed-here', 'dc.title = "kim trump"'],
    ['"kim"(trump)', 'not-allowed-here', '"kim"and (trump)'],
    ['kim and not trump', 'missing-operand', 'kim not trump'],
    ['kim or not trump', 'only-negation', 'kim or (cql.allRecords = 1 not trump)'],
    ['not kim', 'only-negation', '(cql.allRecords = 1 not kim)'],
    ['kim and', 'missing-operand', 'kim'],
    ['"kim', 'unbalanced-quote', '"kim"'],
    ['(kim', 'unbalanced-parenthesis', '(kim)'],
    ['kim)', 'unbalanced-parenthesis', 'kim'],
    ['kim and ()', 'empty-group', 'kim'],
    ['dc.titel = kim', 'unknown-field', 'title = kim'],
    ['dc.date = 2019-13', 'bad-date', 'dc.date = 2019-12'],
    ['kim and dc.date = lately', 'bad-date', 'kim and cql.allRecords = 1'],
    ['dc.date = 2018-2019', 'bad-date', 'dc.date within "2018 2019"'],
    ['dc.date within "2020 2019"', 'bad-date', 'dc.date within "2019 2020"'],
    ['dc.title <> kim', 'not-allowed-here', '(cql.allRecords = 1 not dc.title = kim)'],
    ['dc.title > kim', 'not-allowed-here', 'dc.title = kim'],
    ['dc.title = (kim or trump)', 'not-allowed-here', 'dc.title any "kim trump"'],
    ['kim prox/distance>5 trump', 'bad-distance', 'kim prox/distance<=10 trump'],
    ['kim prox/distance<1 trump', 'bad-distance', 'kim prox/distance<=1 trump'],
    ['kim and trump prox putin', 'and-inside-proximity', 'kim and (trump prox putin)'],
    ['*', 'wildcard-too-broad', 'cql.allRecords = 1'],
    ['dc.creator = "*"', 'not-allowed-here', 'cql.allRecords = 1'],
    ['url = "*"', 'not-allowed-here', 'url = "http*"'],
    ['url = "https://x.org/a\\?b=1"', 'not-allowed-here', 'url = "https://x.org/a?b=1"'],
    ['id = ab\\*', 'not-allowed-here', 'id = "ab?"'],
    ['kim and dc.date = 2018..2020', 'bad-date', 'kim and dc.date within "2018 2020"'],
    ['dc.date = "2018 2020"', 'bad-date', 'dc.date within "2018 2020"'],
    ['dc.date within 2018', 'bad-date', 'dc.date = 2018'],
    ['dc.date within "2018-01 *"', 'bad-date', 'dc.date >= 2018-01'],
    ['dc.date within "2018, 2020"', 'bad-date', 'dc.date within "2018 2020"'],
    ['dc.date within "2018 2019-06-31"', 'bad-date', 'dc.date within "2018 2019-06-30"'],
    ['dc.date = 199*', 'bad-date', 'dc.date within "1990 1999"'],
    ['dc.date all "2018 2020"', 'not-allowed-here', 'dc.date within "2018 2020"'],
    ['dc.title kim', 'not-allowed-here', 'dc.title = kim'],
    ['dc.title = (kim or "white house")', 'not-allowed-here', '(dc.title = kim or dc.title = "white house")'],
    ['title any (kim not trump)', 'not-allowed-here', '(title any kim not title any trump)'],
    ['dc.subject = sport', 'unknown-field', 'section = sport'],
    ['kim prox dc.title = trump', 'not-allowed-here', 'kim and dc.title = trump'],
    ['title:kim and trump', 'not-allowed-here', 'title = kim and trump'],
    ['dc.title =/regexp "joh?n.*"', 'not-allowed-here', 'dc.title = "joh?n.*"'],
    ['kim prox/5 trump', 'not-allowed-here', 'kim prox/distance<=5 trump'],
    ['kim prox/sentence trump', 'not-allowed-here', 'kim prox/unit=sentence trump'],
  ];
  for (const [typed, code, whole] of refused) {
    it(`refuses ${typed === '' ? 'an empty text' : typed} and offers ${whole ?? 'advice'}`, () => {
      const fault = refusalOf(typed);

      expect(fault?.code).to.equal(code);
      expect(fault?.hint ?? '').not.to.equal('');
      expect(suggestionsOf(typed, fault)[0]).to.equal(whole);
    });
  }

  it('refuses ten thousand parentheses without running out of stack', () => {
    expect(refusalOf('('.repeat(10_000))?.code).to.equal('too-deep');
    expect(refusalOf(`${'('.repeat(10_000)}kim${')'.repeat(10_000)}`)?.code).to.equal('too-deep');
    expect(refusalOf('not '.repeat(2_500))?.code).to.equal('missing-operand');
  });
});

describe('writing CQL', () => {
  it('gives the same tree when it is read, for any generated tree it can say', () => {
    let said = 0;
    fc.assert(
      fc.property(fc.oneof(generatedQuery, sayableQuery()), (generated) => {
        const query = asReadInNative(generated);
        if (query === undefined) return;
        const { text, warnings } = cql.write(query);
        if (text === null) {
          expect(warnings.map(({ code }) => code)).to.include('unsupported-in-dialect');
          return;
        }
        said += 1;

        expect(withoutSpans(read(text).query), text).to.deep.equal(withoutSpans(query));
      }),
      { numRuns: RUNS },
    );
    expect(said).to.be.above(RUNS / 4);
  });

  it('gives the same tree again for any text that can be read', () => {
    fc.assert(
      fc.property(anyTyping(), (typed) => {
        const query = readOrRefuse(typed);
        if (query instanceof Refusal) return;
        const { text } = cql.write(query.query);
        if (text === null) return;

        expect(withoutSpans(read(text).query), text).to.deep.equal(withoutSpans(query.query));
      }),
      { numRuns: RUNS },
    );
  });

  it('names the parts it cannot say, with their places', () => {
    const query = parseQuery('kim AND hlead(summit)').query;

    const { text, warnings } = cql.write(query);

    expect(text).to.equal(null);
    expect(warnings.map(({ code, start, end }) => [code, start, end])).to.deep.equal([
      ['unsupported-in-dialect', 8, 21],
    ]);
  });
});

describe('reading any text as CQL', () => {
  it('throws nothing but a refusal, whose faults lie inside the text', () => {
    fc.assert(
      fc.property(anyTyping(), fc.constantFrom(undefined, 'all' as const, 'any' as const), (typed, match) => {
        const found = readOrRefuse(typed, match);
        const faults = found instanceof Refusal ? [found.fault] : found.warnings;
        for (const { message, start, end } of faults) {
          expect(message).not.to.equal('');
          expect(start).to.be.within(0, typed.length);
          expect(end).to.be.within(start, typed.length);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('gives any tree it reads a native form that says the same', () => {
    fc.assert(
      fc.property(anyTyping(), (typed) => {
        const found = readOrRefuse(typed);
        if (found instanceof Refusal) return;

        const native = printQuery(found.query);

        expect(withoutSpans(parseQuery(native).query), native).to.deep.equal(withoutSpans(found.query));
      }),
      { numRuns: RUNS },
    );
  });

  it('mends any text only inside it, each time into another one', () => {
    fc.assert(
      fc.property(anyTyping(), (typed) => {
        const found = readOrRefuse(typed);
        const faults = found instanceof Refusal ? [found.fault] : found.warnings;
        for (const mend of faults.flatMap(({ mends = [] }) => mends)) {
          for (const { start, end } of mend.edits) expect(start <= end && end <= typed.length).to.equal(true);
          expect(mended(typed, mend)).not.to.equal(typed);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('docs/dialects/cql.md', () => {
  const page = readFileSync('docs/dialects/cql.md', 'utf8');
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));

  it('says truly how each form is read', () => {
    expect(rows).to.have.length.above(25);
    expect(rows.map(([typed = '']) => [typed, printQuery(read(typed).query)])).to.deep.equal(
      rows.map(([typed = '', native = '']) => [typed, native]),
    );
  });
});

function read(text: string, match?: 'all' | 'any') {
  return cql.read(sourceText(text), match);
}

function readOrRefuse(text: string, match?: 'all' | 'any') {
  try {
    return read(text, match);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function refusalOf(text: string): DraftFault | undefined {
  const found = readOrRefuse(text);
  return found instanceof Refusal ? found.fault : undefined;
}

/** The mended texts, each mended on, the first way offered, until it can be read. */
function suggestionsOf(text: string, fault: DraftFault | undefined): readonly string[] {
  return (fault?.mends ?? []).flatMap((mend) => {
    let candidate = mended(text, mend);
    for (let tries = 0; tries < 6; tries += 1) {
      const left = refusalOf(candidate);
      if (left === undefined) return [candidate];
      const [next] = left.mends ?? [];
      if (next === undefined) return [];
      candidate = mended(candidate, next);
    }
    return [];
  });
}

/** Trees of the forms CQL has: lists in an index, proximity in an index, dates, negations. */
function sayableQuery(): fc.Arbitrary<Query> {
  const native = fc.constantFrom(
    ...['kim', 'lift*', 'caps(US)', '=running', 'colour~2', '"signing ceremony"', '"kim"', '"OR"', '"a * co-op*"'],
    ...['title:kim', 'title:(kim OR trump)', 'byline:(ann smith)', 'title:(kim NEAR/5 "joint statement")', 'place:*:*'],
    ...['title:((kim OR "press room") PRE/3 (trump /s wom?n))', 'id:abc-12', 'url:*.example.org/*', 'id:(a1 OR b2)'],
    ...[
      'date:2019',
      'date:2019-02..',
      'date:..2001',
      'before:2001-03',
      'after:2001-09-11',
      'date:2016..2019-02',
      '*:*',
    ],
    ...[
      'kim NEAR/3 (trump OR "signing ceremony")',
      '(a1 PRE/9 b2) /p c3',
      'title:(caps(US) OR caps(UK))',
      'and',
      'any',
    ],
  );
  const leaf = native.map((text) => parseQuery(text).query);
  return joinedTree(leaf);
}

/** Noise, pieces of CQL thrown together, and good queries with something cut out or put in. */
function anyTyping(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
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
    ...[' ', ' ', ' ', '(', ')', '"', '“', '\\', '\\"', '*', '?', '^', '=', '==', '<>', '<', '>', '/', '.', '&'],
    ...[
      ' and ',
      ' or ',
      ' not ',
      ' prox ',
      ' prox/distance<5 ',
      ' prox/unit=sentence ',
      '/ordered',
      ' prox/distance>1 ',
    ],
    ...['dc.title = ', 'title any ', ' adj ', ' all ', ' == ', '/stem', '/respectCase ', 'url = ', 'id any ', 'foo = '],
    ...[
      'dc.date = ',
      'date within ',
      '2019',
      '2019-13',
      '"2018 2019"',
      '28.2.2019',
      'cql.allRecords = 1',
      ' sortBy x',
      '> dc = "x" ',
    ],
  );
  const thrown = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  const mutated = fc.tuple(sayableQuery(), fc.nat(), fc.nat({ max: 4 }), piece).map(([tree, place, cut, put]) => {
    const text = cql.write(tree).text ?? '';
    const at = place % (text.length + 1);
    return text.slice(0, at) + put + text.slice(at + cut);
  });
  return fc.oneof(thrown, mutated, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }));
}
