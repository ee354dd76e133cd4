import { expect } from 'chai';
import { QueryError, type QueryFault } from '../../errors/index.ts';
import { parseQuery, printQuery, printQueryAs } from '../../search/language/index.ts';
import { asking, deskOver } from '../support/desk.ts';

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
    ['hd=kim adj3 trump', 'title:(kim PRE/3 trump)'],
    ['hd=white house near5 trump near2 moon', 'title:(("white house" NEAR/5 trump) NEAR/2 moon)'],
    ['hd=kim/N3/trump and moon', '(title:(kim NEAR/3 trump) AND moon)'],
    ['atleast3 kim same trump', 'atleast3(kim /p trump)'],
    ['hd=kim adj3 co=ibm', 'title:kim'],
    ['date 20190101 to 20190131', 'date:2019-01-01..2019-01-31'],
    ['US$3 million', '"US $3 million"'],
    ['us$3bn near5 loan', '("us $3bn" NEAR/5 loan)'],
    ['A$300m and profit', '("A $300m" AND profit)'],
    ['HK$1.5bn', '"HK $1.5bn"'],
    ['C$1,000', '"C $1,000"'],
    ['USD$5', '"USD $5"'],
    ['bond$300m', '"bond $300m"'],
    ['NZ$ 3', '"NZ 3"'],
    ['kim$ and 3$', '(kim* AND 3)'],
    ['hd = kim', 'title:kim'],
    ['kim w /5 trump', '(kim PRE/5 trump)'],
    ['date=2019', 'date:2019'],
    ['pd>=2019', 'date:2019..'],
    ['date since 2019', 'date:2019..'],
    ['date from 20180101', 'date:2018-01-01..'],
    ['date between 2018 and 2020', 'date:2018..2020'],
    ['date after 2001 and before 2004', 'date:2002-01-01..2003-12-31'],
    ['date after 2018 and before 2019 elections', '(after:2018 AND "before 2019 elections")'],
    ['date after 3 january 2019', 'after:2019-01-03'],
    ['date after January 2019 and kim', '(after:2019-01 AND kim)'],
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

  const doubtful: readonly (readonly [typed: string, native: string, offered: readonly string[]])[] = [
    ['date 28/2/19', 'date:2019-02-28', ['date 28/2/2019', 'date 28/2/1919']],
    ['date from 28/2/77 to 1980', 'date:1977-02-28..1980', ['date from 28/2/1977 to 1980']],
    ['date after lately', '"date after lately"', []],
    ['date 2018 or 2019', '(date:2018 OR 2019)', ['date 2018 or date 2019']],
    ['kim/F50 and trump', '("kim F50" AND trump)', ['kim/F50/ and trump']],
    ['kim/N5 trump', '"kim N5 trump"', ['kim/N5/ trump']],
    ['kim! and trump', '(kim AND trump)', ['kim* and trump']],
    ['kim near 5 trump', '(kim NEAR/1 "5 trump")', ['kim near5 trump']],
    ['kim pre/5 trump', '"kim pre 5 trump"', ['kim adj5 trump']],
    ['kim n5 trump', '"kim n5 trump"', ['kim near5 trump']],
    ['kim /p trump', '"kim p trump"', ['kim same trump']],
    ['kim -trump', '"kim trump"', ['kim not trump']],
    ['hd:kim', '"hd kim"', ['hd=kim']],
    ['headline(kim) and trump', '((headline PRE/1 kim) AND trump)', ['hd=(kim) and trump']],
    ['atleast 5 kim', '"atleast 5 kim"', ['atleast5 kim']],
  ];
  for (const [typed, native, offered] of doubtful) {
    it(`reads ${typed} as ${native}, says so and offers ${offered.join(' or ') || 'advice'}`, () => {
      const { query, warnings } = parseQuery(typed, { syntax: 'factiva' });

      expect(printQuery(query)).to.equal(native);
      expect(warnings.map(({ code }) => code)).to.deep.equal(['interpreted']);
      expect(warnings[0]?.hint ?? '').not.to.equal('');
      expect((warnings[0]?.suggestions ?? []).map((suggestion) => suggestion.query)).to.deep.equal(offered);
    });
  }

  it('finds sums of money as they are printed', async () => {
    const { desk } = await deskOver([
      { headline: 'One', paragraphs: ['The US$3 million deal was signed.'] },
      { headline: 'Two', paragraphs: ['The use of a 3 million deal.'] },
      { headline: 'Three', paragraphs: ['A fund of A$300m, or US$ 3 billion.'] },
    ]);
    const headlines = async (text: string): Promise<readonly string[]> => {
      const asked = asking(text, { syntax: 'factiva', match: null });
      const { results } = await desk.search(asked, { sort: 'relevance', size: 10, cursor: null });
      return results.map(({ article }) => article.headline).sort();
    };

    expect(await headlines('US$3 million')).to.deep.equal(['One']);
    expect(await headlines('a$300m')).to.deep.equal(['Three']);
    expect(await headlines('us$ 3 billion')).to.deep.equal(['Three']);
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
    ['kim near300 trump', 'bad-distance', 'kim near255 trump'],
    ['kim/F0/', 'bad-number', 'kim/F1/'],
    ['date 31/6/2019', 'bad-date', 'date from 20190630 to 20190630'],
    ['date 3/4/19', 'bad-date', 'date from 20190403 to 20190403'],
    ['kim and date after 9999', 'bad-date', 'kim'],
    ['ti=kim', 'unknown-field', 'hd=kim'],
    ['kim/N0/trump', 'bad-distance', 'kim/N1/trump'],
    ['atleast0 kim', 'bad-number', 'atleast1 kim'],
    ['headline=kim', 'unknown-field', 'hd=kim'],
    ['hq=kim', 'unknown-field', 'hd=kim'],
    ['hd=(by=kim)', 'not-allowed-here', 'hd=(kim)'],
    ['kim date 2019', 'not-allowed-here', 'kim and date 2019'],
    ['kim hd=trump', 'not-allowed-here', 'kim and hd=trump'],
    ['(hd=kim) near5 trump', 'not-allowed-here', '(hd=kim and trump)'],
    ['an=(a-1 or b-2) and kim', 'not-allowed-here', '(an=a-1 or an=b-2) and kim'],
    ['lp=(joint statement)', 'empty-query', 'hlp=(joint statement)'],
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

  it('offers the longest distance there is, and the paragraph, for what Factiva itself would reach', () => {
    const fault = faultOf('kim near300 trump');

    expect(fault?.message).to.include('from 1 to 255');
    expect(fault?.suggestions?.map(({ query }) => query)).to.deep.equal(['kim near255 trump', 'kim same trump']);
    expect(faultOf('kim/N300/trump')?.suggestions?.[1]?.query).to.equal('kim same trump');
  });

  it('says how many days a month has', () => {
    expect(faultOf('date 31/6/2019')?.message).to.equal('June 2019 has 30 days; “31/6/2019” is none of them.');
  });

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
