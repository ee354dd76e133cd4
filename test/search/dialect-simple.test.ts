import { expect } from 'chai';
import fc from 'fast-check';
import { parseQuery, printQuery, printQueryAs } from '../../search/language/index.ts';
import { asking, deskOver } from '../support/desk.ts';
import { generatedQuery } from '../support/generated.ts';
import { withoutSpans } from '../support/trees.ts';

describe('the simple syntax', () => {
  const readings: readonly (readonly [simple: string, native: string])[] = [
    ['trump kim', '(trump AND kim)'],
    ['"signing ceremony" sanctions', '("signing ceremony" AND sanctions)'],
    ['“signing ceremony”', '"signing ceremony"'],
    ['"never closed', '"never closed"'],
    ['cats OR dogs', '(cats AND "OR" AND dogs)'],
    ['title:kim', '"title kim"'],
    ['(kim', 'kim'],
    ['a -b', '(a AND b)'],
    ['and/or', '"and or"'],
    ['denuclear*', 'denuclear'],
    ['co-operate U.S.', '(co-operate AND U.S.)'],
    ['=running', 'running'],
    ['date:2019-13', '"date 2019-13"'],
  ];
  for (const [simple, native] of readings) {
    it(`reads ${simple} as ${native}`, () => {
      expect(printQuery(parseQuery(simple, { syntax: 'simple' }).query)).to.equal(native);
    });
  }

  it('lists everything for a text without a word, and says so', () => {
    for (const text of ['', '  ', '"', '!!!', '* ?']) {
      const { query, warnings } = parseQuery(text, { syntax: 'simple' });

      expect(query.kind, text).to.equal('everything');
      expect(warnings.map(({ code }) => code)).to.deep.equal(['no-word']);
    }
  });

  it('takes words for alternatives where any will do', () => {
    expect(printQuery(parseQuery('a "b c"', { syntax: 'simple', match: 'any' }).query)).to.equal('(a OR "b c")');
  });

  it('is never an error, and what it reads can be said in native syntax', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { query } = parseQuery(text, { syntax: 'simple' });

        expect(withoutSpans(parseQuery(printQuery(query)).query)).to.deep.equal(withoutSpans(query));
      }),
      { numRuns: Number(process.env['NEWSMORGUE_FUZZ_RUNS'] ?? 1500) },
    );
  });

  it('can be read back where it can say a tree, and names the parts it cannot say', () => {
    fc.assert(
      fc.property(generatedQuery, (query) => {
        const { text, warnings } = printQueryAs(query, 'simple');

        if (text === null) expect(warnings.map(({ code }) => code)).to.include('unsupported-in-dialect');
        else expect(withoutSpans(parseQuery(text, { syntax: 'simple' }).query)).to.deep.equal(withoutSpans(query));
      }),
    );
  });

  it('finds the articles its native form finds', async () => {
    const { desk } = await deskOver([
      { paragraphs: ['The signing ceremony, or what was left of it.'] },
      { paragraphs: ['A ceremony after the signing.'] },
    ]);
    const found = async (text: string, syntax: 'simple' | 'native') =>
      (await desk.count(asking(text, { syntax }))).totals.articles;

    expect(await found('"signing ceremony" or', 'simple')).to.equal(1);
    expect(await found('"signing ceremony" "or"', 'native')).to.equal(1);
    expect(await found('ceremony -signing', 'simple')).to.equal(2);
  });
});
