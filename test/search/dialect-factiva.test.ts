import { expect } from 'chai';
import { QueryError, type QueryFault } from '../../errors/index.ts';
import { parseQuery, printQuery, printQueryAs } from '../../search/language/index.ts';

describe('Factiva syntax', () => {
  const readings: readonly (readonly [typed: string, native: string])[] = [
    ['“signing ceremony” AND Kim', '("signing ceremony" AND Kim)'],
    ['signing "ceremony"', '"signing ceremony"'],
    ['"peas and carrots"', '"peas and carrots"'],
    ['kim and not trump', '(kim NOT trump)'],
    ['kim and not trump not moon', '(kim NOT trump NOT moon)'],
    ['a1 or b2 near5 c3 or d4 and e5', '(((a1 OR b2) NEAR/5 (c3 OR d4)) AND e5)'],
    ['a1 adj2 b2 near3 c3', '((a1 PRE/2 b2) NEAR/3 c3)'],
    ['a1 near3 (b2 near9 c3)', '(a1 NEAR/3 (b2 NEAR/9 c3))'],
    ['white (house or hall)', '(white PRE/1 (house OR hall))'],
    ['(white or black) house', '((white OR black) PRE/1 house)'],
    ['adjacent near-by w wc', '"adjacent near-by w wc"'],
    ['HD=Kim', 'title:Kim'],
    ['hd="white house" or white', '(title:"white house" OR white)'],
    ['hd=(kim near3 trump)', 'title:(kim NEAR/3 trump)'],
    ['hd=(kim not trump)', 'title:(kim NOT trump)'],
    ['an="a b"', 'id:"a b"'],
    ['an=*-12', 'id:*-12'],
    ['ATLEAST3 kim and trump', '(atleast3(kim) AND trump)'],
    ['atleast3 (kim or trump)', 'atleast3(kim OR trump)'],
    ['white house/F20/', 'first/20("white house")'],
    ['(kim or trump)/f20/ and summit', '(first/20(kim OR trump) AND summit)'],
    ['kim/n3/trump/n5/summit', '((kim NEAR/3 trump) NEAR/5 summit)'],
    ['AT&T 9/11', '"AT&T 9/11"'],
    ['50% of', '"50 of"'],
    ['"president % clinton"', '"president * clinton"'],
    ['bush * rice', '"bush rice"'],
    ['date the summit', '"date the summit"'],
    ['kim and trump near5 summit', '(kim AND (trump NEAR/5 summit))'],
  ];
  for (const [typed, native] of readings) {
    it(`reads ${typed} as ${native}`, () => {
      expect(printQuery(parseQuery(typed, { syntax: 'factiva' }).query)).to.equal(native);
    });
  }

  it('names what it cannot do, and reads the rest', () => {
    const kept: readonly (readonly [typed: string, native: string, named: string])[] = [
      ['kim and co=(ibm or msft)', 'kim', 'co=(ibm or msft)'],
      ['lp="joint statement" or kim', 'kim', 'lp="joint statement"'],
      ['kim and wc > 500', 'kim', 'wc > 500'],
      ['kim not in=i3302', 'kim', 'in=i3302'],
      ['kim near5 sc=abc', 'kim', 'sc=abc'],
      ['kim and date from -7 to -1', 'kim', 'date from -7 to -1'],
      ['hd=(engineer$3 or kim)', 'title:(engineer* OR kim)', '$3'],
    ];
    for (const [typed, native, named] of kept) {
      const { query, warnings } = parseQuery(typed, { syntax: 'factiva' });
      const [first] = warnings;

      expect(printQuery(query), typed).to.equal(native);
      expect(first?.code, typed).to.equal('unsupported-in-dialect');
      expect(typed.slice(first?.start, first?.end)).to.equal(named);
    }
  });

  it('says so where it reads OR before AND, as Factiva would not', () => {
    const codes = (typed: string) => parseQuery(typed, { syntax: 'factiva' }).warnings.map(({ code }) => code);

    expect(codes('kim or trump and summit')).to.deep.equal(['mixed-and-or']);
    expect(codes('kim and trump or summit')).to.deep.equal(['mixed-and-or']);
    expect(codes('kim or trump not summit')).to.deep.equal(['mixed-and-or']);
    expect(codes('(kim or trump) and summit')).to.deep.equal([]);
  });

  const refused: readonly (readonly [typed: string, code: string, mended: string | undefined])[] = [
    ['', 'empty-query', undefined],
    ['co=ibm', 'empty-query', undefined],
    ['kim and', 'missing-operand', 'kim'],
    ['or kim', 'missing-operand', 'kim'],
    ['kim or and trump', 'missing-operand', 'kim or trump'],
    ['not kim', 'only-negation', 'kim'],
    ['kim or not trump', 'missing-operand', 'kim or trump'],
    ['"kim', 'unbalanced-quote', '"kim"'],
    ['(kim', 'unbalanced-parenthesis', '(kim)'],
    ['[kim', 'unbalanced-parenthesis', '[kim]'],
    ['kim)', 'unbalanced-parenthesis', 'kim'],
    ['kim and ()', 'empty-group', 'kim'],
    ['hd=()', 'empty-group', undefined],
    ['kim adj0 trump', 'bad-distance', 'kim adj1 trump'],
    ['kim near999 trump', 'bad-distance', 'kim near255 trump'],
    ['kim/N0/trump', 'bad-distance', 'kim/N1/trump'],
    ['atleast0 kim', 'bad-number', 'atleast1 kim'],
    ['headline=kim', 'unknown-field', 'hd=kim'],
    ['hq=kim', 'unknown-field', 'hd=kim'],
    ['hd=(by=kim)', 'not-allowed-here', 'hd=(kim)'],
    ['kim date 2019', 'not-allowed-here', 'kim and date 2019'],
    ['kim hd=trump', 'not-allowed-here', 'kim and hd=trump'],
    ['hd=kim near5 trump', 'not-allowed-here', '(hd=kim and trump)'],
    ['(kim and trump) near5 summit', 'and-inside-proximity', '((kim near5 summit) and (trump near5 summit))'],
    ['kim not near5 trump', 'not-allowed-here', '(kim not (kim near5 trump))'],
    ['date after 20190631', 'bad-date', 'date after 20190630'],
    ['date 3/4/2019', 'bad-date', 'date from 20190403 to 20190403'],
    ['date from 2020 to 2019', 'bad-date', 'date from 20190101 to 20201231'],
    ['k*', 'wildcard-too-broad', 'k'],
  ];
  for (const [typed, code, whole] of refused) {
    it(`refuses ${typed === '' ? 'an empty text' : typed} and offers ${whole ?? 'advice'}`, () => {
      const fault = faultOf(typed);

      expect(fault?.code).to.equal(code);
      expect(fault?.hint ?? '').not.to.equal('');
      expect(fault?.suggestions?.[0]?.query).to.equal(whole);
    });
  }

  it('offers no rewrite of what is deeper than any query may be', () => {
    const row = '(a)'.repeat(3_300);

    expect(faultOf(`${row} near1 hd=b`)?.code).to.equal('not-allowed-here');
    expect(faultOf(`${row} near1 date 2019`)?.code).to.equal('not-allowed-here');
    expect(faultOf(`${row} not near5 b`)?.code).to.equal('not-allowed-here');
  });

  it('writes nothing that Factiva itself would refuse', () => {
    const written = (native: string) => printQueryAs(parseQuery(native).query, 'factiva').text;

    expect(written('kim PRE/10 trump')).to.equal('kim adj10 trump');
    expect(written('kim PRE/11 trump')).to.equal(null);
    expect(written('kim NEAR/11 trump')).to.equal('kim near11 trump');
    expect(written('atleast51(kim)')).to.equal(null);
    expect(written('atleast5(kim OR trump)')).to.equal(null);
    expect(written('den*')).to.equal('den*');
    expect(written('de*')).to.equal(null);
    expect(written('title:near')).to.equal('hd="near"');
  });

  it('names the part that cannot be said, with its place', () => {
    const { text, warnings } = printQueryAs(parseQuery('kim AND (place:hanoi OR summit)').query, 'factiva');

    expect(text).to.equal(null);
    expect(warnings.map(({ code, start, end }) => [code, start, end])).to.deep.equal([
      ['unsupported-in-dialect', 9, 20],
    ]);
  });
});

function faultOf(typed: string): QueryFault | undefined {
  try {
    parseQuery(typed, { syntax: 'factiva' });
    return undefined;
  } catch (error) {
    if (error instanceof QueryError) return error.faults[0];
    throw error;
  }
}
